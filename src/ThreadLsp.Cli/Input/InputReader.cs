using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace ThreadLsp.Cli.Input;

/// <summary>Reads dumps from files and from standard input.</summary>
internal static class InputReader
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads a dump whole.</summary>
    /// <param name="name">A path, or <see cref="StandardInput"/>.</param>
    /// <param name="problem">Why it cannot be read: what was expected, and what is there; null where it can.</param>
    /// <returns>The dump; null where it cannot be read.</returns>
    public static InputFile? TryRead(string name, out string? problem)
    {
        problem = null;
        if (name.Length == 0)
        {
            problem = "the name of a file was expected, and nothing is there";
            return null;
        }

        try
        {
            var bytes = name is StandardInput ? ReadStandardInput() : ReadFile(name);
            return Decode(name, bytes);
        }
        catch (FileNotFoundException)
        {
            problem = "there is no such file";
        }
        catch (DirectoryNotFoundException)
        {
            problem = "there is no such folder";
        }
        catch (UnauthorizedAccessException)
        {
            problem = Directory.Exists(name)
                ? "this is a folder; a file was expected"
                : "there is no permission to read this file";
        }
        catch (Exception exception) when (exception is IOException or ArgumentException)
        {
            problem = exception.Message;
        }

        return null;
    }

    private static byte[] ReadFile(string name) => File.ReadAllBytes(name);

    private static byte[] ReadStandardInput()
    {
        using var input = Console.OpenStandardInput();
        using var buffer = new MemoryStream();
        input.CopyTo(buffer);
        return buffer.ToArray();
    }

    private static InputFile Decode(string name, byte[] bytes)
    {
        ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
        var hasByteOrderMark = bytes.AsSpan().StartsWith(byteOrderMark);
        var content = bytes.AsSpan(hasByteOrderMark ? byteOrderMark.Length : 0);
        return new(
            name,
            Encoding.UTF8.GetString(content),
            bytes,
            Utf8.IsValid(content) ? null : FindInvalidByte(content, bytes.Length - content.Length)
        );
    }

    private static InvalidByte? FindInvalidByte(ReadOnlySpan<byte> content, int skipped)
    {
        var buffer = ArrayPool<char>.Shared.Rent(4096);
        var (read, written) = (0, 0);
        try
        {
            while (true)
            {
                var status = Utf8.ToUtf16(
                    content[read..],
                    buffer,
                    out var bytesRead,
                    out var charactersWritten,
                    replaceInvalidSequences: false
                );
                read += bytesRead;
                written += charactersWritten;
                if (status != OperationStatus.DestinationTooSmall)
                {
                    return new(content[read], skipped + read, written, LooksLikeUtf16(content));
                }
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static bool LooksLikeUtf16(ReadOnlySpan<byte> content) =>
        content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
}
