namespace ThreadLsp.Server.Dispatch;

/// <summary>How far a session has come.</summary>
public enum SessionPhase
{
    /// <summary>Nothing was said yet; only <c>initialize</c> is answered.</summary>
    Created,

    /// <summary>Requests are answered.</summary>
    Running,

    /// <summary>The client said <c>shutdown</c>; only <c>exit</c> is left.</summary>
    ShutDown,
}
