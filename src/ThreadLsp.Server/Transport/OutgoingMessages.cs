using System.Text.Json;
using StreamJsonRpc;
using ThreadLsp.Protocol;

namespace ThreadLsp.Server.Transport;

/// <summary>
/// Sends messages with their parameters by name and by declared type, which needs no reflection in the native build.
/// </summary>
internal static class OutgoingMessages
{
    /// <summary>Sends a message that has no answer.</summary>
    public static Task NotifyAsync<TParams>(JsonRpc rpc, string method, TParams parameters)
        where TParams : class
    {
        var (values, types) = Describe(parameters);
        return rpc.NotifyWithParameterObjectAsync(method, values, types);
    }

    /// <summary>Asks, and waits for the answer; null where that is null.</summary>
    public static Task<RawJson?> RequestAsync<TParams>(
        JsonRpc rpc,
        string method,
        TParams parameters,
        CancellationToken cancellationToken
    )
        where TParams : class
    {
        var (values, types) = Describe(parameters);
        return rpc.InvokeWithParameterObjectAsync<RawJson?>(
            method,
            values,
            types,
            cancellationToken
        );
    }

    private static (Dictionary<string, object?> Values, Dictionary<string, Type> Types) Describe<T>(
        T parameters
    )
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        var types = new Dictionary<string, Type>(StringComparer.Ordinal);
        if (parameters is PublishDiagnosticsParams published)
        {
            // Sent at every pause in typing, and long: it is not written twice.
            Add("uri", published.Uri, typeof(string));
            Add("diagnostics", published.Diagnostics, typeof(IReadOnlyList<Diagnostic>));
            if (published.Version is { } version)
            {
                Add("version", version, typeof(int));
            }

            return (values, types);
        }

        var type = ProtocolJson.Default.GetTypeInfo(typeof(T))!;
        foreach (
            var member in JsonSerializer.SerializeToElement(parameters, type).EnumerateObject()
        )
        {
            Add(member.Name, member.Value, typeof(JsonElement));
        }

        return (values, types);

        void Add(string name, object value, Type type)
        {
            values[name] = value;
            types[name] = type;
        }
    }
}
