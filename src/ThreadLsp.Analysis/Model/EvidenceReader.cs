using System.Collections.Immutable;
using ThreadLsp.Analysis.Nesting;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis;

/// <summary>Reads from the tree what the decoder of lost nesting is told.</summary>
internal static class EvidenceReader
{
    /// <summary>
    /// Bodies are read up to this length, in UTF-16 code units: more words do not tell more of the parent, and a hostile body must
    /// not be copied.
    /// </summary>
    private const int MaximumBodyLength = 20_000;

    /// <summary>All comments; those that an earlier version has as well are taken from there.</summary>
    /// <param name="model">The dump.</param>
    /// <param name="vocabulary">The numbers of words and authors.</param>
    /// <param name="earlier">The comments of the earlier version; null where there is none.</param>
    /// <param name="earlierTree">Its tree.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static CommentEvidence[] ReadAll(
        ThreadModel model,
        Vocabulary vocabulary,
        CommentEvidence[]? earlier,
        SyntaxTree? earlierTree,
        CancellationToken cancellationToken
    )
    {
        var comments = model.GetComments(cancellationToken);
        var evidence = new CommentEvidence[comments.Length];
        var (first, last) = earlier is null
            ? (0, 0)
            : CountUnchanged(model.Tree, earlierTree!, comments.Length, earlier.Length);
        earlier.AsSpan(0, first).CopyTo(evidence);
        if (last > 0)
        {
            earlier.AsSpan(earlier!.Length - last).CopyTo(evidence.AsSpan(evidence.Length - last));
        }

        for (var comment = first; comment < evidence.Length - last; comment++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            evidence[comment] = Read(comments[comment], vocabulary);
        }

        return evidence;
    }

    /// <summary>A story.</summary>
    public static StoryReading ReadStory(StorySyntax node)
    {
        var story = StoryReader.Read(node);
        var firstBodyLine = int.Max(node.FirstLine, node.BylineLine + 1);
        var header = node.Tree.FindHeader(node.FirstLine);
        return new(
            story?.Title ?? string.Empty,
            story?.Domain,
            story?.Author,
            story is not null && Age.TryParse(story.Age, out var age) ? age : null,
            ReadBody(
                node.Tree,
                firstBodyLine,
                header < 0 ? node.EndLine : int.Min(header, node.EndLine)
            )
        );
    }

    /// <summary>How many comments at the beginning and at the end stand in lines that both versions share.</summary>
    private static (int First, int Last) CountUnchanged(
        SyntaxTree tree,
        SyntaxTree earlier,
        int count,
        int earlierCount
    )
    {
        var change = tree.GetChangedLines(earlier);
        // The last comment before the change may end elsewhere now.
        var first = int.Max(0, tree.CountHeadersBefore(change.First) - 1);
        var last = count - tree.CountHeadersBefore(change.NewEnd);
        var most = int.Min(count, earlierCount);
        first = int.Min(first, most);
        return (first, int.Min(last, most - first));
    }

    private static CommentEvidence Read(Comment comment, Vocabulary vocabulary)
    {
        var author = comment.Author;
        return new(
            author,
            Age.TryParse(comment.Age, out var age) ? age : null,
            comment.IsBare,
            CommentView.Read(
                ReadBody(comment.Tree, comment.Line + 1, comment.EndLine),
                vocabulary.Words
            ),
            vocabulary.GetAuthor(author)
        );
    }

    private static ImmutableArray<string> ReadBody(SyntaxTree tree, int firstLine, int endLine)
    {
        if (firstLine >= endLine)
        {
            return [];
        }

        var lines = ImmutableArray.CreateBuilder<string>();
        var start = tree.GetLineStart(firstLine);
        var remaining = MaximumBodyLength;
        var green = tree.Lines.GetEnumerator(firstLine);
        for (var line = firstLine; line < endLine && remaining > 0 && green.MoveNext(); line++)
        {
            var current = green.Current;
            if (current.Kind != LineKind.Blank)
            {
                var length = int.Min(current.Length - current.BreakLength, remaining);
                lines.Add(tree.Text.ToString(new TextSpan(start, length)).Trim());
                remaining -= length;
            }

            start += current.Length;
        }

        return lines.DrainToImmutable();
    }
}
