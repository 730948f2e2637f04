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

    private FoldSheet(SyntaxTree tree, RawJson json)
    {
        this.tree = tree;
        Json = json;
    }

    /// <summary>The answer.</summary>
    public RawJson Json { get; }

    /// <summary>The sheet of a version; O(edit + log² n) where the edit moves no line and makes none another kind of line, else O(lines).</summary>
    /// <param name="model">The version.</param>
    /// <param name="limit">How many ranges the client takes.</param>
    /// <param name="earlier">The sheet of an earlier version with the same limit; null where there is none.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static FoldSheet Create(
        ThreadModel model,
        int limit,
        FoldSheet? earlier,
        CancellationToken cancellationToken
    ) =>
        new(
            model.Tree,
            earlier is not null && Folding.AreSame(earlier.tree, model.Tree)
                ? earlier.Json
                : Write(model, limit, cancellationToken)
        );

    private static RawJson Write(ThreadModel model, int limit, CancellationToken cancellationToken)
    {
        var ranges = Folding.Compute(model, limit, cancellationToken);
        var json = new JsonBytes((ranges.Length + 1) * UsualLength);
        json.Write("["u8);
        for (var i = 0; i < ranges.Length; i++)
        {
            json.Write(i == 0 ? "{\"startLine\":"u8 : ",{\"startLine\":"u8);
            json.Write(ranges[i].StartLine);
            json.Write(",\"endLine\":"u8);
            json.Write(ranges[i].EndLine);
            json.Write("}"u8);
        }

        json.Write("]"u8);
        return json.ToAnswer();
    }
}
