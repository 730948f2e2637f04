using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Features.Refactorings;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>What renames an author, or why that cannot be done.</summary>
/// <param name="Name">The name that was.</param>
/// <param name="NewName">The name that is to be.</param>
/// <param name="Names">The changes of headers and bylines, in the order of the text.</param>
/// <param name="Mentions">Words in titles and bodies that are or may be the name, in the order of the text.</param>
/// <param name="Refusal">Why it cannot be done, as a sentence; null where it can.</param>
public sealed record AuthorRename(
    string Name,
    string NewName,
    ImmutableArray<TextChange> Names,
    ImmutableArray<AuthorMention> Mentions,
    string? Refusal = null
)
{
    /// <summary>The edit, in which what may be no name at all is told apart, to be confirmed.</summary>
    /// <param name="canAsk">False for an editor that makes an edit unseen: it gets no word that only may be the name.</param>
    public RefactoringEdit ToEdit(bool canAsk)
    {
        var shown = DisplayText.Clean(Name, 40);
        var (sure, doubtful) = (FindMentions(isSure: true), FindMentions(isSure: false));
        return new([
            Describe($"Headers and bylines of {shown}", Names, "name becomes", "names become"),
            .. sure.IsEmpty
                ? (ReadOnlySpan<EditPart>)[]
                : [Describe($"Mentions of {shown}", sure, "mention becomes", "mentions become")],
            .. doubtful.IsEmpty || !canAsk
                ? (ReadOnlySpan<EditPart>)[]
                :
                [
                    Describe(
                        $"Words that may mean {shown}: tick those that do",
                        doubtful,
                        "word becomes",
                        "words become"
                    ) with
                    {
                        NeedsConfirmation = true,
                    },
                ],
        ]);
    }

    private EditPart Describe(
        string label,
        ImmutableArray<TextChange> changes,
        string one,
        string several
    ) =>
        new(
            label,
            $"{CommentLabel.Count(changes.Length, one, several)} {DisplayText.Clean(NewName, 40)}.",
            changes
        );

    private ImmutableArray<TextChange> FindMentions(bool isSure) =>
        [.. Mentions.Where(mention => mention.IsSure == isSure).Select(mention => mention.Change)];
}
