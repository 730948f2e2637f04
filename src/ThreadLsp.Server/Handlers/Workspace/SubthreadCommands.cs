using System.Collections.Frozen;
using ThreadLsp.Analysis;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Dispatch;
using ThreadLsp.Server.Documents;
using ThreadLsp.Server.Transport;

namespace ThreadLsp.Server.Handlers.Workspace;

/// <summary>The commands that move the subthread at the cursor: the client makes the edit, or gets it as the answer where it cannot be asked to.</summary>
internal static class SubthreadCommands
{
    private static readonly FrozenDictionary<
        string,
        (string Label, Func<ThreadModel, int, SubthreadEdit> Find)
    > Commands = new Dictionary<string, (string, Func<ThreadModel, int, SubthreadEdit>)>(
        StringComparer.Ordinal
    )
    {
        ["threadLsp.indentSubthread"] = ("Move subthread one level in", SubthreadLevel.Indent),
        ["threadLsp.outdentSubthread"] = ("Move subthread one level out", SubthreadLevel.Outdent),
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
        Position position,
        Session session
    )
    {
        var comment = question.Model.FindComment(question.Mapper.ToOffset(position));
        if (comment < 0)
        {
            return RawJson.Null;
        }

        var (label, find) = Commands[command];
        var moved = find(question.Model, comment);
        if (moved.Refusal is { } reason)
        {
            throw new LspException(LspErrorCodes.RequestFailed, reason);
        }

        var edit = WorkspaceEditConverter.Convert(question, moved.Changes);
        if (!question.Client.AppliesEdits)
        {
            return JsonAnswer.Of(edit, ProtocolJson.Default.WorkspaceEdit);
        }

        // Not awaited: a client may answer only after it has this command's answer.
        _ = session.ApplyEditAsync(new(label, edit));
        return RawJson.Null;
    }
}
