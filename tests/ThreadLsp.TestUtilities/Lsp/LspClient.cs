using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ThreadLsp.TestUtilities.Lsp;

/// <summary>A client that sends what it is told to, right or wrong, and holds the server to its answers.</summary>
/// <remarks>Invariant: an answer nobody asked for, or a second one, ends <see cref="Completion"/> with a fault.</remarks>
public sealed class LspClient
{
    /// <summary>How long an answer may take. Test machines are slow and shared: this finds what hangs, not what is slow.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 100_000 };

    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly LspWire wire;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> asked = new(
        StringComparer.Ordinal
    );
    private readonly ConcurrentDictionary<string, string> methods = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private readonly List<JsonObject> messages = [];
    private TaskCompletionSource more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int lastId;

    public LspClient(Stream toServer, Stream fromServer)
    {
        wire = new(toServer, fromServer);
        Completion = Task.Run(ReceiveAsync);
    }

    /// <summary>Completed when the server has closed its output; faulted when what it wrote was wrong.</summary>
    public Task Completion { get; }

    /// <summary>Answers a request of the server's; by default all are answered with an empty object.</summary>
    public Func<string, JsonNode?, JsonNode?> Answer { get; set; } = (_, _) => new JsonObject();

    /// <summary>All notifications and requests that came from the server so far.</summary>
    public IReadOnlyList<JsonObject> Messages
    {
        get
        {
            lock (gate)
            {
                return [.. messages];
            }
        }
    }

    /// <summary>Sends bytes as they are.</summary>
    public Task SendBytesAsync(byte[] bytes) => wire.SendAsync(bytes);

    /// <summary>Sends JSON, or what passes for it, with a header.</summary>
    public Task SendBodyAsync(string body) => wire.SendAsync(LspWire.Frame(body));

    /// <summary>Sends a notification; parameters may be a node or an anonymous object.</summary>
    public Task NotifyAsync(string method, object? parameters = null) =>
        SendBodyAsync(Write(null, method, parameters));

    /// <summary>Asks, and gives the result.</summary>
    /// <exception cref="LspErrorException">The answer is an error.</exception>
    public async Task<JsonNode?> RequestAsync(string method, object? parameters = null)
    {
        var (_, answer) = await BeginRequestAsync(method, parameters);
        return GetResult(await answer.WaitAsync(Patience));
    }

    /// <summary>Asks, and gives the code of the error; 0 where there was none.</summary>
    public async Task<int> RequestErrorAsync(string method, object? parameters = null)
    {
        var (_, answer) = await BeginRequestAsync(method, parameters);
        return GetErrorCode(await answer.WaitAsync(Patience));
    }

    /// <summary>Sends a request; the answer comes when it comes.</summary>
    /// <param name="method">The method.</param>
    /// <param name="parameters">A node, an anonymous object, or null for none.</param>
    /// <param name="id">A number or a string; by default the next number.</param>
    public async Task<(JsonNode Id, Task<JsonObject> Answer)> BeginRequestAsync(
        string method,
        object? parameters = null,
        JsonNode? id = null
    )
    {
        id ??= JsonValue.Create(Interlocked.Increment(ref lastId));
        methods[id.ToJsonString()] = method;
        var answer = Expect(id);
        await SendBodyAsync(Write(id, method, parameters));
        return (id, answer);
    }

    /// <summary>The answer to a request that is sent by other means.</summary>
    public Task<JsonObject> Expect(JsonNode? id) =>
        asked
            .GetOrAdd(
                id?.ToJsonString() ?? "null",
                _ => new(TaskCreationOptions.RunContinuationsAsynchronously)
            )
            .Task;

    /// <summary>Waits for a notification or a request from the server, past or to come.</summary>
    public async Task<JsonNode?> WaitForAsync(string method, Func<JsonNode?, bool>? accept = null)
    {
        var deadline = Task.Delay(Patience);
        while (true)
        {
            Task next;
            lock (gate)
            {
                foreach (var message in messages)
                {
                    if (
                        (string?)message["method"] == method
                        && accept?.Invoke(message["params"]) != false
                    )
                    {
                        return message["params"];
                    }
                }

                next = more.Task;
            }

            if (await Task.WhenAny(next, deadline) == deadline)
            {
                throw new TimeoutException($"{method} did not come.");
            }
        }
    }

    /// <summary>The code of an answer's error; 0 where it is a result.</summary>
    public static int GetErrorCode(JsonObject answer) =>
        answer["error"] is { } error ? (int)error["code"]! : 0;

    /// <summary>The result of an answer.</summary>
    /// <exception cref="LspErrorException">The answer is an error.</exception>
    public static JsonNode? GetResult(JsonObject answer) =>
        answer["error"] is { } error
            ? throw new LspErrorException((int)error["code"]!, (string)error["message"]!)
            : answer["result"];

    private static string Write(JsonNode? id, string method, object? parameters)
    {
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method };
        if (id is not null)
        {
            message["id"] = id.DeepClone();
        }

        if (parameters is not null)
        {
            message["params"] =
                (parameters as JsonNode)?.DeepClone()
                ?? JsonSerializer.SerializeToNode(parameters, Plain);
        }

        return message.ToJsonString(Plain);
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (await wire.ReceiveAsync() is { } body)
            {
                var message = JsonNode.Parse(body, documentOptions: Deep)!.AsObject();
                Record(message, body);
                await TakeAsync(message);
            }
        }
        finally
        {
            foreach (var answer in asked.Values)
            {
                answer.TrySetException(new EndOfStreamException("The server has gone."));
            }
        }
    }

    private void Record(JsonObject message, byte[] body)
    {
        if (message["method"] is { } said)
        {
            AnswerRecording.Take((string)said!, isAnswer: false, body);
        }
        else if (
            message.ContainsKey("result")
            && methods.TryGetValue(message["id"]?.ToJsonString() ?? "null", out var method)
        )
        {
            AnswerRecording.Take(method, isAnswer: true, body);
        }
    }

    private async Task TakeAsync(JsonObject message)
    {
        if (message["method"] is not { } method)
        {
            var id = message["id"]?.ToJsonString() ?? "null";
            if (!asked.TryRemove(id, out var answer))
            {
                throw new InvalidDataException($"Nothing was asked: {message.ToJsonString()}");
            }

            answer.SetResult(message);
            return;
        }

        lock (gate)
        {
            messages.Add(message);
            more.SetResult();
            more = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        if (message["id"] is { } asking)
        {
            var reply = new JsonObject
            {
                ["jsonrpc"] = "2.0",
                ["id"] = asking.DeepClone(),
                ["result"] = Answer((string)method!, message["params"]),
            };
            await SendBodyAsync(reply.ToJsonString(Plain));
        }
    }
}
