using System.Security.Cryptography;
using System.Text;

namespace ThreadLsp.TestUtilities.Lsp;

/// <summary>
/// Keeps what servers say while tests run, for the check against the official types (tests/conformance). Off, unless the environment
/// names a folder; then each message goes there once, a line each: its method, whether it is an answer, and the message.
/// </summary>
public static class AnswerRecording
{
    /// <summary>The environment's name for the folder.</summary>
    public const string Variable = "THREADLSP_RECORD";

    // Longer ones are answers about generated dumps of thousands of comments: the same shapes again.
    private const int Longest = 1 << 20;

    private static readonly Lock Gate = new();
    private static readonly HashSet<string> Seen = new(StringComparer.Ordinal);
    private static readonly Lazy<StreamWriter?> Writer = new(Open);

    /// <summary>Keeps a message.</summary>
    /// <param name="method">What it answers, or what the server asks or says.</param>
    /// <param name="isAnswer">True when <c>result</c> is of interest, and not <c>params</c>.</param>
    /// <param name="body">The message as it came.</param>
    public static void Take(string method, bool isAnswer, ReadOnlySpan<byte> body)
    {
        if (Writer.Value is not { } writer || body.Length > Longest)
        {
            return;
        }

        var text = Encoding.UTF8.GetString(body).ReplaceLineEndings(" ");
        var line =
            $"{{\"method\":\"{method}\",\"answer\":{(isAnswer ? "true" : "false")},\"message\":{text}}}";
        lock (Gate)
        {
            if (Seen.Add(Digest(method, text)))
            {
                writer.WriteLine(line);
            }
        }
    }

    /// <summary>Messages that differ in their number alone are the same.</summary>
    private static string Digest(string method, string text)
    {
        var start = text.IndexOf("\"result\":", StringComparison.Ordinal);
        var rest = start < 0 ? text : text[start..];
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{method} {rest}")));
    }

    private static StreamWriter? Open()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } folder)
        {
            return null;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllLines(Path.Combine(folder, "requests.txt"), ServerMethods.Requests);
        return new(Path.Combine(folder, $"{Environment.ProcessId}.jsonl")) { AutoFlush = true };
    }
}
