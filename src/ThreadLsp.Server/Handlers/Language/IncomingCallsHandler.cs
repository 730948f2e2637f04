using MediatR;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary>Who quotes a comment.</summary>
internal sealed class IncomingCallsHandler
    : IRequestHandler<IncomingCallsRequest, CallHierarchyIncomingCall[]?>
{
    public Task<CallHierarchyIncomingCall[]?> Handle(
        IncomingCallsRequest request,
        CancellationToken cancellationToken
    )
    {
        var item = request.Params.Item;
        var question = DocumentQuestion.OfNesting(request.Context, item.Uri, cancellationToken);
        var comment = question.FindComment(item.SelectionRange.Start);
        if (comment < 0)
        {
            return Task.FromResult<CallHierarchyIncomingCall[]?>(null);
        }

        var calls = QuoteHierarchy.GetQuoting(question.Model, comment, cancellationToken);
        return Task.FromResult<CallHierarchyIncomingCall[]?>([
            .. calls.Select(call => new CallHierarchyIncomingCall(
                HierarchyConverter.ToCallItem(call.Item, item.Uri, question.Mapper),
                [.. call.Quotes.Select(question.Mapper.ToRange)]
            )),
        ]);
    }
}
