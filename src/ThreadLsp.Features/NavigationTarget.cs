using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>A place to go to.</summary>
/// <param name="OriginSpan">What was asked about: an editor may underline it.</param>
/// <param name="TargetSpan">All of what is gone to.</param>
/// <param name="SelectionSpan">Where the cursor goes; within <paramref name="TargetSpan"/>.</param>
public readonly record struct NavigationTarget(
    TextSpan OriginSpan,
    TextSpan TargetSpan,
    TextSpan SelectionSpan
);
