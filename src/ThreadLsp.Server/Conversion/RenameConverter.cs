using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Conversion;

/// <summary>Makes an edit of a new name, in which what may be no name at all is told apart.</summary>
/// <remarks>
/// A client that shows annotations asks about every mention before it is made. One that cannot ask gets those alone that are written as
/// names, <c>@alice</c>: to change a word that only reads like a name would be done unseen.
/// </remarks>
internal static class RenameConverter
{
    private const string Names = "names";
    private const string Mentions = "mentions";

    /// <summary>The edit.</summary>
    /// <param name="question">The document.</param>
    /// <param name="rename">What is renamed.</param>
    /// <param name="name">The name that was.</param>
    public static WorkspaceEdit Convert(DocumentQuestion question, AuthorRename rename, string name)
    {
        var client = question.Client;
        var isAnnotated = client is { DocumentChanges: true, ChangeAnnotations: true };
        var mentions = rename.Mentions.Where(mention => isAnnotated || mention.IsMarked);
        TextEdit[] edits =
        [
            .. rename
                .Names.Select(change => (Change: change, Annotation: Names))
                .Concat(mentions.Select(mention => (mention.Change, Annotation: Mentions)))
                .OrderBy(edit => edit.Change.Span.Start)
                .Select(edit => new TextEdit(
                    question.Mapper.ToRange(edit.Change.Span),
                    edit.Change.NewText,
                    isAnnotated ? edit.Annotation : null
                )),
        ];
        return client.DocumentChanges
            ? new(
                DocumentChanges: [new(new(question.Uri, question.Document.Version), edits)],
                ChangeAnnotations: isAnnotated ? Annotate(rename, name) : null
            )
            : new(
                Changes: new Dictionary<string, IReadOnlyList<TextEdit>>(StringComparer.Ordinal)
                {
                    [question.Uri] = edits,
                }
            );
    }

    private static Dictionary<string, ChangeAnnotation> Annotate(AuthorRename rename, string name)
    {
        var shown = Analysis.DisplayText.Clean(name, 40);
        var annotations = new Dictionary<string, ChangeAnnotation>(StringComparer.Ordinal)
        {
            [Names] = new($"Headers and bylines of {shown}", NeedsConfirmation: false, null),
        };
        if (!rename.Mentions.IsEmpty)
        {
            annotations[Mentions] = new(
                $"Mentions of {shown} in titles and bodies",
                NeedsConfirmation: true,
                "Some may be words that only read like the name."
            );
        }

        return annotations;
    }
}
