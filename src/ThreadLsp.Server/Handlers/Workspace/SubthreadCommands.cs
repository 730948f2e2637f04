using System.Collections.Frozen;
using ThreadLsp.Features.Refactorings;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Dispatch;
using ThreadLsp.Server.Documents;
using ThreadLsp.Server.Transport;

namespace ThreadLsp.Server.Handlers.Workspace;

/// <summary>The commands that move the subthread at the cursor: the client makes the edit, or gets it as the answer where it wants to or cannot be asked.</summary>
internal static class SubthreadCommands
{
    private static readonly FrozenDictionary<
        string,
        Func<RefactoringContext, Refactoring?>
    > Commands = new Dictionary<string, Func<RefactoringContext, Refactoring?>>(
        StringComparer.Ordinal
    )
    {
        ["threadLsp.indentSubthread"] = DemoteSubthread.Find,
        ["threadLsp.outdentSubthread"] = PromoteSubthread.Find,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Their names, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [.. Commands.Keys.Order(StringComparer.Ordinal)];

    /// <summary>True when there is such a command.</summary>
    public static bool Has(string command) => Commands.ContainsKey(command);

    /// <summary>Runs a command; outside any comment it does nothing.</summary>
    /// <exception cref="LspException">The subthread cannot be moved there; the message says why.</exception>
    public static RawJson Run(
        string command,
        DocumentQuestion question,
        CommandArgument argument,
        Session session,
        CancellationToken cancellationToken
    )
    {
        var move = Commands[command]
            (new(question.Model, question.Mapper.ToOffset(argument.Position)));
        if (move is null)
        {
            return RawJson.Null;
        }

        if (move.Compute is null)
        {
            throw new LspException(LspErrorCodes.RequestFailed, move.DisabledReason!);
        }

        var edit = WorkspaceEditConverter.Convert(
            question,
            move.Compute(cancellationToken).Changes
        );
        if (argument.Apply == false || !question.Client.AppliesEdits)
        {
            return JsonAnswer.Of(edit, ProtocolJson.Default.WorkspaceEdit);
        }

        // Not awaited: a client may answer only after it has this command's answer.
        _ = session.ApplyEditAsync(new(move.Title, edit));
        return RawJson.Null;
    }
}
