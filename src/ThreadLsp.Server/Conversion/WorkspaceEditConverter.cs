using System.Collections.Immutable;
using System.Globalization;
using ThreadLsp.Features.Refactorings;
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
    ) =>
        confirmation is null
            ? Write(question, changes.Select(change => ToEdit(question, change, null)), [], null)
            : Convert(
                question,
                new RefactoringEdit([
                    new(confirmation, string.Empty, changes, NeedsConfirmation: true),
                ]),
                newUri: null
            );

    /// <summary>An edit with what a preview says of its parts.</summary>
    /// <param name="question">The document.</param>
    /// <param name="edit">What changes.</param>
    /// <param name="newUri">The name of the file that is made; null where none is.</param>
    public static WorkspaceEdit Convert(
        DocumentQuestion question,
        RefactoringEdit edit,
        string? newUri
    )
    {
        var isAnnotated = question.Client is { DocumentChanges: true, ChangeAnnotations: true };
        var edits = edit
            .Parts.SelectMany(
                (part, number) => part.Changes.Select(change => (change, Id: NameOf(number)))
            )
            .OrderBy(entry => entry.change.Span.Start)
            .Select(entry => ToEdit(question, entry.change, isAnnotated ? entry.Id : null));
        var created =
            edit.NewDump is { } dump && newUri is not null
                ? Create(newUri, dump, isAnnotated ? NameOf(0) : null)
                : [];
        return Write(
            question,
            edits,
            created,
            isAnnotated
                ? edit
                    .Parts.Select(
                        (part, number) =>
                            KeyValuePair.Create(
                                NameOf(number),
                                new ChangeAnnotation(
                                    part.Label,
                                    part.NeedsConfirmation,
                                    part.Description.Length == 0 ? null : part.Description
                                )
                            )
                    )
                    .ToDictionary(StringComparer.Ordinal)
                : null
        );
    }

    private static DocumentChange[] Create(string uri, NewDump dump, string? annotation)
    {
        Protocol.Range start = new(new(0, 0), new(0, 0));
        return
        [
            DocumentChange.Create(uri, annotation),
            DocumentChange.Edit(uri, null, [new(start, dump.Text, annotation)]),
        ];
    }

    private static WorkspaceEdit Write(
        DocumentQuestion question,
        IEnumerable<TextEdit> edits,
        DocumentChange[] created,
        Dictionary<string, ChangeAnnotation>? annotations
    )
    {
        TextEdit[] all = [.. edits];
        if (!question.Client.DocumentChanges)
        {
            return new(
                Changes: new Dictionary<string, IReadOnlyList<TextEdit>>(StringComparer.Ordinal)
                {
                    [question.Uri] = all,
                }
            );
        }

        // A part of a new file that stays here as well leaves this document as it is.
        DocumentChange[] own =
            all.Length == 0 && created.Length > 0
                ? []
                : [DocumentChange.Edit(question.Uri, question.Document.Version, all)];
        return new(DocumentChanges: [.. created, .. own], ChangeAnnotations: annotations);
    }

    private static TextEdit ToEdit(
        DocumentQuestion question,
        TextChange change,
        string? annotation
    ) => new(question.Mapper.ToRange(change.Span), change.NewText, annotation);

    private static string NameOf(int part) =>
        part == 0
            ? Annotation
            : string.Create(CultureInfo.InvariantCulture, $"{Annotation}.{part}");
}
