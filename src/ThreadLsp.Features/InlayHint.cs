using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>Words that an editor shows within a text, and that are not part of it.</summary>
/// <param name="Offset">Where they are shown.</param>
/// <param name="Label">The words; those of the dump in them are made harmless.</param>
/// <param name="Target">The header or the title they speak of; null where the dump lacks the story.</param>
/// <param name="Tooltip">What they leave out.</param>
public readonly record struct InlayHint(int Offset, string Label, TextSpan? Target, string Tooltip);
