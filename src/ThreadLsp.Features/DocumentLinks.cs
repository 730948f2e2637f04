using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>The web addresses in a dump: <c>http</c> and <c>https</c> alone, for a dump comes from strangers.</summary>
/// <remarks>
/// A site that prints long addresses cuts them behind 60 characters and writes <c>...</c>. Such a one leads nowhere, unless the dump has
/// exactly one whole address that begins so.
/// </remarks>
public static class DocumentLinks
{
    private const int LongestAddress = 2_000;

    /// <summary>All of them in the order of the text; O(n + links · log links).</summary>
    public static ImmutableArray<DocumentLink> Compute(
        ThreadModel model,
        CancellationToken cancellationToken = default
    )
    {
        var links = ImmutableArray.CreateBuilder<DocumentLink>();
        var whole = new List<string>();
        var cut = new List<(int Index, string Start)>();
        var reader = new LineReader(model.Tree).Begin(0, model.Tree.Lines.Count);
        while (reader.MoveNext())
        {
            if (reader.Green.Kind is not (LineKind.Blank or LineKind.Header))
            {
                Read(reader.Content, reader.ContentStart);
            }

            if ((reader.Line & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        whole.Sort(StringComparer.Ordinal);
        foreach (var (index, start) in cut)
        {
            links[index] = Complete(links[index], start, whole);
        }

        return links.DrainToImmutable();

        void Read(ReadOnlySpan<char> line, int offset)
        {
            for (var from = 0; WebAddresses.Find(line, from) is { } found; from = found.End)
            {
                var address = line.Slice(found.Start, found.Length);
                var span = new TextSpan(offset + found.Start, found.End - found.Start);
                if (found.MarkLength > 0)
                {
                    cut.Add((links.Count, address.ToString()));
                    links.Add(new(span, null, null));
                }
                else if (GetTarget(address) is { } target)
                {
                    whole.Add(address.ToString());
                    links.Add(new(span, target, null));
                }
            }
        }
    }

    private static string? GetTarget(ReadOnlySpan<char> address) =>
        address.Length <= LongestAddress
        && Uri.TryCreate(address.ToString(), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;

    /// <summary>A cut address: the only whole one that begins like it, or what is to be said of it.</summary>
    private static DocumentLink Complete(DocumentLink link, string start, List<string> whole)
    {
        var index = whole.BinarySearch(start, StringComparer.Ordinal);
        var first = index < 0 ? ~index : index;
        var last = first;
        while (
            last < whole.Count && string.Equals(whole[last], whole[first], StringComparison.Ordinal)
        )
        {
            last++;
        }

        var isOnly =
            first < whole.Count
            && whole[first].StartsWith(start, StringComparison.Ordinal)
            && (last == whole.Count || !whole[last].StartsWith(start, StringComparison.Ordinal));
        return isOnly
            ? link with
            {
                Target = GetTarget(whole[first]),
                Note =
                    "This address was cut where it was saved. The only whole one in this file that begins so is opened.",
            }
            : link with
            {
                Note =
                    "This address was cut where it was saved: what stood behind it is lost, so it leads nowhere.",
            };
    }
}
