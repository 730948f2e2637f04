using System.Collections.Immutable;
using ThreadLsp.Analysis.Diagnostics;

namespace ThreadLsp.Server.Diagnostics;

/// <summary>What an editor is to show of a version of a document.</summary>
/// <param name="Diagnostics">The diagnostics, in the order of the text.</param>
/// <param name="Id">Differs from that of every other answer that shows something else.</param>
/// <param name="IsNews">True where it is more than what was shown before, at its new places.</param>
internal readonly record struct ShownAnswer(
    ImmutableArray<Diagnostic> Diagnostics,
    string Id,
    bool IsNews
);
