using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Parsing;

namespace ThreadLsp.Server.Handlers.Thread;

/// <summary>
/// Whether a line would be a header: for clients that have to know it of a line as it was before something was typed into it.
/// </summary>
internal sealed class HeaderHandler : IRequestHandler<HeaderRequest, HeaderResult>
{
    public Task<HeaderResult> Handle(HeaderRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(
            new HeaderResult(
                LineLexer.Lex(request.Params.Line, breakLength: 0).Kind == LineKind.Header
            )
        );
}
