using System.Collections.Immutable;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Documents;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Conversion;

/// <summary>Makes edits of LSP of changes of a text, in the form that the client takes.</summary>
internal static class WorkspaceEditConverter
{
    private const string Annotation = "threadLsp";

    /// <summary>The edit of one document.</summary>
    /// <param name="question">The document.</param>
    /// <param name="changes">What changes.</param>
    /// <param name="confirmation">What the user is told before the edit is made, where the client can; null where it is made at once.</param>
    public static WorkspaceEdit Convert(
        DocumentQuestion question,
        ImmutableArray<TextChange> changes,
        string? confirmation = null
    )
    {
        var client = question.Client;
        var isAnnotated =
            confirmation is not null
            && client is { DocumentChanges: true, ChangeAnnotations: true };
        TextEdit[] edits =
        [
            .. changes.Select(change => new TextEdit(
                question.Mapper.ToRange(change.Span),
                change.NewText,
                isAnnotated ? Annotation : null
            )),
        ];
        return client.DocumentChanges
            ? new(
                DocumentChanges: [new(new(question.Uri, question.Document.Version), edits)],
                ChangeAnnotations: isAnnotated
                    ? new Dictionary<string, ChangeAnnotation>(StringComparer.Ordinal)
                    {
                        [Annotation] = new(confirmation!, NeedsConfirmation: true, null),
                    }
                    : null
            )
            : new(
                Changes: new Dictionary<string, IReadOnlyList<TextEdit>>(StringComparer.Ordinal)
                {
                    [question.Uri] = edits,
                }
            );
    }
}
