using System.Globalization;
using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis.Tests.Nesting;

/// <summary>Dumps, and who answers whom in them, for tests that compare versions.</summary>
internal static class Nested
{
    public static ThreadModel Open(string text) => ThreadModel.Create(SyntaxTree.ParseText(text));

    /// <summary>All that is known of every placement, to the last bit.</summary>
    public static string Describe(ThreadModel model) =>
        string.Join(
            '\n',
            Enumerable
                .Range(0, model.CommentCount)
                .Select(comment =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{comment} {model.GetParent(comment)} {model.GetConfidence(comment):R} {model.GetSource(comment)} {model.GetSecondParent(comment)}"
                    )
                )
        );
}
