namespace ThreadLsp.Protocol;

/// <summary>How a place is marked.</summary>
public enum DocumentHighlightKind
{
    Text = 1,
    Read = 2,
    Write = 3,
}
