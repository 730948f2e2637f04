using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Fixes;

/// <summary>Writes who is answered by a comment of a flat dump: the parent that was inferred, or another that is likely.</summary>
/// <remarks>
/// A reply is placed by its column: it answers the nearest comment further to the left. That a comment answers the story no column of a
/// flat dump can say; it gets the link that Hacker News prints behind such a comment, <c>| prev [–]</c> (FORMAT.md 3, A3).
/// </remarks>
internal static class HandPlacements
{
    private const string TopLevelLinks = " | prev [–]";

    /// <summary>How many a menu offers, the one that is shown among them; the story comes on top.</summary>
    private const int MostOffered = 3;

    /// <summary>What is less likely than this only makes a menu longer; but the second choice is named, for nobody looks here who agrees with the first.</summary>
    private const double LeastOffered = 0.05;

    /// <summary>
    /// The parent that is shown, then the second choice and the others that are likely, the likeliest first, then the story, which
    /// always may be the one. Empty where the parent was not inferred, and at the first comment of a story, which can answer nobody else.
    /// </summary>
    public static IEnumerable<HandPlacement> Find(ThreadModel model, int comment)
    {
        if (
            model.GetSource(comment) != NestingSource.Inferred
            || OpenPlacements.FindPrevious(model, comment) < 0
        )
        {
            return [];
        }

        // Links behind the header that leave the parent open say at least that it is not the story.
        var isReply = !model[comment].ActionsSpan.IsEmpty;
        var shown = new PossibleParent(model.GetParent(comment), model.GetConfidence(comment));
        var others = model
            .GetPossibleParents(comment)
            .Where(other => other.Parent != shown.Parent && (!isReply || other.Parent >= 0))
            .ToList();
        var likely = others
            .Where((other, rank) => rank == 0 || other.Confidence >= LeastOffered)
            .Take(MostOffered - 1)
            .ToList();
        if (!isReply && shown.Parent >= 0 && !likely.Exists(other => other.Parent < 0))
        {
            var story = others.FirstOrDefault(other => other.Parent < 0, new(-1, 0));
            likely.Add(story);
        }

        // So sure of the story that nothing else was thought of: then it is most often the comment before that is meant.
        if (likely.Count == 0 && shown.Parent < 0 && model.CanAnswer(comment, comment - 1))
        {
            likely.Add(new(comment - 1, 0));
        }

        return
        [
            .. isReply && shown.Parent < 0
                ? (HandPlacement[])[]
                : [Offer(model, comment, shown, "Accept this placement: answer")],
            .. likely.Select(other => Offer(model, comment, other, "Answer")),
        ];
    }

    /// <summary>What it takes to place a comment below one of its possible parents; O(the comments between the two).</summary>
    public static ImmutableArray<TextChange> Compute(ThreadModel model, int comment, int parent) =>
        DirectiveChange.Ensure(
            model.Tree,
            parent < 0 ? PlaceTopLevel(model[comment]) : PlaceBelow(model, model[comment], parent),
            Dialect.Flat,
            model.Tree.IndentWidth
        );

    private static HandPlacement Offer(
        ThreadModel model,
        int comment,
        PossibleParent possible,
        string verb
    )
    {
        var between = possible.Parent < 0 ? 0 : comment - possible.Parent - 1;
        var others =
            between == 0
                ? string.Empty
                : $", and place the {CommentLabel.Count(between, "comment", "comments")} between";
        return new(
            possible,
            FormattableString.Invariant(
                $"{verb} {Describe(model, possible.Parent)} ({DescribeChance(possible.Confidence)}){others}"
            )
        );
    }

    private static string DescribeChance(double chance) =>
        chance < 0.005 ? "under 1 %" : FormattableString.Invariant($"{chance * 100:F0} %");

    /// <summary><c>alice, 3 hours ago</c>: one author may have written several of them.</summary>
    private static string Describe(ThreadModel model, int parent) =>
        parent < 0
            ? CommentLabel.GetAuthor(model, parent)
            : $"{CommentLabel.GetAuthor(model, parent)}, {CommentLabel.GetAge(model[parent])}";

    private static ImmutableArray<TextChange> PlaceTopLevel(Comment comment) =>
        [new(new(comment.HeaderSpan.End, 0), TopLevelLinks)];

    /// <summary>
    /// All comments from the parent to this one stand below the parent. Each is placed where it is read, for at the left edge it would
    /// hide the parent.
    /// </summary>
    private static ImmutableArray<TextChange> PlaceBelow(
        ThreadModel model,
        Comment comment,
        int parent
    )
    {
        var tree = model.Tree;
        var moved = new Reindentation(tree);
        var open = new Stack<(int Comment, int Column)>();
        var isOpen = new HashSet<int> { parent };
        open.Push((parent, model[parent].Column));
        for (var between = parent + 1; between < comment.Index; between++)
        {
            var answered = FindParentAmong(model, between, isOpen, parent);
            while (open.Peek().Comment != answered)
            {
                isOpen.Remove(open.Pop().Comment);
            }

            var column = open.Peek().Column + tree.IndentWidth;
            open.Push((between, column));
            isOpen.Add(between);
            moved.MoveComment(model[between].Line, column);
        }

        // What somebody has placed below the comment goes with it.
        return moved
            .MoveBlock(
                comment.Line,
                tree.GetSubthreadEndLine(comment.Line),
                model[parent].Column + tree.IndentWidth - comment.Column
            )
            .ToChanges();
    }

    /// <summary>
    /// The parent of a comment where that is open; else, for it cannot answer who stands further out any more, the likeliest of those that
    /// are, and the outermost where none is likely.
    /// </summary>
    private static int FindParentAmong(
        ThreadModel model,
        int comment,
        HashSet<int> isOpen,
        int outermost
    )
    {
        var parent = model.GetParent(comment);
        return isOpen.Contains(parent)
            ? parent
            : model
                .GetPossibleParents(comment)
                .Select(possible => possible.Parent)
                .FirstOrDefault(isOpen.Contains, outermost);
    }
}
