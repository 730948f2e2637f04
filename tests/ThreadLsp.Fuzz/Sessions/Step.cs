using System.Collections.Immutable;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Fuzz;

/// <summary>One step of a session: edits at once, and what is asked of the version they make.</summary>
/// <param name="Changes">In order, in offsets of the text before.</param>
/// <param name="Question">What is asked.</param>
public sealed record Step(ImmutableArray<TextChange> Changes, Question Question)
{
    /// <summary>The text after the step.</summary>
    public string ApplyTo(string text)
    {
        foreach (var change in Changes.Reverse())
        {
            text = string.Concat(
                text.AsSpan(0, change.Span.Start),
                change.NewText,
                text.AsSpan(change.Span.End)
            );
        }

        return text;
    }

    /// <summary>The step that takes this one back.</summary>
    /// <param name="text">The text before this step.</param>
    public Step Invert(string text)
    {
        var inverse = ImmutableArray.CreateBuilder<TextChange>(Changes.Length);
        var shift = 0;
        foreach (var change in Changes)
        {
            inverse.Add(
                new(
                    new(change.Span.Start + shift, change.NewText.Length),
                    text.Substring(change.Span.Start, change.Span.Length)
                )
            );
            shift += change.LengthDifference;
        }

        return new(inverse.MoveToImmutable(), Question);
    }
}
