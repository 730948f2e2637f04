namespace ThreadLsp.Server.Dispatch;

/// <summary>How a message uses the documents.</summary>
public enum Access
{
    /// <summary>It reads the snapshot that is current at its turn, beside other readers.</summary>
    Read,

    /// <summary>It makes a new snapshot; the messages behind it wait.</summary>
    Mutate,
}
