using ThreadLsp.Analysis;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Documents;

/// <summary>
/// Gives a document the placements of its own text when the typing rests, and has the client ask again where these are others than those
/// it shows.
/// </summary>
/// <remarks>
/// Coloured words do not depend on placements, and diagnostics have a rest of their own. An outline cannot be asked for again: editors do
/// so with the next edit, or like VS Code later than the rest begins.
/// </remarks>
internal static class NestingRest
{
    /// <summary>The version with the placements of its own text, found; long where many comments are placed again.</summary>
    /// <param name="document">The version that shows earlier ones.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static Document Find(Document document, CancellationToken cancellationToken)
    {
        if (document.Model.IsNestingAskedFor)
        {
            // Where the placements that wait are still being found, the next ones begin with them.
            document.Model.PrepareNesting(cancellationToken);
            document.Rest().Model.PrepareNesting(cancellationToken);
        }

        // What nobody has asked for is shown nowhere, and is found when somebody asks.
        return document.Rest();
    }

    /// <summary>Makes it current.</summary>
    /// <returns>False where another edit has come between; then nothing is done.</returns>
    public static async Task<bool> ShowAsync(Session session, Document shown, Document rested)
    {
        var isCurrent = await session
            .Queue.EnqueueAsync(
                session,
                Access.Mutate,
                (context, _) =>
                {
                    var isStill = context.Documents.Find(shown.Uri)?.Stamp == shown.Stamp;
                    if (isStill)
                    {
                        context.Documents = context.Documents.With(rested);
                    }

                    return Task.FromResult(isStill);
                },
                CancellationToken.None
            )
            .ConfigureAwait(false);
        if (
            isCurrent
            && shown.Model.IsNestingAskedFor
            && !ShownPlacements.AreSame(shown.Model, rested.Model)
        )
        {
            Tell(session, shown.Uri);
        }

        return isCurrent;
    }

    private static void Tell(Session session, string uri)
    {
        // What the client answers is not waited for: it answers when it likes.
        var client = session.Client;
        if (client.RefreshesInlayHints)
        {
            _ = session.RefreshAsync("workspace/inlayHint/refresh");
        }

        if (client.RefreshesCodeLenses && session.Settings.Current.CodeLensEnabled)
        {
            _ = session.RefreshAsync("workspace/codeLens/refresh");
        }

        if (client.RefreshesFolds)
        {
            _ = session.RefreshAsync("workspace/foldingRange/refresh");
        }

        if (client.HearsOfNesting)
        {
            _ = session.NotifyAsync("threadLsp/nestingChanged", new NestingChangedParams(uri));
        }
    }
}
