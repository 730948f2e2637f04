namespace ThreadLsp.Protocol;

/// <summary>How much a message to the user weighs.</summary>
public enum MessageType
{
    Error = 1,
    Warning = 2,
    Info = 3,
    Log = 4,
}
