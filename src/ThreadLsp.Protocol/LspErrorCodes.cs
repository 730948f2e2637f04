namespace ThreadLsp.Protocol;

/// <summary>The error codes of JSON-RPC and LSP that the server answers with.</summary>
public static class LspErrorCodes
{
    public const int ParseError = -32700;
    public const int InvalidRequest = -32600;
    public const int MethodNotFound = -32601;
    public const int InvalidParams = -32602;
    public const int InternalError = -32603;
    public const int ServerNotInitialized = -32002;
    public const int ContentModified = -32801;
    public const int RequestCancelled = -32800;
    public const int RequestFailed = -32803;
}
