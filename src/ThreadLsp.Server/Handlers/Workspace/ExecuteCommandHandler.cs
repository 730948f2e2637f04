using System.Text.Json;
using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;
using ThreadLsp.Server.Transport;

namespace ThreadLsp.Server.Handlers.Workspace;

/// <summary>
/// Runs a command. One of navigation answers with a location, or null where there is nowhere to go; and, where it is asked to and the
/// client can, has the client show the place. One that moves a subthread has the client make the edit, or answers with it; one
/// finds lines to be folded.
/// </summary>
internal sealed class ExecuteCommandHandler : IRequestHandler<ExecuteCommandRequest, RawJson>
{
    public Task<RawJson> Handle(ExecuteCommandRequest request, CancellationToken cancellationToken)
    {
        var (command, session) = (request.Params.Command, request.Context.Session);
        if (SubthreadCommands.Has(command))
        {
            var place = ReadArgument(request.Params);
            var moving = DocumentQuestion.Of(request.Context, place.Uri);
            return Task.FromResult(
                SubthreadCommands.Run(command, moving, place, session, cancellationToken)
            );
        }

        if (string.Equals(command, FoldCommand.Name, StringComparison.Ordinal))
        {
            return Task.FromResult(
                FoldCommand.Run(request.Params, request.Context, cancellationToken)
            );
        }

        var find =
            NavigationCommands.Find(command)
            ?? throw new LspException(
                LspErrorCodes.InvalidParams,
                $"There is no command {command}; there are {string.Join(", ", NavigationCommands.Names.Concat(SubthreadCommands.Names).Append(FoldCommand.Name))}."
            );
        var argument = ReadArgument(request.Params);
        var question = DocumentQuestion.OfNesting(request.Context, argument.Uri, cancellationToken);
        if (find(question.Model, question.Mapper.ToOffset(argument.Position)) is not { } target)
        {
            return Task.FromResult(RawJson.Null);
        }

        var location = NavigationConverter.ToLocation(target, argument.Uri, question.Mapper);
        if (argument.Show == true && question.Client.ShowDocument)
        {
            // Not awaited: a client may answer only after it has this command's answer.
            _ = session.ShowDocumentAsync(
                new ShowDocumentParams(location.Uri, TakeFocus: true, location.Range)
            );
        }

        return Task.FromResult(JsonAnswer.Of(location, ProtocolJson.Default.Location));
    }

    private static CommandArgument ReadArgument(ExecuteCommandParams parameters)
    {
        try
        {
            if (
                parameters.Arguments is [var first, ..]
                && first.Deserialize(ProtocolJson.Default.CommandArgument) is { } argument
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
