namespace ThreadLsp.TestUtilities.Lsp;

/// <summary>A request was answered with an error.</summary>
public sealed class LspErrorException(int code, string message) : Exception($"{code}: {message}")
{
    /// <summary>The error's code.</summary>
    public int Code { get; } = code;
}
