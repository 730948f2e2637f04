using System.Collections.Immutable;
using System.Text.Json;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Dispatch;
using ThreadLsp.Server.Documents;
using ThreadLsp.Server.Transport;

namespace ThreadLsp.Server.Handlers.Workspace;

/// <summary>The command that finds the lines to be folded; an editor folds them itself.</summary>
internal static class FoldCommand
{
    public const string Name = "threadLsp.findFolds";

    private const string Usage =
        $"{Name} takes one argument: {{ \"uri\": …, \"what\": \"toDepth\" | \"allReplies\" | \"replies\" | \"subthread\" | \"author\" | \"bodies\" | \"quotes\" | \"bareRuns\" | \"noise\", \"position\": …, \"depth\": …, \"author\": … }}.";

    /// <summary>The lines, the inner ones first: of those folds alone that the client was given.</summary>
    /// <exception cref="LspException">The argument says nothing that can be found.</exception>
    public static RawJson Run(
        ExecuteCommandParams parameters,
        RequestContext context,
        CancellationToken cancellationToken
    )
    {
        var argument =
            Read(parameters) ?? throw new LspException(LspErrorCodes.InvalidParams, Usage);
        var question = DocumentQuestion.OfNesting(context, argument.Uri, cancellationToken);
        var lines =
            Find(question, argument, cancellationToken)
            ?? throw new LspException(LspErrorCodes.InvalidParams, Usage);
        var given = Folding
            .Compute(question.Model, question.Client.FoldingRangeLimit, cancellationToken)
            .Select(range => range.StartLine)
            .ToHashSet();
        return JsonAnswer.Of(
            [.. lines.Where(given.Contains)],
            ProtocolJson.Default.IReadOnlyListInt32
        );
    }

    private static ImmutableArray<int>? Find(
        DocumentQuestion question,
        FindFoldsArgument argument,
        CancellationToken cancellationToken
    )
    {
        var model = question.Model;
        int? offset = argument.Position is { } position ? question.Mapper.ToOffset(position) : null;
        return argument.What switch
        {
            "toDepth" when argument.Depth is >= 0 and var depth => FoldSelection.FromDepth(
                model,
                depth,
                cancellationToken
            ),
            "allReplies" => FoldSelection.FromDepth(model, 1, cancellationToken),
            "replies" when offset is { } at => FoldSelection.RepliesAt(model, at),
            "subthread" when offset is { } at => FoldSelection.SubthreadAt(model, at),
            "author" when argument.Author is { } author => FoldSelection.ByAuthor(
                model,
                author,
                cancellationToken
            ),
            "author" when offset is { } at => model.FindComment(at) is >= 0 and var comment
                ? FoldSelection.ByAuthor(model, model[comment].Author, cancellationToken)
                : [],
            "bodies" => FoldSelection.OfKind(model, FoldingRangeKind.Body, cancellationToken),
            "quotes" => FoldSelection.OfKind(model, FoldingRangeKind.Quote, cancellationToken),
            "bareRuns" => FoldSelection.OfKind(model, FoldingRangeKind.BareRun, cancellationToken),
            "noise" => FoldSelection.OfKind(model, FoldingRangeKind.Noise, cancellationToken),
            _ => null,
        };
    }

    private static FindFoldsArgument? Read(ExecuteCommandParams parameters)
    {
        try
        {
            return parameters.Arguments is [var first, ..]
                ? first.Deserialize(ProtocolJson.Default.FindFoldsArgument)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
