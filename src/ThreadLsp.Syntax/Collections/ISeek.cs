namespace ThreadLsp.Syntax.Collections;

/// <summary>A place in a sequence, named by what has been summed up before it: "the character at offset 1,000".</summary>
/// <typeparam name="TSummary">What the tree sums up.</typeparam>
public interface ISeek<TSummary>
    where TSummary : struct, ISummary<TSummary>
{
    /// <summary>True when the place lies inside or before the last item of a prefix with this sum.</summary>
    /// <remarks>Invariant: once true for a prefix it is true for every longer one.</remarks>
    bool IsReached(in TSummary prefix);
}
