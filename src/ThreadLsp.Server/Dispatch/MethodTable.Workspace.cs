using ThreadLsp.Protocol;
using ThreadLsp.Server.Handlers.Workspace;

namespace ThreadLsp.Server.Dispatch;

/// <content>What is about all dumps, and about the settings.</content>
internal static partial class MethodTable
{
    private static void RegisterWorkspace(MethodRegistrar methods)
    {
        methods.Notification(
            "workspace/didChangeConfiguration",
            Access.Mutate,
            new DidChangeConfigurationHandler(),
            (DidChangeConfigurationParams parameters, RequestContext context) =>
                new DidChangeConfigurationNotification(parameters, context)
        );
        methods.Notification(
            "workspace/didChangeWatchedFiles",
            Access.Mutate,
            new DidChangeWatchedFilesHandler(),
            (DidChangeWatchedFilesParams parameters, RequestContext context) =>
                new DidChangeWatchedFilesNotification(parameters, context)
        );
        methods.Notification(
            "workspace/didChangeWorkspaceFolders",
            Access.Mutate,
            new DidChangeWorkspaceFoldersHandler(),
            (DidChangeWorkspaceFoldersParams parameters, RequestContext context) =>
                new DidChangeWorkspaceFoldersNotification(parameters, context)
        );
        methods.Request(
            "workspace/symbol",
            Access.Read,
            new WorkspaceSymbolHandler(),
            (WorkspaceSymbolParams parameters, RequestContext context) =>
                new WorkspaceSymbolRequest(parameters, context)
        );
        methods.Request(
            "workspace/diagnostic",
            Access.Read,
            new WorkspaceDiagnosticHandler(),
            (WorkspaceDiagnosticParams parameters, RequestContext context) =>
                new WorkspaceDiagnosticRequest(parameters, context)
        );
    }
}
