using System.Globalization;
using ThreadLsp.Analysis.Nesting;
using ThreadLsp.Syntax.Parsing;

namespace ThreadLsp.Features.Completion;

/// <summary>Ages that a comment can have where it stands, in the words of the dump: no older than its parent, no younger than its replies.</summary>
internal static class NearbyAges
{
    private const int MostBefore = 100;
    private const int MostBehind = 50;
    private const int MostCounted = 6;

    /// <summary>Those for a reply to a comment, or to the story at -1, the likeliest first and then from old to new; O(comments that are looked at).</summary>
    /// <param name="site">Where it is to be written.</param>
    /// <param name="parent">Whom it answers.</param>
    /// <param name="column">The column of its header.</param>
    public static IReadOnlyList<string> Find(CompletionSite site, int parent, int column)
    {
        var model = site.Model;
        var oldest = parent >= 0 ? model[parent].Age : site.Story?.Age;
        var replies = FindReplies(site, column);
        var words = new List<string>(FindNear(site));
        if (oldest is not null)
        {
            words.Add(oldest);
            words.AddRange(CountDown(oldest));
        }

        words.RemoveAll(age => !IsPossible(age, oldest, replies));
        var ordered = words.Distinct(StringComparer.Ordinal).OrderByDescending(GetSeconds).ToList();
        var likeliest =
            replies.MaxBy(GetSeconds)
            ?? (site.Previous >= 0 ? model[site.Previous].Age : oldest)
            ?? string.Empty;
        if (ordered.Remove(likeliest))
        {
            ordered.Insert(0, likeliest);
        }

        return ordered;
    }

    /// <summary>A number that was typed with each unit of time, as the dump writes them.</summary>
    public static IEnumerable<string> Count(CompletionSite site, string digits)
    {
        var isShort = FindNear(site).Take(MostCounted).Any(IsShort);
        var number = digits.TrimStart('0');
        return number.Length is 0 or > 3 ? []
            : isShort ? [$"{number}m ago", $"{number}h ago", $"{number}d ago"]
            : ((string[])["minute", "hour", "day"]).Select(unit =>
                $"{number} {unit}{(number == "1" ? string.Empty : "s")} ago"
            );
    }

    /// <summary>True when a comment so old can stand between its parent and its replies; what is no number of units always can.</summary>
    public static bool IsPossible(string age, string? oldest, IReadOnlyList<string> replies) =>
        !Age.TryParse(age, out var own)
        || (
            !(oldest is not null && Age.TryParse(oldest, out var limit) && own.IsOlderThan(limit))
            && !replies.Any(reply =>
                Age.TryParse(reply, out var younger) && younger.IsOlderThan(own)
            )
        );

    /// <summary>The ages of the comments that a header at a column would have below it.</summary>
    public static IReadOnlyList<string> FindReplies(CompletionSite site, int column)
    {
        var ages = new List<string>();
        var byline = site.Tree.FindByline(site.Line);
        foreach (var reply in site.Nearby.Behind.Take(MostBehind))
        {
            if (reply.Column <= column || (byline >= 0 && reply.Line > byline))
            {
                break;
            }

            ages.Add(reply.Age);
        }

        return ages;
    }

    private static IEnumerable<string> FindNear(CompletionSite site) =>
        site
            .Nearby.Before.Take(MostBefore)
            .Concat(site.Nearby.Behind.Take(MostBehind))
            .Select(comment => comment.Age);

    /// <summary><c>5 hours ago</c>, <c>4 hours ago</c>, … <c>2 hours ago</c>, in the form that an age has.</summary>
    private static IEnumerable<string> CountDown(string age)
    {
        var digits = int.Max(0, age.AsSpan().IndexOfAnyExceptInRange('0', '9'));
        return int.TryParse(
            age[..digits],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? Enumerable
                .Range(1, MostCounted)
                .Select(step => number - step)
                .Where(count => count >= 2)
                .Select(count => count.ToString(CultureInfo.InvariantCulture) + age[digits..])
                .Where(words => AgeRecognizer.FindStart(words) == 0)
            : [];
    }

    private static bool IsShort(string age) =>
        age.AsSpan().IndexOfAnyExceptInRange('0', '9') is > 0 and var digits && age[digits] != ' ';

    private static double GetSeconds(string age) =>
        Age.TryParse(age, out var interval) ? interval.MaximumSeconds : -1;
}
