using System.Collections.Immutable;
using ThreadLsp.Server.Dispatch;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Workspaces;

/// <summary>All dumps that a question about the workspace is about: the open ones as they are at its turn, the others as they are on the disk.</summary>
/// <param name="Open">The open documents.</param>
/// <param name="Closed">The paths of those that are not open.</param>
internal sealed record WorkspaceDumps(ImmutableArray<Document> Open, ImmutableArray<string> Closed)
{
    /// <summary>The names of dumps. What an editor shows of a file beside it, in a diff or a preview, is named otherwise: it would be found twice.</summary>
    private static readonly ImmutableArray<string> Schemes = ["file:", "untitled:"];

    /// <summary>The dumps at a message's turn.</summary>
    public static WorkspaceDumps Of(RequestContext context, CancellationToken cancellationToken)
    {
        var open = context.Documents.All.RemoveAll(document => !IsDump(document.Uri));
        var paths = open.Select(document => FilePath.FromUri(document.Uri)).ToHashSet();
        return new(
            open,
            [.. context.Session.Files.List(cancellationToken).Where(path => !paths.Contains(path))]
        );
    }

    private static bool IsDump(string uri) =>
        Schemes.Any(scheme => uri.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
}
