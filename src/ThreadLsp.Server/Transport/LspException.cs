namespace ThreadLsp.Server.Transport;

/// <summary>A request that is answered with an error of LSP's.</summary>
/// <param name="code">One of <see cref="Protocol.LspErrorCodes"/>.</param>
/// <param name="message">What was wrong and what was expected.</param>
public sealed class LspException(int code, string message) : Exception(message)
{
    /// <summary>The error code.</summary>
    public int Code { get; } = code;
}
