using ThreadLsp.Protocol;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Documents;

/// <summary>Applies the changes of a client to a tree, one after the other, as LSP says.</summary>
internal static class ChangeApplier
{
    /// <summary>The tree after the changes; a change without a range is the whole new text.</summary>
    /// <param name="tree">The tree before.</param>
    /// <param name="changes">Each is relative to the document after the one before it.</param>
    /// <param name="encoding">The unit of the columns.</param>
    /// <param name="log">Where a range outside the document is told; it is clamped.</param>
    public static SyntaxTree Apply(
        SyntaxTree tree,
        IReadOnlyList<TextDocumentContentChangeEvent> changes,
        PositionEncoding encoding,
        Action<string> log
    )
    {
        foreach (var change in changes)
        {
            tree = change.Range is { } range
                ? tree.WithChanges(
                    new TextChange(GetSpan(tree.Text, range, encoding, log), change.Text)
                )
                : SyntaxTree.ParseText(change.Text);
        }

        return tree;
    }

    private static TextSpan GetSpan(
        SourceText text,
        Protocol.Range range,
        PositionEncoding encoding,
        Action<string> log
    )
    {
        var start = GetOffset(text, range.Start, encoding, log);
        var end = GetOffset(text, range.End, encoding, log);
        return start <= end ? TextSpan.FromBounds(start, end) : TextSpan.FromBounds(end, start);
    }

    private static int GetOffset(
        SourceText text,
        Position position,
        PositionEncoding encoding,
        Action<string> log
    )
    {
        if (position.Line < 0 || position.Line >= text.LineCount || position.Character < 0)
        {
            log(
                $"an edit at {position.Line}:{position.Character} lies outside the {text.LineCount} lines of the document: it was moved inside"
            );
        }

        return text.GetOffset(new LinePosition(position.Line, position.Character), encoding);
    }
}
