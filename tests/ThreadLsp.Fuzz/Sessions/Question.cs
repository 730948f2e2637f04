namespace ThreadLsp.Fuzz;

/// <summary>What is asked of a version before the next edit comes: later versions reuse what was found.</summary>
public enum Question
{
    /// <summary>Nothing: the next edit comes too soon.</summary>
    Nothing,

    /// <summary>The quick diagnostics, as while somebody types.</summary>
    QuickDiagnostics,

    /// <summary>All diagnostics, as when somebody pauses.</summary>
    AllDiagnostics,
}
