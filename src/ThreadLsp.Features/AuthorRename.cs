using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Features.Refactorings;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>What renames an author, or why that cannot be done.</summary>
/// <param name="Name">The name that was.</param>
/// <param name="Names">The changes of headers and bylines, in the order of the text.</param>
/// <param name="Mentions">Words in titles and bodies that may be the name, in the order of the text.</param>
/// <param name="Refusal">Why it cannot be done, as a sentence; null where it can.</param>
public sealed record AuthorRename(
    string Name,
    ImmutableArray<TextChange> Names,
    ImmutableArray<AuthorMention> Mentions,
    string? Refusal = null
)
{
    /// <summary>The edit, in which what may be no name at all is told apart, to be confirmed.</summary>
    /// <param name="canAsk">
    /// False for an editor that makes an edit unseen: it gets those mentions alone that are written as names, <c>@alice</c>, and no word that
    /// only reads like one.
    /// </param>
    public RefactoringEdit ToEdit(bool canAsk)
    {
        var shown = DisplayText.Clean(Name, 40);
        ImmutableArray<TextChange> mentions =
        [
            .. Mentions
                .Where(mention => canAsk || mention.IsMarked)
                .Select(mention => mention.Change),
        ];
        EditPart names = new($"Headers and bylines of {shown}", string.Empty, Names);
        return new(
            mentions.IsEmpty
                ? [names]
                :
                [
                    names,
                    new(
                        $"Mentions of {shown} in titles and bodies",
                        "Some may be words that only read like the name.",
                        mentions,
                        NeedsConfirmation: true
                    ),
                ]
        );
    }
}
