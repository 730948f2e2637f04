using System.Text;
using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Architecture.Tests;

/// <summary>The samples are what they are called: no editor and no checkout has tidied them up.</summary>
public sealed class CorpusTests
{
    [Fact]
    public void Each_kind_of_line_break_is_still_there()
    {
        Assert.DoesNotContain('\n', Read("cr.thread"));
        Assert.Contains('\r', Read("cr.thread"));
        Assert.Equal(Count("crlf.thread", "\r\n"), Count("crlf.thread", "\n"));
        Assert.DoesNotContain('\r', Read("two-stories.thread"));

        var mixed = Read("mixed-line-breaks.thread");
        Assert.Contains("\r\n", mixed, StringComparison.Ordinal);
        Assert.Contains('\r', mixed.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Contains('\n', mixed.Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_kind_of_indentation_is_still_there()
    {
        Assert.Contains("\n\t\tcorner_first", Read("tab-indent.thread"), StringComparison.Ordinal);
        Assert.Contains(
            "\n│  │  corner_first",
            Read("box-indent.thread"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Broken_and_odd_bytes_are_still_there()
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];
        Assert.True(ReadBytes("bom.thread").AsSpan().StartsWith(mark));
        Assert.Empty(ReadBytes("empty.thread"));
        Assert.False(System.Text.Unicode.Utf8.IsValid(ReadBytes("not-utf8.thread")));
        Assert.Contains('\u001b', Read("control-characters.thread"));
        Assert.Contains("e\u0301", Read("emoji.thread"), StringComparison.Ordinal);
        Assert.Contains('\u2028', Read("emoji.thread"));
    }

    [Fact]
    public void The_flat_sample_has_the_form_of_a_saved_page()
    {
        var lines = Read("garden-sensors.flat.thread").Split('\n');

        Assert.NotEqual(string.Empty, lines[^1]);
        Assert.DoesNotContain(lines, line => line.StartsWith(' '));
        Assert.Contains(lines, line => line.StartsWith("> ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("[0] https://", StringComparison.Ordinal));
        Assert.Contains(
            lines,
            line =>
                line is ['h', ..]
                && line.Length == 63
                && line.EndsWith("...", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_indented_sample_is_the_flat_one_behind_blanks()
    {
        var indented = Read("garden-sensors.indented.thread")
            .Split('\n')
            .Select(line => line.TrimStart(' '));

        Assert.Equal(Read("garden-sensors.flat.thread").Split('\n'), indented);
        Assert.Equal(
            Read("garden-sensors.flat.truth.json"),
            Read("garden-sensors.indented.truth.json")
        );
    }

    [Fact]
    public void Every_sample_is_told_of_in_the_table()
    {
        var table = File.ReadAllText(RepositoryRoot.Combine("tests/corpus/README.md"));
        var samples = Directory
            .EnumerateFiles(RepositoryRoot.Combine("tests/corpus/samples"), "*.thread")
            .Select(Path.GetFileName);

        Assert.All(
            samples,
            sample => Assert.Contains($"`{sample}`", table, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_sample_of_a_diagnostic_belongs_to_a_code()
    {
        var codes = DiagnosticDescriptors.All.Select(descriptor => descriptor.Code).ToHashSet();
        var samples = Directory
            .EnumerateFiles(RepositoryRoot.Combine("tests/corpus/diagnostics"), "*.thread")
            .Select(path => Path.GetFileName(path).Split('.')[0]);

        Assert.All(samples, code => Assert.Contains(code, codes));
    }

    private static byte[] ReadBytes(string sample) =>
        File.ReadAllBytes(RepositoryRoot.Sample(sample));

    private static string Read(string sample) => Encoding.UTF8.GetString(ReadBytes(sample));

    private static int Count(string sample, string text) => Read(sample).Split(text).Length - 1;
}
