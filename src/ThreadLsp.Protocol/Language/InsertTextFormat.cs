namespace ThreadLsp.Protocol;

/// <summary>How the text of a completion is read.</summary>
public enum InsertTextFormat
{
    PlainText = 1,
    Snippet = 2,
}
