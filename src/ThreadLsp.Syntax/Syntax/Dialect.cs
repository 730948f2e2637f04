namespace ThreadLsp.Syntax;

/// <summary>How a dump is written (FORMAT.md 3).</summary>
public enum Dialect
{
    /// <summary>Every header at column 0: the nesting is lost.</summary>
    Flat,

    /// <summary>Replies stand behind an indentation.</summary>
    Indented,
}
