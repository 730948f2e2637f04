using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Parsing;

namespace ThreadLsp.Features.Fixes;

/// <summary>What the indentation of a dump is made of: that of most of its first headers.</summary>
/// <param name="Character">A blank, a tab, or a bar.</param>
/// <param name="Width">The columns of one level.</param>
internal readonly record struct IndentationStyle(char Character, int Width)
{
    /// <summary>The style of a dump.</summary>
    /// <param name="tree">The dump.</param>
    /// <param name="character">A blank or a tab, for where nothing in the dump says which.</param>
    public static IndentationStyle Of(SyntaxTree tree, char character = ' ') =>
        new(
            tree.IndentStyle.HasFlag(LineFlags.TabIndented) ? '\t'
                : tree.IndentStyle.HasFlag(LineFlags.BarIndented) ? Indentation.Bar
                : tree.IndentStyle.HasFlag(LineFlags.SpaceIndented) ? ' '
                : character,
            tree.IndentWidth
        );

    /// <summary>True when a line with these flags has nothing in its indentation that would be written otherwise. False says nothing.</summary>
    public bool IsWrittenBy(LineFlags flags) =>
        Character == ' '
        && (flags & (LineFlags.TabIndented | LineFlags.BarIndented)) == LineFlags.None;

    /// <summary>The indentation up to a column.</summary>
    public string Write(int column) =>
        Character switch
        {
            '\t' => new string('\t', column / Indentation.TabWidth)
                + new string(' ', column % Indentation.TabWidth),
            Indentation.Bar => string.Concat(
                Enumerable.Repeat(Indentation.Bar + new string(' ', Width - 1), column / Width)
            ) + new string(' ', column % Width),
            _ => new string(' ', column),
        };
}
