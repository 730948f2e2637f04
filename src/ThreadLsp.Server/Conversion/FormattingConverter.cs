using System.Collections.Immutable;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Documents;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Conversion;

/// <summary>Makes styles of options and edits of changes, for requests that are answered with edits of one document.</summary>
internal static class FormattingConverter
{
    /// <summary>What the editor would indent with; blanks where it does not say.</summary>
    public static FormattingStyle ToStyle(FormattingOptions? options) =>
        new(options?.InsertSpaces ?? true);

    /// <summary>The edits, in the order of the text.</summary>
    public static TextEdit[] ToEdits(
        DocumentQuestion question,
        ImmutableArray<TextChange> changes
    ) => [.. changes.Select(change => ToEdit(question, change))];

    /// <summary>An edit.</summary>
    public static TextEdit ToEdit(DocumentQuestion question, TextChange change) =>
        new(question.Mapper.ToRange(change.Span), change.NewText);
}
