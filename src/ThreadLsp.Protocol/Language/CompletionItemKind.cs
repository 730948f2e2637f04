namespace ThreadLsp.Protocol;

/// <summary>The sign that a completion is shown with.</summary>
public enum CompletionItemKind
{
    Text = 1,
    Value = 12,
    Snippet = 15,
    Reference = 18,
}
