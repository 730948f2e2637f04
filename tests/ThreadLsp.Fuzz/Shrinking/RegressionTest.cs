using System.Globalization;
using System.Text;

namespace ThreadLsp.Fuzz;

/// <summary>A failure as a test: a method for <c>RegressionTests</c>, ready to be pasted there.</summary>
public static class RegressionTest
{
    /// <summary>The source of the method.</summary>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="failure">What it found; its case as small as it is to be kept.</param>
    public static string Write(int seed, FuzzFailure failure)
    {
        var source = new StringBuilder();
        source.Append(
            CultureInfo.InvariantCulture,
            $"""
                /// <summary>{Summarize(failure.Message)}</summary>
                [Fact]
                public void Seed_{seed}_session_{failure.Session}() =>
                    AssertNoDifference(
                        {Quote(failure.Case.Text)}
            """
        );
        foreach (var step in failure.Case.Steps)
        {
            var changes = string.Join(
                ", ",
                step.Changes.Select(change =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"new(new({change.Span.Start}, {change.Span.Length}), {Quote(change.NewText)})"
                    )
                )
            );
            source.Append(
                CultureInfo.InvariantCulture,
                $",\n            new Step([{changes}], Question.{step.Question})"
            );
        }

        return source.Append("\n        );").ToString();
    }

    private static string Summarize(string message)
    {
        const int Longest = 120;
        var line = message.Split('\n')[0];
        var summary = new StringBuilder();
        foreach (var character in line[..int.Min(line.Length, Longest)])
        {
            summary.Append(
                character switch
                {
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '&' => "&amp;",
                    < ' ' or > '~' => "?",
                    _ => character.ToString(),
                }
            );
        }

        return summary.ToString();
    }

    private static string Quote(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var character in text)
        {
            literal.Append(
                character switch
                {
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    '"' => "\\\"",
                    '\\' => @"\\",
                    < ' ' or > '~' => string.Create(
                        CultureInfo.InvariantCulture,
                        $"\\u{(int)character:x4}"
                    ),
                    _ => character.ToString(),
                }
            );
        }

        return literal.Append('"').ToString();
    }
}
