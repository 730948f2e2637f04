using ThreadLsp.Protocol;
using ThreadLsp.Server.Transport;

namespace ThreadLsp.Server.Dispatch;

/// <summary>Turns requests away that come at the wrong time, with the codes LSP asks for.</summary>
/// <remarks>
/// The phase changes here, where a message arrives, and not where it is handled: a client may send the next message without waiting
/// for the answer, and is judged by the order of what it sent.
/// </remarks>
internal static class SessionGuard
{
    /// <exception cref="LspException">The request may not be answered in this phase.</exception>
    public static void TakeRequest(Session session, string method)
    {
        var isInitialize = string.Equals(method, "initialize", StringComparison.Ordinal);
        switch (session.Phase)
        {
            case SessionPhase.Created when isInitialize:
                session.Phase = SessionPhase.Running;
                break;
            case SessionPhase.Created:
                throw new LspException(
                    LspErrorCodes.ServerNotInitialized,
                    $"{method} came before initialize: the first request is initialize."
                );
            case SessionPhase.Running when isInitialize:
                throw new LspException(
                    LspErrorCodes.InvalidRequest,
                    "initialize came twice: it is sent once."
                );
            case SessionPhase.Running
                when string.Equals(method, "shutdown", StringComparison.Ordinal):
                session.Phase = SessionPhase.ShutDown;
                break;
            case SessionPhase.ShutDown:
                throw new LspException(
                    LspErrorCodes.InvalidRequest,
                    $"{method} came after shutdown: only exit may follow."
                );
        }
    }
}
