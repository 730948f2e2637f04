using System.Buffers;
using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Features.Fixes;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Refactorings;

/// <summary>Makes a dump of its own of a subthread, which stays in this one or leaves it.</summary>
internal static class ExtractSubthread
{
    private const string CopyName = "extractCopy";
    private const string MoveName = "extractMove";

    /// <summary>A longer name of a file says no more.</summary>
    private const int LongestName = 40;

    private static readonly SearchValues<char> FileNameCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"
    );

    public static IEnumerable<Refactoring> Find(RefactoringContext context)
    {
        var comment = context.Comment;
        if (comment < 0)
        {
            yield break;
        }

        var what = context.Describe(comment);
        var copy = $"Copy {what} into a new dump";
        yield return Refactoring.Can(
            CopyName,
            RefactoringKind.Extract,
            copy,
            _ => new([new(copy, "It stays in this dump as well.", [])], Write(context))
        );

        var move = $"Move {what} into a new dump";
        yield return context.NoIndentation is { } flat
            ? Refactoring.Cannot(MoveName, RefactoringKind.Extract, move, flat)
            : Refactoring.Can(
                MoveName,
                RefactoringKind.Extract,
                move,
                _ =>
                    new(
                        [new(move, "It is taken out of this dump.", Remove(context))],
                        Write(context)
                    )
            );
    }

    private static ImmutableArray<TextChange> Remove(RefactoringContext context)
    {
        var first = context.Model[context.Comment].Line;
        var removed = LineRemoval.Of(
            context.Tree,
            first,
            context.Model.GetSubthreadEndLine(context.Comment)
        );
        if (first == 0)
        {
            removed = TextSpan.FromBounds(SubthreadMove.GetStart(context.Tree, 0), removed.End);
        }

        return SubthreadPlacement.Finish(context.Tree, [new(removed, string.Empty)]);
    }

    private static NewDump Write(RefactoringContext context)
    {
        var (model, tree) = (context.Model, context.Tree);
        var root = model[context.Comment];
        var end = model.GetSubthreadEndLine(root.Index);
        var lineBreak = DirectiveChange.GetLineBreak(tree);
        var text = $"{WriteTop(model, root, lineBreak)}{Rebase(model, root, end)}{lineBreak}";

        // One comment alone, or bare ones, would not be taken for an indented dump.
        var parsed = SyntaxTree.ParseText(text);
        var directive = DirectiveChange.Ensure(parsed, [], Dialect.Indented, tree.IndentWidth);
        return new(NameFile(root.Author), parsed.Text.WithChanges(directive.AsSpan()).ToString());
    }

    /// <summary>Title and byline are those of the story that the subthread belongs to; where it has none, the first comment gives them.</summary>
    private static string WriteTop(ThreadModel model, Comment root, string lineBreak)
    {
        var text = model.Tree.Text;
        var story = model.GetStory(root.Index);
        var title = story?.TitleSpan is { } span
            ? text.ToString(span)
            : $"{DisplayText.Clean(root.Author)}'s comment";
        var byline = story is null
            ? $"1 point by {root.Author} {root.Age}"
            : text.ToString(TextSpan.FromBounds(story.BylineSpan.Start, story.AgeSpan.End));
        var answer = title.StartsWith("Re: ", StringComparison.Ordinal) ? title : $"Re: {title}";
        return $"{answer}{lineBreak}{byline}{lineBreak}";
    }

    /// <summary>The lines of the subthread as they stand when its first comment is a top-level one, without what stands behind the last word.</summary>
    private static string Rebase(ThreadModel model, Comment root, int end)
    {
        var tree = model.Tree;
        var moved = new Reindentation(tree);
        if (model.IsNestingInferred)
        {
            IndentAsInferred(model, root.Index, moved);
        }
        else
        {
            moved.MoveBlock(root.Line, end, -root.Column);
        }

        var gap = tree.GetLineStart(end) - SubthreadRange.Get(tree, root.Line, end).End;
        return moved.Render(root.Line, end)[..^gap].TrimStart('\uFEFF');
    }

    /// <summary>Nothing in a flat dump says who answers whom, and in a part of it no longer everything would be found again.</summary>
    private static void IndentAsInferred(ThreadModel model, int root, Reindentation moved)
    {
        var columns = new Dictionary<int, int>();
        for (var comment = root; comment < model.GetSubthreadEnd(root); comment++)
        {
            var column =
                comment == root ? 0 : columns[model.GetParent(comment)] + model.Tree.IndentWidth;
            columns[comment] = column;
            moved.MoveComment(model.Tree.GetHeaderLine(comment), column);
        }
    }

    private static string NameFile(string author)
    {
        var name = author.AsSpan(0, int.Min(author.Length, LongestName));
        var fit = string.Concat(
            name.ToString().Select(letter => FileNameCharacters.Contains(letter) ? letter : '-')
        );
        return fit.Trim('-') is { Length: > 0 } clean ? clean : "comment";
    }
}
