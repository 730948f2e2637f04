using ThreadLsp.Analysis;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Dispatch;
using ThreadLsp.Server.Transport;

namespace ThreadLsp.Server.Documents;

/// <summary>A document with what a handler needs to answer about it.</summary>
/// <param name="Document">The version at the message's turn.</param>
/// <param name="Mapper">Its positions in the client's encoding.</param>
/// <param name="Client">What the client can do.</param>
internal sealed record DocumentQuestion(
    Document Document,
    PositionMapper Mapper,
    Capabilities.ClientCapabilities Client
)
{
    /// <summary>What the document means.</summary>
    public ThreadModel Model => Document.Model;

    /// <summary>The document's name.</summary>
    public string Uri => Document.Uri;

    /// <summary>The comment whose own lines hold a place; -1 where none does.</summary>
    public int FindComment(Position position) => Model.FindComment(Mapper.ToOffset(position));

    /// <summary>Finds who answers whom, where a place is in a comment: what is asked about the story does not need it.</summary>
    /// <param name="position">The place.</param>
    /// <param name="cancellationToken">Ends the search for a nesting that was lost, which may take long.</param>
    public void PrepareNesting(Position position, CancellationToken cancellationToken)
    {
        if (FindComment(position) >= 0)
        {
            Model.PrepareNesting(cancellationToken);
        }
    }

    /// <summary>Finds the document a message is about, and who answers whom in it.</summary>
    /// <param name="context">The message's turn.</param>
    /// <param name="uri">The document's name.</param>
    /// <param name="cancellationToken">Ends the search for a nesting that was lost, which may take long.</param>
    /// <exception cref="LspException">The document is not open.</exception>
    public static DocumentQuestion OfNesting(
        RequestContext context,
        string uri,
        CancellationToken cancellationToken
    )
    {
        var question = Of(context, uri);
        question.Model.PrepareNesting(cancellationToken);
        return question;
    }

    /// <summary>Finds the document a message is about.</summary>
    /// <exception cref="LspException">The document is not open.</exception>
    public static DocumentQuestion Of(RequestContext context, string uri)
    {
        var document =
            context.Documents.Find(uri)
            ?? throw new LspException(
                LspErrorCodes.InvalidParams,
                $"{uri} is not open: textDocument/didOpen comes before questions about a document."
            );
        var client = context.Session.Client;
        return new(
            document,
            new PositionMapper(document.Tree.Text, client.PositionEncoding),
            client
        );
    }
}
