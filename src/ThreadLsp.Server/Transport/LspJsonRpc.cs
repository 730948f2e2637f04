using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;
using ThreadLsp.Protocol;

namespace ThreadLsp.Server.Transport;

/// <summary>JSON-RPC with LSP's error codes and without stack traces in answers.</summary>
internal sealed class LspJsonRpc(IJsonRpcMessageHandler handler, Action<string> log)
    : JsonRpc(handler)
{
    protected override JsonRpcError.ErrorDetail CreateErrorDetails(
        JsonRpcRequest request,
        Exception exception
    )
    {
        var error = Describe(request, exception);
        if (!request.IsResponseExpected)
        {
            // Nobody gets this answer, so the log does.
            log($"{request.Method} was passed over: {error.Message}");
        }

        return error;
    }

    private static JsonRpcError.ErrorDetail Describe(JsonRpcRequest request, Exception exception) =>
        exception switch
        {
            LspException lsp => Detail(lsp.Code, lsp.Message),
            JsonException json => Detail(
                LspErrorCodes.InvalidParams,
                $"{request.Method}: {json.Message}"
            ),
            OperationCanceledException => Detail(
                LspErrorCodes.RequestCancelled,
                "The request was cancelled."
            ),
            LocalRpcException local => Detail(local.ErrorCode, local.Message),
            _ => Detail(
                LspErrorCodes.InternalError,
                $"{request.Method} failed: {exception.GetType().Name}: {exception.Message}"
            ),
        };

    private static JsonRpcError.ErrorDetail Detail(int code, string message) =>
        new() { Code = (JsonRpcErrorCode)code, Message = message };
}
