namespace ThreadLsp.Protocol;

/// <summary>The icon of a symbol; the two that threads use.</summary>
public enum SymbolKind
{
    Namespace = 3,
    String = 15,
}
