using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ThreadLsp.Cli.Output;

/// <summary>Writes one JSON value to standard output as it is made: the memory it takes does not grow with it.</summary>
internal sealed class JsonOutput : IDisposable
{
    private const int FlushedBytes = 1 << 16;

    private readonly Stream output = StandardStreams.OpenOutput();

    private JsonOutput() =>
        Writer = new(output, new() { Encoder = CreateEncoder(), Indented = false });

    /// <summary>The writer; the caller writes exactly one value.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>Begins an output.</summary>
    public static JsonOutput Open() => new();

    /// <summary>Hands what has been written to the system, if it is much; to be called once for each item of a long list.</summary>
    public void FlushIfLong()
    {
        if (Writer.BytesPending > FlushedBytes)
        {
            Writer.Flush();
        }
    }

    /// <summary>Writes a line break and what is left.</summary>
    public void Dispose()
    {
        Writer.Dispose();
        output.Write("\n"u8);
        output.Dispose();
    }

    /// <summary>Letters of all languages stay legible; what a terminal would obey is escaped.</summary>
    private static JavaScriptEncoder CreateEncoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidRange(UnicodeRange.Create('\u200B', '\u200F'));
        settings.ForbidRange(UnicodeRange.Create('\u2028', '\u202E'));
        settings.ForbidRange(UnicodeRange.Create('\u2060', '\u206F'));
        settings.ForbidCharacters('\u00AD', '\u061C', '\u180E', '\uFEFF');
        return JavaScriptEncoder.Create(settings);
    }
}
