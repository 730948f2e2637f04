using ThreadLsp.Analysis;
using ThreadLsp.Server.Dispatch;
using ThreadLsp.Server.Transport;

namespace ThreadLsp.Server.Documents;

/// <summary>Finds the nesting of a huge dump that has lost it as soon as it is opened, and tells the user what is being done.</summary>
internal static class NestingPreparation
{
    /// <summary>Fewer take no longer than the first question waits anyway.</summary>
    private const int ManyComments = 2_000;

    /// <summary>Begins, where there is much to do; everything else goes on meanwhile.</summary>
    public static void Begin(Document document, Session session)
    {
        if (document.Model is { IsNestingInferred: true, CommentCount: >= ManyComments } model)
        {
            _ = Task.Run(() => PrepareAsync(document, model, session));
        }
    }

    private static async Task PrepareAsync(Document document, ThreadModel model, Session session)
    {
        var name = Uri.UnescapeDataString(document.Uri[(document.Uri.LastIndexOf('/') + 1)..]);
        var title = $"Finding who answers whom in {DisplayText.Clean(name)}";
        await using var end = WorkProgress.Start(session, null, title).ConfigureAwait(false);
        try
        {
            model.PrepareNesting(session.Abandoned);
        }
        catch (OperationCanceledException)
        {
            // The session is over.
        }
        catch (Exception exception)
        {
            // Whoever asks for the nesting hears of it as well.
            session.Log($"{document.Uri}: its nesting could not be inferred: {exception}");
        }
    }
}
