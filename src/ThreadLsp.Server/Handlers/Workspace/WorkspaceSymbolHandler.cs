using MediatR;
using ThreadLsp.Analysis;
using ThreadLsp.Features;
using ThreadLsp.Features.Search;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Transport;
using ThreadLsp.Server.Workspaces;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Handlers.Workspace;

/// <summary>Searches the open dumps and those of the workspace: the best hits, the best first.</summary>
internal sealed class WorkspaceSymbolHandler
    : IRequestHandler<WorkspaceSymbolRequest, SymbolInformation[]>
{
    /// <summary>Nobody reads further.</summary>
    private const int MostResults = 200;

    public async Task<SymbolInformation[]> Handle(
        WorkspaceSymbolRequest request,
        CancellationToken cancellationToken
    )
    {
        var session = request.Context.Session;
        var query = SearchQuery.Parse(request.Params.Query);
        var progress = WorkProgress.Start(
            session,
            request.Params.WorkDoneToken,
            "Searching discussions"
        );
        await using var end = progress.ConfigureAwait(false);
        var (open, closed) = WorkspaceDumps.Of(request.Context, cancellationToken);
        var best = new BestHits(MostResults);
        foreach (var document in open)
        {
            Search(document.Uri, document.Model);
        }

        for (var done = 0; done < closed.Length; done++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await progress.ReportAsync(done, closed.Length).ConfigureAwait(false);
            if (session.Files.Read(closed[done]) is { } file)
            {
                Search(file.Uri, file.Model);
            }
        }

        return
        [
            .. best.ToList()
                .Select(found => Convert(found, query, session.Client.PositionEncoding)),
        ];

        void Search(string uri, ThreadModel model)
        {
            foreach (var hit in ThreadSearch.Find(model, query, cancellationToken))
            {
                best.Add(new(uri, model, hit));
            }
        }
    }

    private static SymbolInformation Convert(
        FoundHit found,
        SearchQuery query,
        PositionEncoding encoding
    )
    {
        var result = ThreadSearch.Describe(found.Model, found.Hit, query);
        return new(
            result.Name,
            result.Kind == OutlineItemKind.Story ? SymbolKind.Namespace : SymbolKind.String,
            new(
                found.Uri,
                new PositionMapper(found.Model.Tree.Text, encoding).ToRange(result.Span)
            ),
            result.Container
        );
    }
}
