using System.Text.Json;
using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;
using ThreadLsp.Server.Transport;

namespace ThreadLsp.Server.Handlers.Workspace;

/// <summary>
/// Runs a navigation command: answers with a location, or null where there is nowhere to go; and, where it is asked to and the
/// client can, has the client show the place.
/// </summary>
internal sealed class ExecuteCommandHandler : IRequestHandler<ExecuteCommandRequest, RawJson>
{
    public Task<RawJson> Handle(ExecuteCommandRequest request, CancellationToken cancellationToken)
    {
        var find =
            NavigationCommands.Find(request.Params.Command)
            ?? throw new LspException(
                LspErrorCodes.InvalidParams,
                $"There is no command {request.Params.Command}; there are {string.Join(", ", NavigationCommands.Names)}."
            );
        var argument = ReadArgument(request.Params);
        var question = DocumentQuestion.Of(request.Context, argument.Uri);
        if (find(question.Model, question.Mapper.ToOffset(argument.Position)) is not { } target)
        {
            return Task.FromResult(RawJson.Null);
        }

        var location = NavigationConverter.ToLocation(target, argument.Uri, question.Mapper);
        if (argument.Show == true && question.Client.ShowDocument)
        {
            // Not awaited: a client may answer only after it has this command's answer.
            _ = request.Context.Session.ShowDocumentAsync(
                new ShowDocumentParams(location.Uri, TakeFocus: true, location.Range)
            );
        }

        return Task.FromResult(JsonAnswer.Of(location, ProtocolJson.Default.Location));
    }

    private static NavigationArgument ReadArgument(ExecuteCommandParams parameters)
    {
        try
        {
            if (
                parameters.Arguments is [var first, ..]
                && first.Deserialize(ProtocolJson.Default.NavigationArgument) is { } argument
            )
            {
                return argument;
            }
        }
        catch (JsonException)
        {
            // Answered below, with what would be right.
        }

        throw new LspException(
            LspErrorCodes.InvalidParams,
            $"{parameters.Command} takes one argument: {{ \"uri\": …, \"position\": {{ \"line\": …, \"character\": … }} }}."
        );
    }
}
