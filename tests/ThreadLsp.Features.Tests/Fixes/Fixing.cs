using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Features.Fixes;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Tests.Fixes;

/// <summary>What tests of fixes do to a text.</summary>
internal static class Fixing
{
    /// <summary>Few comments do not tell how wide a level is; the directive does.</summary>
    public const string Top = $"# thread-dump: indent=2\n{Threads.Top}";

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

    /// <summary>What a fix of the first diagnostic of a code is called, and what it makes of a text below <see cref="Top"/>.</summary>
    public static void Check(string code, int number, string title, string before, string after)
    {
        var model = Threads.Parse(Top + before);
        var fix = Find(model, code)[number];
        Assert.Equal(title, fix.Title);
        var later = Apply(model, fix.Changes);
        Assert.Equal(Top + after, later.Tree.Text.ToString());
        Assert.True(Count(later, code) < Count(model, code));
        if (fix.KeepsNesting)
        {
            Assert.Equal(
                model.GetComments().Select(comment => model.GetParent(comment.Index)),
                later.GetComments().Select(comment => later.GetParent(comment.Index))
            );
        }
    }
}
