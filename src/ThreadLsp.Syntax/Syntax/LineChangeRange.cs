namespace ThreadLsp.Syntax;

/// <summary>Which lines of a tree differ from those of an older one.</summary>
/// <param name="First">The first line that may differ, the same in both.</param>
/// <param name="OldEnd">The line behind the last one that may differ, in the old tree.</param>
/// <param name="NewEnd">The line behind the last one that may differ, in the new tree.</param>
public readonly record struct LineChangeRange(int First, int OldEnd, int NewEnd)
{
    /// <summary>How far the lines behind the change have moved.</summary>
    public int Shift => NewEnd - OldEnd;
}
