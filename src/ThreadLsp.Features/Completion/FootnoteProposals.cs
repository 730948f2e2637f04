using System.Globalization;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Completion;

/// <summary>Behind <c>[</c>: the numbers of the footnotes of the comment, and the next one; at the start of a line those that are referred to and missing.</summary>
internal static class FootnoteProposals
{
    private const int LongestDetail = 60;

    /// <summary>The proposals; null where no footnote begins.</summary>
    public static Proposals? Find(CompletionSite site)
    {
        var open = site.Before.LastIndexOf('[');
        if (open < 0 || site.Before.AsSpan(open + 1).ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var comment = site.Model.FindComment(site.Offset);
        if (comment < 0)
        {
            return Proposals.None;
        }

        var (written, referred) = Read(site.Model[comment], site.Line);
        var next = written.Keys.Concat(referred).DefaultIfEmpty(0).Max() + 1;
        var isFootnote = open == 0 && site.After.Trim(']').Length == 0;
        var numbers = isFootnote
            ? referred.Where(number => !written.ContainsKey(number)).Append(next)
            : written.Keys.Append(next);
        var end = site.Offset + (site.After.StartsWith(']') ? 1 : 0);
        var span = TextSpan.FromBounds(site.Start + open, end);
        return new([
            .. numbers
                .Distinct()
                .Select(number => number.ToString(CultureInfo.InvariantCulture))
                .Where(number =>
                    number.StartsWith(site.Before[(open + 1)..], StringComparison.Ordinal)
                )
                .Select(number => new Proposal(
                    ProposalKind.Footnote,
                    $"[{number}]",
                    written.GetValueOrDefault(int.Parse(number, CultureInfo.InvariantCulture)),
                    span,
                    isFootnote ? $"[{number}] " : $"[{number}]"
                )),
        ]);
    }

    /// <summary>The footnotes of a comment with their first words, and the numbers that it refers to, but for one line.</summary>
    private static (SortedDictionary<int, string> Written, SortedSet<int> Referred) Read(
        Comment comment,
        int exceptLine
    )
    {
        var tree = comment.Tree;
        var footnotes = Footnotes.Read(comment, new LineReader(tree));
        var written = new SortedDictionary<int, string>();
        foreach (var (number, mark) in footnotes.Marks)
        {
            var line = tree.GetLineNumber(mark.Start);
            if (line != exceptLine && !mark.IsEmpty)
            {
                var content = tree.GetLineNode(line).ContentSpan;
                var words = TextSpan.FromBounds(mark.End, content.End);
                written[number] = DisplayText.Clean(
                    tree.Text.ToString(words).Trim(),
                    LongestDetail
                );
            }
        }

        return (
            written,
            [
                .. footnotes
                    .References.Where(reference =>
                        tree.GetLineNumber(reference.Span.Start) != exceptLine
                    )
                    .Select(reference => reference.Number),
            ]
        );
    }
}
