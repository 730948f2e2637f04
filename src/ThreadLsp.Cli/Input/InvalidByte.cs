using System.Globalization;

namespace ThreadLsp.Cli.Input;

/// <summary>The first byte of a file that is not UTF-8.</summary>
/// <param name="Value">The byte.</param>
/// <param name="ByteOffset">Where it stands in the file, in bytes.</param>
/// <param name="TextOffset">Where U+FFFD stands for it in the text, in UTF-16 code units.</param>
/// <param name="IsUtf16">True when the file begins as UTF-16 does.</param>
internal readonly record struct InvalidByte(
    byte Value,
    long ByteOffset,
    int TextOffset,
    bool IsUtf16
)
{
    /// <summary>What is wrong, and what was done.</summary>
    public string Describe() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The file is not UTF-8: byte 0x{Value:X2} at offset {ByteOffset}. It is read as U+FFFD; in the file it stays what it is.{(IsUtf16 ? " It looks like UTF-16: save it as UTF-8." : string.Empty)}"
        );
}
