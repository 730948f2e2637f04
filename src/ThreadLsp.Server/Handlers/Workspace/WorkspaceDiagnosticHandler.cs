using System.Globalization;
using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Transport;
using ThreadLsp.Server.Workspaces;

namespace ThreadLsp.Server.Handlers.Workspace;

/// <summary>
/// What is wrong with all open dumps, and, where the settings want it, with those of the workspace. A dump that has not changed is not
/// looked at again.
/// </summary>
internal sealed class WorkspaceDiagnosticHandler
    : IRequestHandler<WorkspaceDiagnosticRequest, WorkspaceDiagnosticReport>
{
    public async Task<WorkspaceDiagnosticReport> Handle(
        WorkspaceDiagnosticRequest request,
        CancellationToken cancellationToken
    )
    {
        var (previous, workToken, partToken) = request.Params;
        var session = request.Context.Session;
        var progress = WorkProgress.Start(session, workToken, "Checking discussions");
        await using var end = progress.ConfigureAwait(false);
        var answer = new PartialReport(session, partToken);
        var reports = new DocumentReports(session, previous ?? [], cancellationToken);
        var (open, closed) = WorkspaceDumps.Of(request.Context, cancellationToken);
        foreach (var document in open)
        {
            var stamp = document.Stamp.ToString(CultureInfo.InvariantCulture);
            var report = reports.Create(
                document.Uri,
                document.Version,
                stamp,
                () => document.Model
            );
            await answer.AddAsync(report).ConfigureAwait(false);
        }

        closed = session.Settings.Current.WorkspaceDiagnostics ? closed : [];
        for (var done = 0; done < closed.Length; done++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await progress.ReportAsync(done, closed.Length).ConfigureAwait(false);
            var path = closed[done];
            if (session.Files.GetStamp(path) is { } stamp)
            {
                var report = reports.Create(
                    FilePath.ToUri(path),
                    version: null,
                    stamp,
                    () => session.Files.Read(path)?.Model
                );
                await answer.AddAsync(report).ConfigureAwait(false);
            }
        }

        foreach (var report in reports.TakeBackOthers())
        {
            await answer.AddAsync(report).ConfigureAwait(false);
        }

        return answer.ToReport();
    }
}
