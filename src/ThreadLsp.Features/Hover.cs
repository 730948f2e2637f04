using System.Collections.Immutable;
using System.Globalization;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;

namespace ThreadLsp.Features;

/// <summary>
/// Over a comment: what it answers, and the way to the story. Over a quote: what is quoted. Over <c>[1]</c>: the footnote.
/// </summary>
public static class Hover
{
    private const int LongestPath = 8;
    private const int MostLines = 12;
    private const int LongestLine = 400;

    /// <summary>
    /// The text for an offset; null outside any comment. O((depth + replies) · log n), for both are counted; over a quote see
    /// <see cref="GoToQuotedWords"/>.
    /// </summary>
    public static HoverText? Compute(
        ThreadModel model,
        int offset,
        CancellationToken cancellationToken = default
    )
    {
        var number = model.FindComment(offset);
        if (number < 0)
        {
            return null;
        }

        return GoToQuotedWords.Find(model, offset, cancellationToken) is { } quoted
                ? ShowQuoted(model, quoted)
            : GoToFootnote.Find(model, offset) is { } footnote ? ShowFootnote(model, footnote)
            : ShowParent(model, model[number], offset);
    }

    private static HoverText ShowParent(ThreadModel model, Comment comment, int offset)
    {
        var ancestors = model.GetAncestors(comment.Index).ToList();
        var title = model.GetStory(comment.Index) is { } story ? GetTitle(story) : null;
        var line = model.Tree.GetLineNumber(offset);
        var span = line == comment.Line ? comment.HeaderSpan : model.GetContentSpan(line);
        return new(
            HoverKind.Reply,
            span,
            ancestors is [var first, ..] ? GetHeader(model[first]) : title,
            ancestors is [var parent, ..] ? GetLines(model[parent], model[parent].Line + 1) : [],
            GetPath(model, comment, ancestors, title),
            GetFacts(model, comment, ancestors.Count)
        );
    }

    /// <summary>The quoted comment from its first line on, or from the quoted words where those stand further below.</summary>
    private static HoverText ShowQuoted(ThreadModel model, NavigationTarget quoted)
    {
        var words = quoted.SelectionSpan.Start;
        var number = model.FindComment(words);
        if (number < 0)
        {
            var line = model.Tree.GetLineNumber(words);
            return new(
                HoverKind.Quote,
                quoted.OriginSpan,
                model.FindStory(words) is { } story ? GetTitle(story) : null,
                model.Tree.IsTitle(line) ? [] : [GetLine(model.Tree, line)],
                [],
                string.Empty
            );
        }

        var comment = model[number];
        var quotedLine = model.Tree.GetLineNumber(words);
        var isFar = quotedLine - comment.Line > MostLines;
        return new(
            HoverKind.Quote,
            quoted.OriginSpan,
            GetHeader(comment),
            GetLines(comment, isFar ? quotedLine : comment.Line + 1),
            [],
            string.Empty
        );
    }

    private static HoverText ShowFootnote(ThreadModel model, NavigationTarget footnote) =>
        new(
            HoverKind.Footnote,
            footnote.OriginSpan,
            model.Tree.Text.ToString(footnote.OriginSpan),
            [GetLine(model.Tree, model.Tree.GetLineNumber(footnote.SelectionSpan.Start))],
            [],
            string.Empty
        );

    private static string GetTitle(Story story) =>
        DisplayText.Clean(story.Title ?? "story", CommentLabel.MaximumLength);

    private static ImmutableArray<string> GetPath(
        ThreadModel model,
        Comment comment,
        List<int> ancestors,
        string? title
    )
    {
        var path = ImmutableArray.CreateBuilder<string>();
        if (title is not null)
        {
            path.Add(title);
        }

        for (var i = ancestors.Count - 1; i >= 0; i--)
        {
            var isMiddle = i > LongestPath / 2 && i < ancestors.Count - (LongestPath / 2);
            if (isMiddle)
            {
                path.Add("…");
                i = LongestPath / 2;
            }

            path.Add(DisplayText.Clean(model[ancestors[i]].Author, 40));
        }

        path.Add(DisplayText.Clean(comment.Author, 40));
        return path.DrainToImmutable();
    }

    private static string GetFacts(ThreadModel model, Comment comment, int depth)
    {
        var below = model.GetSubthreadEnd(comment.Index) - comment.Index - 1;
        var direct = model.GetReplies(comment.Index).Count();
        var replies = CommentLabel.Count(below, "reply", "replies");
        var facts = new List<string>
        {
            DisplayText.Clean(comment.Age),
            direct == below
                ? replies
                : string.Create(CultureInfo.InvariantCulture, $"{replies} ({direct} direct)"),
            string.Create(CultureInfo.InvariantCulture, $"depth {depth}"),
        };
        if (comment.IsBare)
        {
            facts.Add("text not saved");
        }

        if (model.GetSource(comment.Index) == NestingSource.Inferred)
        {
            facts.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"parent inferred ({model.GetConfidence(comment.Index) * 100:F0} %)"
                )
            );
        }

        return string.Join(" · ", facts);
    }

    private static string GetHeader(Comment comment) =>
        $"{DisplayText.Clean(comment.Author, 40)} {DisplayText.Clean(comment.Age)}";

    private static ImmutableArray<string> GetLines(Comment comment, int firstLine)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        if (firstLine > comment.Line + 1)
        {
            lines.Add("…");
        }

        for (var line = firstLine; line < comment.EndLine; line++)
        {
            if (comment.Tree.Lines[line].Kind == LineKind.Blank)
            {
                continue;
            }

            if (lines.Count >= MostLines)
            {
                lines.Add("…");
                break;
            }

            lines.Add(GetLine(comment.Tree, line));
        }

        return lines.DrainToImmutable();
    }

    private static string GetLine(SyntaxTree tree, int line) =>
        DisplayText.Clean(tree.Text.ToString(tree.GetLineNode(line).ContentSpan), LongestLine);
}
