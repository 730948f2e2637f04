namespace ThreadLsp.Server.Settings;

/// <summary>What the user has chosen, in the section <c>threadLsp</c>; immutable. A message reads the settings once.</summary>
public sealed record ServerSettings
{
    /// <summary>What holds where nothing is chosen.</summary>
    public static ServerSettings Default { get; } = new();

    /// <summary><c>diagnostics.delay</c>: how long nothing is typed before a diagnostic that is new is shown.</summary>
    public TimeSpan DiagnosticsDelay { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary><c>diagnostics.workspace</c>: whether dumps that are not open are checked as well.</summary>
    public bool WorkspaceDiagnostics { get; init; }

    /// <summary><c>codeLens.enabled</c>: whether headers carry a line with the parent and the replies.</summary>
    public bool CodeLensEnabled { get; init; }

    /// <summary><c>inlayHints.farParents</c>: whether headers name a parent that stands far above.</summary>
    public bool FarParents { get; init; } = true;

    /// <summary><c>inlayHints.farParentLines</c>: from how many lines on that is far.</summary>
    public int FarParentLines { get; init; } = 40;
}
