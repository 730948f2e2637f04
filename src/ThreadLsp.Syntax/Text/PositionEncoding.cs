namespace ThreadLsp.Syntax.Text;

/// <summary>The unit in which an editor counts columns.</summary>
public enum PositionEncoding
{
    /// <summary>UTF-16 code units: LSP's default.</summary>
    Utf16,

    /// <summary>UTF-8 bytes; an unpaired surrogate counts as the three bytes of U+FFFD.</summary>
    Utf8,

    /// <summary>Unicode code points; an unpaired surrogate counts as one.</summary>
    Utf32,
}
