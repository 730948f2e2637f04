using ThreadLsp.Features.Refactorings;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Documents;
using ThreadLsp.Server.Transport;

namespace ThreadLsp.Server.Conversion;

/// <summary>Offers refactorings as code actions, and makes their edits when they are chosen.</summary>
internal static class RefactoringConverter
{
    /// <summary>What can be done with the comment at a place, and, for clients that show it, what cannot and why.</summary>
    /// <remarks>A light bulb at each line would say nothing: they are offered to those who ask.</remarks>
    public static IEnumerable<CodeAction> Find(
        DocumentQuestion question,
        int offset,
        CodeActionContext context,
        CancellationToken cancellationToken
    )
    {
        if (context is { TriggerKind: CodeActionTriggerKind.Automatic, Only: null })
        {
            yield break;
        }

        var place = new RefactoringContext(question.Model, offset)
        {
            IsBesideFixes = CodeActionConverter.IsWanted(
                context,
                CodeActionKinds.QuickFix,
                isAskedForByName: false
            ),
        };
        foreach (var refactoring in RefactoringTable.Find(place))
        {
            var kind = KindOf(refactoring);
            if (!CodeActionConverter.IsWanted(context, kind, isAskedForByName: false))
            {
                continue;
            }

            if (FindReason(question, refactoring) is { } reason)
            {
                if (question.Client.DisabledActions)
                {
                    yield return new(refactoring.Title, kind, Disabled: new(reason));
                }
            }
            else if (question.Client.ResolvesEdits)
            {
                yield return new(
                    refactoring.Title,
                    kind,
                    Data: new(question.Uri, question.Document.TextStamp, refactoring.Name, offset)
                );
            }
            else
            {
                yield return new(
                    refactoring.Title,
                    kind,
                    Edit: Compute(question, refactoring, cancellationToken)
                );
            }
        }
    }

    /// <summary>The edit of a refactoring that was offered at a place of this version.</summary>
    /// <exception cref="LspException">None of that name can be done there.</exception>
    public static WorkspaceEdit Resolve(
        DocumentQuestion question,
        string name,
        int offset,
        CancellationToken cancellationToken
    )
    {
        var refactoring = RefactoringTable
            .Find(new(question.Model, int.Clamp(offset, 0, question.Document.Tree.Text.Length)))
            .FirstOrDefault(found => string.Equals(found.Name, name, StringComparison.Ordinal));
        var reason = refactoring is null
            ? $"No action is called {name} there."
            : FindReason(question, refactoring);
        return reason is null
            ? Compute(question, refactoring!, cancellationToken)
            : throw new LspException(LspErrorCodes.InvalidParams, reason);
    }

    private static WorkspaceEdit Compute(
        DocumentQuestion question,
        Refactoring refactoring,
        CancellationToken cancellationToken
    )
    {
        var edit = refactoring.Compute!(cancellationToken);
        return WorkspaceEditConverter.Convert(
            question,
            edit,
            edit.NewDump is { } dump ? NewDumpName.Find(question.Uri, dump.Name) : null
        );
    }

    /// <summary>Why it cannot be done: here, or by this client; null where it can.</summary>
    private static string? FindReason(DocumentQuestion question, Refactoring refactoring) =>
        refactoring.DisabledReason is { } reason ? reason
        : refactoring.Kind != RefactoringKind.Extract ? null
        : !question.Client.CreatesFiles
            ? "This editor makes no files when a language server asks for it."
        : !NewDumpName.IsFile(question.Uri)
            ? "The new dump is made beside this one: save this one first."
        : null;

    private static string KindOf(Refactoring refactoring) =>
        refactoring.Kind switch
        {
            RefactoringKind.Move => CodeActionKinds.RefactorMove,
            RefactoringKind.Extract => CodeActionKinds.RefactorExtract,
            _ => CodeActionKinds.RefactorRewrite,
        };
}
