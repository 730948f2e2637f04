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
