using System.Collections.Concurrent;
using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Features;
using ThreadLsp.Server.Dispatch;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Documents;

/// <summary>
/// The inlay hints of documents. While the nesting of a new version is being inferred, the hints of the last one that was ready are shown
/// where they are now, and the client is told to ask again.
/// </summary>
internal sealed class InlayHintSource
{
    /// <summary>How long an answer waits for the nesting: longer than nearly all dumps take, shorter than one notices.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<string, ThreadModel> ready = new(StringComparer.Ordinal);

    /// <summary>The hints of a span.</summary>
    public async Task<ImmutableArray<InlayHint>> FindAsync(
        DocumentQuestion question,
        RequestContext context,
        TextSpan span,
        CancellationToken cancellationToken
    )
    {
        Forget(context.Documents);
        var settings = context.Session.Settings.Current;
        int? farLines = settings.FarParents ? settings.FarParentLines : null;
        var isReady = await WaitAsync(question, context.Session, cancellationToken)
            .ConfigureAwait(false);
        return isReady
            ? InlayHints.Compute(question.Model, span, farLines)
            : CarryOver(question, span, farLines);
    }

    private async Task<bool> WaitAsync(
        DocumentQuestion question,
        Session session,
        CancellationToken cancellationToken
    )
    {
        if (!question.Model.IsNestingReady)
        {
            if (!question.Client.RefreshesInlayHints)
            {
                question.Model.PrepareNesting(cancellationToken);
                ready[question.Uri] = question.Model;
                return true;
            }

            // Goes on behind the answer: the client asks again when it is done.
            var inference = Task.Run(
                () => question.Model.PrepareNesting(session.Abandoned),
                CancellationToken.None
            );
            var wait = Task.Delay(Patience, cancellationToken);
            await Task.WhenAny(inference, wait).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            if (!inference.IsCompleted)
            {
                _ = RefreshAsync(inference, question, session);
                return false;
            }

            await inference.ConfigureAwait(false);
        }

        ready[question.Uri] = question.Model;
        return true;
    }

    /// <summary>Has the client ask again, unless another edit has made it ask already.</summary>
    private static async Task RefreshAsync(
        Task inference,
        DocumentQuestion question,
        Session session
    )
    {
        await inference.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var current = session.Queue.Documents.Find(question.Uri);
        if (ReferenceEquals(current?.Tree, question.Document.Tree))
        {
            await session.RefreshAsync("workspace/inlayHint/refresh").ConfigureAwait(false);
        }
    }

    private ImmutableArray<InlayHint> CarryOver(
        DocumentQuestion question,
        TextSpan span,
        int? farLines
    )
    {
        if (!ready.TryGetValue(question.Uri, out var earlier))
        {
            return [];
        }

        var hints = InlayHints.Compute(earlier, new(0, earlier.Tree.Text.Length), farLines);
        return
        [
            .. InlayHints
                .CarryOver(hints, earlier.Tree, question.Model.Tree)
                .Where(hint => hint.Offset >= span.Start && hint.Offset <= span.End),
        ];
    }

    /// <summary>Models of documents that are no longer open are not kept.</summary>
    private void Forget(DocumentSet documents)
    {
        foreach (var uri in ready.Keys)
        {
            if (documents.Find(uri) is null)
            {
                ready.TryRemove(uri, out _);
            }
        }
    }
}
