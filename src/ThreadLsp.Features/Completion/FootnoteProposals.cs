using System.Globalization;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Completion;

/// <summary>Behind <c>[</c>: the numbers of the footnotes of the comment, and the next one; at the start of a line those that are referred to and missing.</summary>
internal static class FootnoteProposals
{
    private const int MostLines = 1_000;

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
        var next = written.Keys.Concat(referred).DefaultIfEmpty(-1).Max() + 1;
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

    /// <summary>The footnotes of a comment with their first words, and the numbers that its other lines refer to, but for one line.</summary>
    private static (SortedDictionary<int, string> Written, SortedSet<int> Referred) Read(
        Comment comment,
        int exceptLine
    )
    {
        var written = new SortedDictionary<int, string>();
        var referred = new SortedSet<int>();
        var end = int.Min(comment.EndLine, comment.Line + MostLines);
        for (var line = comment.Line + 1; line < end; line++)
        {
            var kind = comment.Tree.Lines[line].Kind;
            if (line == exceptLine || kind is LineKind.Blank or LineKind.Link)
            {
                continue;
            }

            var words = comment.Tree.Text.ToString(comment.Tree.GetLineNode(line).ContentSpan);
            var from = 0;
            while (InlineMarks.Find(words, from) is { Length: > 0 } mark)
            {
                from = mark.Start + mark.Length;
                if (mark.Kind == SemanticTokenKind.Footnote)
                {
                    var number = int.Parse(
                        words.AsSpan(mark.Start + 1, mark.Length - 2),
                        CultureInfo.InvariantCulture
                    );
                    if (kind == LineKind.Footnote && mark.Start == 0)
                    {
                        written[number] = DisplayText.Clean(words[from..].Trim(), 60);
                    }
                    else
                    {
                        referred.Add(number);
                    }
                }
            }
        }

        return (written, referred);
    }
}
