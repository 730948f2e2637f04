namespace ThreadLsp.Features.Refactorings;

/// <summary>What a refactoring does to a dump.</summary>
public enum RefactoringKind
{
    /// <summary>It puts comments elsewhere.</summary>
    Move,

    /// <summary>It changes what is written, or its order.</summary>
    Rewrite,

    /// <summary>It makes a dump of a part of this one.</summary>
    Extract,
}
