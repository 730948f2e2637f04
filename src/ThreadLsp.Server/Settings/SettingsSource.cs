using System.Text.Json;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Settings;

/// <summary>
/// Keeps the settings: what the client said at the start, what it sends when they change, and what it answers where it can be asked.
/// </summary>
/// <remarks>Invariant: of several answers the one to the last question holds, in whatever order they come.</remarks>
/// <param name="session">The connection.</param>
public sealed class SettingsSource(Session session)
{
    private readonly Lock gate = new();
    private volatile ServerSettings current = ServerSettings.Default;
    private ServerSettings initial = ServerSettings.Default;
    private int lastQuestion;
    private int lastAnswer;

    /// <summary>The settings as they are now.</summary>
    public ServerSettings Current => current;

    /// <summary>Takes what the client said at the start; it holds where later settings say nothing.</summary>
    public void Begin(JsonElement? initializationOptions)
    {
        initial = SettingsReader.Read(initializationOptions, ServerSettings.Default, Complain);
        current = initial;
    }

    /// <summary>Takes settings that the client sent, then asks for them where it can be asked: what it answers is newer.</summary>
    /// <param name="sent">What came with the message.</param>
    public async Task UpdateAsync(JsonElement? sent)
    {
        var question = Interlocked.Increment(ref lastQuestion);
        if (!session.Client.AnswersConfiguration)
        {
            Take(question, sent);
            return;
        }

        var answer = await session
            .RequestAsync(
                "workspace/configuration",
                new ConfigurationParams([new(SettingsReader.Section)])
            )
            .ConfigureAwait(false);
        var settings = answer is { } json ? ReadFirst(json) : sent;
        Take(question, settings);
    }

    private static JsonElement? ReadFirst(RawJson answer)
    {
        using var document = JsonDocument.Parse(answer.ToUtf8());
        return
            document.RootElement is { ValueKind: JsonValueKind.Array } array
            && array.GetArrayLength() > 0
            ? array[0].Clone()
            : null;
    }

    private void Take(int question, JsonElement? settings)
    {
        ServerSettings before;
        ServerSettings after;
        lock (gate)
        {
            if (question < lastAnswer)
            {
                return;
            }

            lastAnswer = question;
            before = current;
            after = SettingsReader.Read(settings, initial, Complain);
            current = after;
        }

        Refresh(before, after);
    }

    /// <summary>Has the client ask again for what other settings show otherwise.</summary>
    private void Refresh(ServerSettings before, ServerSettings after)
    {
        var client = session.Client;
        if (client.RefreshesCodeLenses && before.CodeLensEnabled != after.CodeLensEnabled)
        {
            _ = session.RefreshAsync("workspace/codeLens/refresh");
        }

        if (
            client.RefreshesDiagnostics
            && before.WorkspaceDiagnostics != after.WorkspaceDiagnostics
        )
        {
            _ = session.RefreshAsync("workspace/diagnostic/refresh");
        }

        var isFarOther =
            before.FarParents != after.FarParents || before.FarParentLines != after.FarParentLines;
        if (client.RefreshesInlayHints && isFarOther)
        {
            _ = session.RefreshAsync("workspace/inlayHint/refresh");
        }
    }

    private void Complain(string message)
    {
        session.Log(message);
        _ = session.LogToClientAsync(MessageType.Warning, message);
    }
}
