using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Features.Fixes;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Tests.Fixes;

/// <summary>What tests of fixes do to a text.</summary>
internal static class Fixing
{
    /// <summary>The fixes of the first diagnostic of a code.</summary>
    public static ImmutableArray<CodeFix> Find(ThreadModel model, string code) =>
        CodeFixes.Find(model, model.GetDiagnostics().First(found => found.Code == code));

    /// <summary>A text after some changes, as a full parse of it says: nothing of the old version helps.</summary>
    public static ThreadModel Apply(ThreadModel model, ImmutableArray<TextChange> changes) =>
        Threads.Parse(model.Tree.Text.WithChanges(changes.AsSpan()).ToString());

    /// <summary>How often each code of an error is reported.</summary>
    public static Dictionary<string, int> CountErrors(ThreadModel model) =>
        model
            .GetDiagnostics()
            .Where(found => found.Severity == DiagnosticSeverity.Error)
            .CountBy(found => found.Code)
            .ToDictionary();

    /// <summary>How often a code is reported.</summary>
    public static int Count(ThreadModel model, string code) =>
        model.GetDiagnostics().Count(found => found.Code == code);

    /// <summary>Who answers whom, told by header and first words: the same however the text is indented and ordered.</summary>
    public static IReadOnlyList<string> Tree(ThreadModel model) =>
        [
            .. model
                .GetComments()
                .Select(comment =>
                    $"{Name(model, comment.Index)} -> {Name(model, model.GetParent(comment.Index))}"
                )
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>A comment by its header and its words, whatever stands before them and between them.</summary>
    public static string Name(ThreadModel model, int comment) =>
        comment < 0
            ? "story"
            : string.Join(
                '/',
                model
                    .Tree.Text.ToString(model[comment].FullSpan)
                    .Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => line.Trim(' ', '\t', '│'))
            );
}
