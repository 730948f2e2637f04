using StreamJsonRpc;
using ThreadLsp.Protocol;

namespace ThreadLsp.Server.Transport;

/// <summary>
/// Sends notifications with their parameters by name and by declared type, which needs no reflection in the native build.
/// </summary>
internal static class OutgoingMessages
{
    public static Task NotifyAsync(JsonRpc rpc, string method, object parameters)
    {
        var members = Describe(parameters);
        return rpc.NotifyWithParameterObjectAsync(
            method,
            members.ToDictionary(
                member => member.Name,
                member => member.Value,
                StringComparer.Ordinal
            ),
            members.ToDictionary(
                member => member.Name,
                member => member.Type,
                StringComparer.Ordinal
            )
        );
    }

    private static (string Name, object? Value, Type Type)[] Describe(object parameters) =>
        parameters switch
        {
            LogMessageParams log =>
            [
                ("type", (int)log.Type, typeof(int)),
                ("message", log.Message, typeof(string)),
            ],
            PublishDiagnosticsParams { Version: { } version } diagnostics =>
            [
                ("uri", diagnostics.Uri, typeof(string)),
                ("version", version, typeof(int)),
                ("diagnostics", diagnostics.Diagnostics, typeof(IReadOnlyList<Diagnostic>)),
            ],
            PublishDiagnosticsParams diagnostics =>
            [
                ("uri", diagnostics.Uri, typeof(string)),
                ("diagnostics", diagnostics.Diagnostics, typeof(IReadOnlyList<Diagnostic>)),
            ],
            _ => throw new ArgumentException(
                $"{parameters.GetType()} is no notification.",
                nameof(parameters)
            ),
        };
}
