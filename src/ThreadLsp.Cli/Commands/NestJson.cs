using System.Text.Json;
using ThreadLsp.Analysis;
using ThreadLsp.Cli.Output;
using ThreadLsp.Syntax;

namespace ThreadLsp.Cli.Commands;

/// <summary>
/// The nesting as JSON: <c>{"dialect","story":{"title","domain","author","points","age"},"comments":[{"index","line","author","age",
/// "parent","depth","bare","confidence","source"}]}</c>. Lines are counted from 1, comments from 0; the parent -1 is the story.
/// </summary>
internal static class NestJson
{
    /// <summary>Writes the nesting of a thread to standard output; O(n), in constant memory beside the model.</summary>
    public static void Write(ThreadModel model)
    {
        using var output = JsonOutput.Open();
        var writer = output.Writer;
        writer.WriteStartObject();
        writer.WriteString(
            "dialect"u8,
            model.Tree.Dialect == Dialect.Indented ? "indented"u8 : "flat"u8
        );
        WriteStory(writer, model.Story);
        writer.WriteStartArray("comments"u8);
        var depths = Depths.Compute(model);
        foreach (var comment in model.GetComments())
        {
            WriteComment(writer, model, comment, depths[comment.Index]);
            output.FlushIfLong();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>The word for a source.</summary>
    public static string GetName(NestingSource source) =>
        source switch
        {
            NestingSource.Declared => "declared",
            NestingSource.Stated => "stated",
            _ => "inferred",
        };

    private static void WriteStory(Utf8JsonWriter writer, Story? story)
    {
        if (story is null)
        {
            writer.WriteNull("story"u8);
            return;
        }

        writer.WriteStartObject("story"u8);
        writer.WriteString("title"u8, story.Title);
        writer.WriteString("domain"u8, story.Domain);
        writer.WriteString("author"u8, story.Author);
        if (story.Points is { } points)
        {
            writer.WriteNumber("points"u8, points);
        }
        else
        {
            writer.WriteNull("points"u8);
        }

        writer.WriteString("age"u8, story.Age);
        writer.WriteEndObject();
    }

    private static void WriteComment(
        Utf8JsonWriter writer,
        ThreadModel model,
        Comment comment,
        int depth
    )
    {
        writer.WriteStartObject();
        writer.WriteNumber("index"u8, comment.Index);
        writer.WriteNumber("line"u8, comment.Line + 1);
        writer.WriteString("author"u8, comment.Author);
        writer.WriteString("age"u8, comment.Age);
        writer.WriteNumber("parent"u8, model.GetParent(comment.Index));
        writer.WriteNumber("depth"u8, depth);
        writer.WriteBoolean("bare"u8, comment.IsBare);
        writer.WriteNumber("confidence"u8, Math.Round(model.GetConfidence(comment.Index), 3));
        writer.WriteString("source"u8, GetName(model.GetSource(comment.Index)));
        writer.WriteEndObject();
    }
}
