using System.Collections.Immutable;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Fixes;

/// <summary>What it takes to write the nesting of a dump into it.</summary>
/// <param name="Changes">The changes, in the order of the text.</param>
/// <param name="Flat">The comments that stay at the left edge without being sure to answer the story, in order.</param>
public sealed record WrittenNesting(ImmutableArray<TextChange> Changes, ImmutableArray<int> Flat);
