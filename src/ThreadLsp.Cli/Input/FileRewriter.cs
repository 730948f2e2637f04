using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ThreadLsp.Cli.Output;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Cli.Input;

/// <summary>Changes dumps in their files. Every byte that no change is about stays what it is: the byte order mark, line breaks, and what is no UTF-8.</summary>
internal static class FileRewriter
{
    /// <summary>Reads a dump that is to be changed; where it cannot be, standard error says why.</summary>
    public static InputFile? TryRead(string name)
    {
        if (name is InputReader.StandardInput)
        {
            StandardStreams.WriteError("Standard input cannot be written to; a file was expected.");
            return null;
        }

        if (InputReader.TryRead(name, out var problem) is not { } file)
        {
            StandardStreams.WriteError($"{name}: {problem}.");
            return null;
        }

        // An executable or UTF-16: what would be mended there is no text.
        if (file.Bytes.Span.IndexOf((byte)0) is >= 0 and var zero)
        {
            StandardStreams.WriteError(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}: this is no text in UTF-8: byte 0 at offset {zero}. It is as it was."
                )
            );
            return null;
        }

        file.WarnIfNotUtf8();
        return file;
    }

    /// <summary>
    /// Changes the file at once: a reader sees it as it was, or as it is to be. Where it cannot be written standard error says why, and it is
    /// as it was.
    /// </summary>
    public static bool TryWrite(InputFile file, ImmutableArray<TextChange> changes)
    {
        if (changes.IsEmpty)
        {
            return true;
        }

        try
        {
            // A link goes on pointing to the file it points to.
            var path =
                File.ResolveLinkTarget(
                    Path.GetFullPath(file.Name),
                    returnFinalTarget: true
                )?.FullName
                ?? Path.GetFullPath(file.Name);
            Replace(path, Splice(file.Bytes.Span, changes));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            StandardStreams.WriteError(
                exception is UnauthorizedAccessException
                    ? $"{file.Name}: there is no permission to write this file. It is as it was."
                    : $"{file.Name}: it could not be written: {exception.Message} It is as it was."
            );
            return false;
        }
    }

    /// <summary>The bytes with some changes of the text that they are read as; O(n).</summary>
    internal static byte[] Splice(ReadOnlySpan<byte> bytes, ImmutableArray<TextChange> changes)
    {
        ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
        var output = new MemoryStream(bytes.Length + (16 * changes.Length));
        var place = bytes.StartsWith(byteOrderMark) ? byteOrderMark.Length : 0;
        var (written, offset) = (0, 0);
        foreach (var change in changes)
        {
            Advance(bytes, ref place, ref offset, change.Span.Start);
            output.Write(bytes[written..place]);
            output.Write(Encoding.UTF8.GetBytes(change.NewText));
            Advance(bytes, ref place, ref offset, change.Span.End);
            written = place;
        }

        output.Write(bytes[written..]);
        return output.ToArray();
    }

    /// <summary>Goes on to an offset of the text. Bytes that are not UTF-8 are one U+FFFD for each run that cannot be read, as in the text.</summary>
    private static void Advance(ReadOnlySpan<byte> bytes, ref int place, ref int offset, int end)
    {
        while (offset < end)
        {
            Rune.DecodeFromUtf8(bytes[place..], out var rune, out var length);
            place += length;
            offset += rune.Utf16SequenceLength;
        }
    }

    private static void Replace(string path, byte[] bytes)
    {
        // A file that nobody may write to is not replaced either.
        using (File.OpenHandle(path, FileMode.Open, FileAccess.Write)) { }

        var temporary = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
            };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = File.GetUnixFileMode(path);
            }

            using (var stream = new FileStream(temporary, options))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
