using System.Text.Json;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using CodeLens = ThreadLsp.Features.CodeLens;

namespace ThreadLsp.Server.Conversion;

/// <summary>Makes LSP's code lenses: first where they stand, later their words.</summary>
internal static class CodeLensConverter
{
    private const string Parent = "parent";
    private const string Replies = "replies";

    /// <summary>All lenses of a document; O(n).</summary>
    public static void Write(
        Utf8JsonWriter writer,
        IEnumerable<CodeLens> lenses,
        string uri,
        PositionMapper mapper
    )
    {
        writer.WriteStartArray();
        foreach (var lens in lenses)
        {
            writer.WriteStartObject();
            writer.WriteRange("range", mapper, lens.Span);
            writer.WriteStartObject("data");
            writer.WriteString("uri", uri);
            writer.WriteString("kind", lens.Kind == CodeLensKind.Parent ? Parent : Replies);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>What a lens is, by the name it was sent with.</summary>
    public static CodeLensKind ReadKind(CodeLensData data) =>
        string.Equals(data.Kind, Parent, StringComparison.Ordinal)
            ? CodeLensKind.Parent
            : CodeLensKind.Replies;

    /// <summary>The command of a lens: the server has the client go there.</summary>
    public static Command ToCommand(
        string title,
        CodeLensKind kind,
        string uri,
        Position position
    ) =>
        new(
            title,
            kind == CodeLensKind.Parent ? "threadLsp.goToParent" : "threadLsp.goToFirstReply",
            [new CommandArgument(uri, position, Show: true)]
        );
}
