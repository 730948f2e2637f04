using MediatR;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>Whom a comment quotes.</summary>
internal sealed class OutgoingCallsHandler
    : IRequestHandler<OutgoingCallsRequest, CallHierarchyOutgoingCall[]?>
{
    public Task<CallHierarchyOutgoingCall[]?> Handle(
        OutgoingCallsRequest request,
        CancellationToken cancellationToken
    )
    {
        var item = request.Params.Item;
        var question = DocumentQuestion.OfNesting(request.Context, item.Uri, cancellationToken);
        var comment = question.FindComment(item.SelectionRange.Start);
        if (comment < 0)
        {
            return Task.FromResult<CallHierarchyOutgoingCall[]?>(null);
        }

        var calls = QuoteHierarchy.GetQuoted(question.Model, comment, cancellationToken);
        return Task.FromResult<CallHierarchyOutgoingCall[]?>([
            .. calls.Select(call => new CallHierarchyOutgoingCall(
                HierarchyConverter.ToCallItem(call.Item, item.Uri, question.Mapper),
                [.. call.Quotes.Select(question.Mapper.ToRange)]
            )),
        ]);
    }
}
