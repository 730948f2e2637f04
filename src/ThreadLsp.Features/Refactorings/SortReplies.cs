using System.Collections.Immutable;
using System.Globalization;
using ThreadLsp.Analysis;
using ThreadLsp.Analysis.Nesting;
using ThreadLsp.Features.Fixes;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Refactorings;

/// <summary>Brings the replies to a comment, or to the story, into the order of their age; each keeps its subthread.</summary>
/// <remarks>Replies of one age keep their order, and those whose age says nothing keep their places.</remarks>
internal static class SortReplies
{
    private const double SecondsOfADay = 24 * 60 * 60;

    /// <summary>A site writes dates where it no longer counts the days: older than any age that it counts.</summary>
    private const double OlderThanAnyAge = 1e13;

    public static IEnumerable<Refactoring> Find(RefactoringContext context)
    {
        if (FindFirstReply(context) is not { } first)
        {
            yield break;
        }

        yield return Offer(
            context,
            first,
            "sortOldestFirst",
            "the oldest first",
            isDescending: true
        );
        yield return Offer(
            context,
            first,
            "sortNewestFirst",
            "the newest first",
            isDescending: false
        );
    }

    private static Refactoring Offer(
        RefactoringContext context,
        int first,
        string name,
        string order,
        bool isDescending
    )
    {
        var parent = context.NameOf(context.Comment);
        var title = $"Sort the replies to {parent}, {order}";
        return (context.NoIndentation ?? FindReason(context, first, parent)) is { } reason
            ? Refactoring.Cannot(name, RefactoringKind.Rewrite, title, reason)
            : Refactoring.Can(
                name,
                RefactoringKind.Rewrite,
                title,
                token => Compute(context, first, title, isDescending, token)
            );
    }

    private static string? FindReason(RefactoringContext context, int first, string parent) =>
        first < 0 ? $"Nobody answers {parent}."
        : context.Model.GetNextSibling(first) < 0 ? $"There is one reply to {parent} only."
        : null;

    /// <summary>The first reply to the comment at the cursor, or to the story there; -1 where nobody answers it, null where there is neither.</summary>
    private static int? FindFirstReply(RefactoringContext context)
    {
        var (model, tree) = (context.Model, context.Tree);
        if (context.Comment >= 0)
        {
            return context.Comment + 1 < model.GetSubthreadEnd(context.Comment)
                ? context.Comment + 1
                : -1;
        }

        var line = tree.GetLineNumber(context.Offset);
        var byline = tree.IsTitle(line) ? line + 1 : line;
        if (tree.Lines[byline].Kind != Syntax.LineKind.Byline)
        {
            return null;
        }

        var header = tree.FindHeader(byline);
        var next = tree.FindByline(byline + 1);
        return header < 0 || (next >= 0 && next < header) ? -1 : tree.CountHeadersBefore(header);
    }

    private static RefactoringEdit Compute(
        RefactoringContext context,
        int first,
        string title,
        bool isDescending,
        CancellationToken cancellationToken
    )
    {
        var model = context.Model;
        var places = new List<Comment>();
        for (var reply = first; reply >= 0; reply = model.GetNextSibling(reply))
        {
            cancellationToken.ThrowIfCancellationRequested();
            places.Add(model[reply]);
        }

        var ages = places.ConvertAll(reply => ReadAge(reply.Age));
        var movable = Enumerable.Range(0, places.Count).Where(place => ages[place] >= 0).ToList();
        var sorted = isDescending
            ? movable.OrderByDescending(place => ages[place])
            : movable.OrderBy(place => ages[place]);
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var moved = 0;
        foreach (var (place, source) in movable.Zip(sorted))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (place != source)
            {
                moved++;
                changes.Add(SubthreadMove.Put(model, places[source], places[place]));
            }
        }

        var left = places.Count - movable.Count;
        var description =
            $"{CommentLabel.Count(moved, "reply goes", "replies go")} elsewhere, each with its subthread"
            + (
                left == 0
                    ? "."
                    : $"; {left.ToString(CultureInfo.InvariantCulture)} whose age cannot be read stay."
            );
        return new([
            new(
                title,
                description,
                SubthreadPlacement.Finish(context.Tree, changes.DrainToImmutable())
            ),
        ]);
    }

    /// <summary>An age in seconds; -1 where it cannot be read.</summary>
    private static double ReadAge(string words) =>
        Age.TryParse(words, out var age) ? (age.MinimumSeconds + age.MaximumSeconds) / 2
        : DateOnly.TryParseExact(
            words,
            "'on' MMM d, yyyy",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? OlderThanAnyAge - (date.DayNumber * SecondsOfADay)
        : -1;
}
