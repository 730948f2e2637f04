using System.Globalization;
using ThreadLsp.Analysis;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Syntax;

namespace ThreadLsp.Server.Conversion;

/// <summary>The folds of a version as <c>FoldingRange[]</c>; the next version uses them as they are where an edit moves no line.</summary>
internal sealed class FoldSheet
{
    /// <summary>The bytes of one range and its comma, as numbers of some digits make them.</summary>
    private const int UsualLength = 40;

    private readonly SyntaxTree tree;

    private FoldSheet(SyntaxTree tree, RawJson json, int omitted)
    {
        this.tree = tree;
        Json = json;
        Omitted = omitted;
    }

    /// <summary>The answer.</summary>
    public RawJson Json { get; }

    /// <summary>How many folds were left out, because the client takes no more.</summary>
    public int Omitted { get; }

    /// <summary>The sheet of a version; O(edit + log² n) where the edit moves no line and makes none another kind of line, else O(lines).</summary>
    /// <param name="model">The version.</param>
    /// <param name="form">What the client takes.</param>
    /// <param name="earlier">The sheet of an earlier version in the same form; null where there is none.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static FoldSheet Create(
        ThreadModel model,
        FoldForm form,
        FoldSheet? earlier,
        CancellationToken cancellationToken
    ) =>
        earlier is not null && Folding.AreSame(earlier.tree, model.Tree)
            ? new(model.Tree, earlier.Json, earlier.Omitted)
            : Write(model, form, cancellationToken);

    private static FoldSheet Write(
        ThreadModel model,
        FoldForm form,
        CancellationToken cancellationToken
    )
    {
        var all = Folding.Compute(model, cancellationToken: cancellationToken);
        var ranges = Folding.Limit(all, form.Limit);
        var json = new JsonBytes((ranges.Length + 1) * UsualLength);
        json.Write("["u8);
        for (var i = 0; i < ranges.Length; i++)
        {
            json.Write(i == 0 ? "{\"startLine\":"u8 : ",{\"startLine\":"u8);
            json.Write(ranges[i].StartLine);
            json.Write(",\"endLine\":"u8);
            json.Write(ranges[i].EndLine);
            if (form.HasKinds)
            {
                json.Write(KindOf(ranges[i].Kind));
            }

            if (form.HasCollapsedText)
            {
                json.Write(",\"collapsedText\":\""u8);
                json.WriteEscaped(Describe(ranges[i]));
                json.Write("\""u8);
            }

            json.Write("}"u8);
        }

        json.Write("]"u8);
        return new(model.Tree, json.ToAnswer(), all.Length - ranges.Length);
    }

    /// <summary>What one leaves out while reading folds with an editor's "all comments", what one shortens with its "all regions".</summary>
    private static ReadOnlySpan<byte> KindOf(FoldingRangeKind kind) =>
        kind switch
        {
            FoldingRangeKind.Quote or FoldingRangeKind.Noise or FoldingRangeKind.BareRun =>
                ",\"kind\":\"comment\""u8,
            FoldingRangeKind.Body => ",\"kind\":\"region\""u8,
            _ => default,
        };

    private static string Describe(FoldingRange range)
    {
        var lines = range.EndLine - range.StartLine;
        var (number, one, many) = range switch
        {
            { Kind: FoldingRangeKind.Story } => (range.CommentCount, "comment", "comments"),
            { Kind: FoldingRangeKind.BareRun } => (
                range.CommentCount,
                "more without text",
                "more without text"
            ),
            { Kind: FoldingRangeKind.Subthread, CommentCount: > 0 } => (
                range.CommentCount,
                "reply",
                "replies"
            ),
            _ => (lines, "line", "lines"),
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"… {number} {(number == 1 ? one : many)}"
        );
    }
}
