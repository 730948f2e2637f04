using System.Globalization;
using System.Text;

namespace ThreadLsp.Training;

/// <summary>One way to save a thread as a flat dump, as the corpus' own <c>flatten.py</c> does it: texts down to depth 2, headers to depth 3.</summary>
/// <param name="SavedAfterHours">When it was saved, in hours after the story; later where too few comments would be there.</param>
/// <param name="Shuffle">0 for the order of the page; else a seed: siblings come in another order, for their order says little.</param>
internal sealed record Rendering(double SavedAfterHours, int Shuffle)
{
    private const int BareDepth = 3;

    /// <summary>Where fewer of its comments were there, in percent, the dump is made when all were.</summary>
    private const int LeastShare = 60;

    /// <summary>How many places a comment can move among its siblings.</summary>
    private const double Reach = 6;

    /// <summary>The dump, and the true parent of each comment in it; -1 for the story.</summary>
    public (string Text, int[] Parents) Render(SourceThread thread)
    {
        var order = FindOrder(thread);
        var saved = FindTime(thread, SavedAfterHours);
        var kept = Select(thread, order, saved);
        if (
            FindTime(thread, null) is { } last
            && Select(thread, order, last) is var all
            && kept.Count * 100 < all.Count * LeastShare
        )
        {
            (saved, kept) = (last, all);
        }

        var places = new int[thread.Comments.Length];
        Array.Fill(places, -1);
        for (var place = 0; place < kept.Count; place++)
        {
            places[kept[place]] = place;
        }

        return (
            Print(thread, kept, saved),
            [
                .. kept.Select(comment =>
                    thread.Comments[comment].Parent is >= 0 and var parent ? places[parent] : -1
                ),
            ]
        );
    }

    private int[] FindOrder(SourceThread thread)
    {
        if (Shuffle == 0)
        {
            return [.. Enumerable.Range(0, thread.Comments.Length)];
        }

        var random = new Random(Shuffle);
        var replies = Enumerable
            .Range(0, thread.Comments.Length)
            .ToLookup(comment => thread.Comments[comment].Parent);
        var open = new Stack<int>();
        var order = new List<int>();
        Open(-1);
        while (open.TryPop(out var comment))
        {
            order.Add(comment);
            Open(comment);
        }

        return [.. order];

        void Open(int parent)
        {
            // Votes are noise on an order that means something: a comment moves a few places, not anywhere.
            var siblings = replies[parent].ToArray();
            var keys = siblings
                .Select((_, place) => place + (random.NextDouble() * Reach))
                .ToArray();
            Array.Sort(keys, siblings);
            for (var place = siblings.Length - 1; place >= 0; place--)
            {
                open.Push(siblings[place]);
            }
        }
    }

    private static long? FindTime(SourceThread thread, double? hours)
    {
        var times = thread
            .Comments.Where(comment => comment.Time is not null)
            .Select(comment => comment.Time!.Value)
            .ToList();
        return times.Count == 0 ? null
            : hours is { } after ? (thread.Time ?? (times.Min() - 1800)) + (long)(after * 3600)
            : times.Max() + 660;
    }

    /// <summary>The comments that a page shows: those that were there, and no deleted one that nobody had answered.</summary>
    private static List<int> Select(SourceThread thread, int[] order, long? saved)
    {
        var comments = thread.Comments;
        var isKept = new bool[comments.Length];
        var replies = new int[comments.Length];
        var kept = new List<int>();
        foreach (var number in order)
        {
            var comment = comments[number];
            if (
                (comment.Parent < 0 || isKept[comment.Parent])
                && !(saved is { } then && comment.Time > then)
                && comment.Depth <= BareDepth
            )
            {
                isKept[number] = true;
                kept.Add(number);
                if (comment.Parent >= 0)
                {
                    replies[comment.Parent]++;
                }
            }
        }

        for (var place = kept.Count - 1; place >= 0; place--)
        {
            var comment = comments[kept[place]];
            if ((comment.IsDeleted || comment.Author is null) && replies[kept[place]] == 0)
            {
                if (comment.Parent >= 0)
                {
                    replies[comment.Parent]--;
                }

                kept.RemoveAt(place);
            }
        }

        return kept;
    }

    private static string Print(SourceThread thread, List<int> kept, long? saved)
    {
        var text = new StringBuilder(thread.Title);
        if (thread.Domain is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $" ({thread.Domain})");
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"\n{thread.Points} points by {thread.Author ?? "someone"} {FormatAge(saved - (thread.Time ?? FirstTime(thread)), thread.Age)}\n"
        );
        foreach (
            var line in thread.Text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))
        )
        {
            text.Append(line).Append('\n');
        }

        foreach (var number in kept)
        {
            var comment = thread.Comments[number];
            text.Append(
                CultureInfo.InvariantCulture,
                $"{comment.Author ?? "[deleted]"} {FormatAge(saved - comment.Time, comment.Age)}\n"
            );
            if (comment.Depth >= BareDepth)
            {
                continue;
            }

            // Lines of code are not part of such dumps.
            foreach (
                var line in comment
                    .Text.Split('\n')
                    .Where(line =>
                        !string.IsNullOrWhiteSpace(line)
                        && !line.StartsWith("  ", StringComparison.Ordinal)
                    )
            )
            {
                text.Append(line.Trim()).Append('\n');
            }
        }

        return text.ToString();
    }

    private static long? FirstTime(SourceThread thread) => FindTime(thread, 0);

    /// <summary>The words for a number of seconds, rounded as the real dump's are.</summary>
    private static string FormatAge(long? seconds, string? words)
    {
        if (seconds is not { } known)
        {
            return words?.StartsWith("1 hour", StringComparison.Ordinal) == true ? "an hour ago"
                : words?.StartsWith("1 ", StringComparison.Ordinal) == true ? $"a {words[2..]}"
                : words ?? "a while ago";
        }

        var age = double.Max(0, known);
        var (minutes, hours, days) = (Round(age / 60), Round(age / 3600), Round(age / 86400));
        var (months, years) = (Round(age / 86400 / 30.4369), Round(age / 86400 / 365.2425));
        return age < 45 ? "a few seconds ago"
            : minutes < 45 ? Count(minutes, "minute", "a")
            : hours < 22 ? Count(hours, "hour", "an")
            : days < 26 ? Count(days, "day", "a")
            : months < 11 ? Count(months, "month", "a")
            : Count(years, "year", "a");

        static int Round(double value) => (int)(value + 0.5);

        static string Count(int count, string unit, string article) =>
            count <= 1
                ? $"{article} {unit} ago"
                : string.Create(CultureInfo.InvariantCulture, $"{count} {unit}s ago");
    }
}
