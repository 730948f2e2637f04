using ThreadLsp.Features.Fixes;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Documents;
using ThreadLsp.Syntax.Text;
using Found = ThreadLsp.Analysis.Diagnostics.Diagnostic;

namespace ThreadLsp.Server.Conversion;

/// <summary>Offers fixes as code actions.</summary>
internal static class CodeActionConverter
{
    /// <summary>A menu is not longer than can be read: so many diagnostics of a range are mended one by one.</summary>
    private const int MostDiagnostics = 20;

    /// <summary>What mends the diagnostics of a span, here and in the whole file.</summary>
    public static IEnumerable<CodeAction> FindQuickFixes(
        DocumentQuestion question,
        TextSpan span,
        CodeActionContext context,
        CancellationToken cancellationToken
    )
    {
        if (!IsWanted(context, CodeActionKinds.QuickFix, isAskedForByName: false))
        {
            yield break;
        }

        // A light bulb is looked for at every step of the cursor: it must not wait for what takes comparing all comments.
        var diagnostics =
            context.TriggerKind == CodeActionTriggerKind.Automatic
                ? question.Model.GetQuickDiagnostics(cancellationToken)
                : question.Model.GetDiagnostics(cancellationToken);
        var here = diagnostics
            .Where(found => found.Span.IntersectsWith(span))
            .Take(MostDiagnostics)
            .ToList();
        foreach (var diagnostic in here)
        {
            var json = Write(question, diagnostic);
            foreach (var fix in CodeFixes.Find(question.Model, diagnostic, cancellationToken))
            {
                yield return new(
                    fix.Title,
                    CodeActionKinds.QuickFix,
                    json,
                    fix.IsPreferred && question.Client.PreferredActions ? true : null,
                    WorkspaceEditConverter.Convert(question, fix.Changes)
                );
            }
        }

        foreach (var fix in here.SelectMany(found => FileFixes.Find(found, diagnostics)).Distinct())
        {
            var json = Write(question, here.First(found => found.Code == fix.Code));
            yield return Offer(question, fix, CodeActionKinds.QuickFix, json, cancellationToken);
        }
    }

    /// <summary>Actions that a client makes by itself, such as when a file is saved; others would only stand in the way in a menu.</summary>
    public static IEnumerable<CodeAction> FindSourceActions(
        DocumentQuestion question,
        CodeActionContext context,
        CancellationToken cancellationToken
    )
    {
        if (IsWanted(context, CodeActionKinds.FixAll, isAskedForByName: true))
        {
            yield return Offer(
                question,
                FileFixes.All,
                CodeActionKinds.FixAll,
                null,
                cancellationToken
            );
        }
    }

    /// <summary>A change of the whole file is made when it is chosen, where the client can wait so long.</summary>
    private static CodeAction Offer(
        DocumentQuestion question,
        FileFix fix,
        string kind,
        RawJson? diagnostics,
        CancellationToken cancellationToken
    ) =>
        question.Client.ResolvesEdits
            ? new(
                fix.Title,
                kind,
                diagnostics,
                Data: new(question.Uri, question.Document.TextStamp, fix.Name)
            )
            : new(
                fix.Title,
                kind,
                diagnostics,
                Edit: WorkspaceEditConverter.Convert(
                    question,
                    FileFixes.Compute(question.Model, fix, cancellationToken),
                    fix.Confirmation
                )
            );

    /// <summary>True when a client wants actions of a kind: one it names, one below it, or any where it names none.</summary>
    public static bool IsWanted(CodeActionContext context, string kind, bool isAskedForByName) =>
        context.Only is { } only
            ? only.Any(wanted =>
                string.Equals(kind, wanted, StringComparison.Ordinal)
                || wanted.Length == 0
                || kind.StartsWith($"{wanted}.", StringComparison.Ordinal)
            )
            : !isAskedForByName;

    private static RawJson Write(DocumentQuestion question, Found diagnostic) =>
        JsonAnswer.Of(
            [
                DiagnosticConverter.Convert(
                    diagnostic,
                    question.Uri,
                    question.Mapper,
                    question.Client
                ),
            ],
            ProtocolJson.Default.IReadOnlyListDiagnostic
        );
}
