using ThreadLsp.Analysis;
using ThreadLsp.Cli.Output;
using ThreadLsp.Features;

namespace ThreadLsp.Cli.Commands;

/// <summary>
/// The outline as JSON: <c>{"items":[{"kind","index","depth","name","detail","line","endLine"}]}</c>, parents before children. A list, and
/// not a tree: readers of JSON give up at some depth, discussions do not. Lines are counted from 1, comments from 0.
/// </summary>
internal static class OutlineJson
{
    /// <summary>Writes the outline of a thread to standard output; O(n).</summary>
    public static void Write(ThreadModel model)
    {
        using var output = JsonOutput.Open();
        var writer = output.Writer;
        writer.WriteStartObject();
        writer.WriteStartArray("items"u8);
        foreach (var item in Outline.Compute(model))
        {
            writer.WriteStartObject();
            if (item.Kind == OutlineItemKind.Story)
            {
                writer.WriteString("kind"u8, "story"u8);
                writer.WriteNull("index"u8);
            }
            else
            {
                writer.WriteString("kind"u8, "comment"u8);
                writer.WriteNumber("index"u8, item.Comment);
            }

            writer.WriteNumber("depth"u8, item.Depth);
            writer.WriteString("name"u8, item.Name);
            writer.WriteString("detail"u8, item.Detail);
            writer.WriteNumber("line"u8, model.Tree.GetLineNumber(item.Range.Start) + 1);
            writer.WriteNumber("endLine"u8, model.Tree.GetLineNumber(item.Range.End) + 1);
            writer.WriteEndObject();
            output.FlushIfLong();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
