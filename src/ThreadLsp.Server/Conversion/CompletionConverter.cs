using System.Globalization;
using ThreadLsp.Features.Completion;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Conversion;

/// <summary>Makes completions of proposals, with places to fill in where the client takes those.</summary>
internal static class CompletionConverter
{
    /// <summary>The list, in the order of the proposals.</summary>
    public static CompletionList Convert(DocumentQuestion question, Proposals proposals) =>
        new(
            proposals.IsIncomplete,
            [.. proposals.Items.Select((proposal, number) => Convert(question, proposal, number))]
        );

    private static CompletionItem Convert(DocumentQuestion question, Proposal proposal, int number)
    {
        var snippet = question.Client.Snippets ? proposal.Snippet : null;
        return new(
            proposal.Label,
            proposal.Kind switch
            {
                ProposalKind.Header => CompletionItemKind.Snippet,
                ProposalKind.Author => CompletionItemKind.Reference,
                ProposalKind.Age => CompletionItemKind.Value,
                _ => CompletionItemKind.Text,
            },
            proposal.Detail,
            number.ToString("D4", CultureInfo.InvariantCulture),
            proposal.FilterText ?? proposal.Label,
            snippet is null ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
            new(question.Mapper.ToRange(proposal.Span), snippet ?? proposal.NewText),
            proposal.Indentation is { } indentation
                ? [FormattingConverter.ToEdit(question, indentation)]
                : null
        );
    }
}
