using System.Collections.Immutable;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Parsing;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Fixes;

/// <summary>Says on the first line how a dump is written, where its text would be taken for something else.</summary>
internal static class DirectiveChange
{
    /// <summary>
    /// The changes, with one of the first line before them where the text after them would not be taken for this dialect with levels this
    /// wide.
    /// </summary>
    public static ImmutableArray<TextChange> Ensure(
        SyntaxTree tree,
        ImmutableArray<TextChange> changes,
        Dialect dialect,
        int indentWidth
    )
    {
        var later = tree.WithChanges(changes.AsSpan());
        var isRead =
            later.Dialect == dialect
            && (dialect == Dialect.Flat || later.IndentWidth == indentWidth);
        return isRead ? changes : [Write(tree, dialect, indentWidth), .. changes];
    }

    private static TextChange Write(SyntaxTree tree, Dialect dialect, int indentWidth)
    {
        var directive =
            dialect == Dialect.Flat
                ? $"{LineLexer.DirectivePrefix} dialect=flat"
                : FormattableString.Invariant(
                    $"{LineLexer.DirectivePrefix} dialect=indented indent={indentWidth}"
                );
        var line = tree.Text.ToString(new(0, tree.Lines[0].Length - tree.Lines[0].BreakLength));
        var mark = line is ['\uFEFF', ..] ? 1 : 0;
        return tree.Lines[0].Kind == LineKind.Directive
            ? new(TextSpan.FromBounds(mark, line.Length), directive)
            : new(new(mark, 0), directive + GetLineBreak(tree));
    }

    /// <summary>The line break of the first line; a line feed where there is none.</summary>
    public static string GetLineBreak(SyntaxTree tree)
    {
        var length = tree.Lines[0].BreakLength;
        return length == 0 ? "\n" : tree.Text.ToString(new(tree.Lines[0].Length - length, length));
    }
}
