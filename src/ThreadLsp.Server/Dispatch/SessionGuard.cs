using ThreadLsp.Protocol;
using ThreadLsp.Server.Transport;

namespace ThreadLsp.Server.Dispatch;

/// <summary>Turns requests away that come at the wrong time, with the codes LSP asks for.</summary>
internal static class SessionGuard
{
    /// <exception cref="LspException">The request may not be answered in this phase.</exception>
    public static void CheckRequest(Session session, string method)
    {
        var isInitialize = string.Equals(method, "initialize", StringComparison.Ordinal);
        switch (session.Phase)
        {
            case SessionPhase.Created when !isInitialize:
                throw new LspException(
                    LspErrorCodes.ServerNotInitialized,
                    $"{method} came before initialize: the first request is initialize."
                );
            case SessionPhase.Running when isInitialize:
                throw new LspException(
                    LspErrorCodes.InvalidRequest,
                    "initialize came twice: it is sent once."
                );
            case SessionPhase.ShutDown:
                throw new LspException(
                    LspErrorCodes.InvalidRequest,
                    $"{method} came after shutdown: only exit may follow."
                );
        }
    }
}
