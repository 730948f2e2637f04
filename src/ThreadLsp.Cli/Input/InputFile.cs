using ThreadLsp.Analysis;
using ThreadLsp.Cli.Output;
using ThreadLsp.Syntax;

namespace ThreadLsp.Cli.Input;

/// <summary>A dump that was read.</summary>
/// <param name="Name">What it is called in messages: the path as given.</param>
/// <param name="Text">Its text without a byte order mark; bytes that are not UTF-8 are U+FFFD in it.</param>
/// <param name="Bytes">The file as it is.</param>
/// <param name="InvalidByte">The first byte that is not UTF-8; null where all of them are.</param>
internal sealed record InputFile(
    string Name,
    string Text,
    ReadOnlyMemory<byte> Bytes,
    InvalidByte? InvalidByte
)
{
    private readonly Lazy<ThreadModel> model = new(() =>
        ThreadModel.Create(SyntaxTree.ParseText(Text))
    );

    /// <summary>What the dump means.</summary>
    public ThreadModel Model => model.Value;

    /// <summary>Says on standard error that the file is not UTF-8, where it is not: for commands that print no diagnostics.</summary>
    public void WarnIfNotUtf8()
    {
        if (InvalidByte is { } invalid)
        {
            StandardStreams.WriteErrorLine($"threadlsp: warning: {Name}: {invalid.Describe()}");
        }
    }
}
