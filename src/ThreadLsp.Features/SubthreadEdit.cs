using System.Collections.Immutable;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>What moves a subthread, or why it cannot be moved.</summary>
/// <param name="Changes">The changes, in the order of the text; empty where it cannot be moved.</param>
/// <param name="Refusal">Why it cannot be moved, as a sentence; null where it can.</param>
public sealed record SubthreadEdit(ImmutableArray<TextChange> Changes, string? Refusal)
{
    /// <summary>It can be moved.</summary>
    public static SubthreadEdit Of(ImmutableArray<TextChange> changes) => new(changes, null);

    /// <summary>It cannot.</summary>
    public static SubthreadEdit Refuse(string reason) => new([], reason);
}
