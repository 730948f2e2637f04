using ThreadLsp.Analysis;
using ThreadLsp.Features.Refactorings;
using ThreadLsp.Features.Tests.Fixes;

namespace ThreadLsp.Features.Tests.Refactorings;

/// <summary>What tests of refactorings do to a text.</summary>
internal static class Refactored
{
    /// <summary>What can be done with a comment, by name.</summary>
    public static Dictionary<string, Refactoring> Find(ThreadModel model, int comment) =>
        RefactoringTable
            .Find(new(model, model[comment].HeaderSpan.Start))
            .ToDictionary(found => found.Name);

    /// <summary>The one with a name at the caret of a markup.</summary>
    public static Refactoring At(string markup, string name)
    {
        var (parsed, model) = Threads.Mark(markup);
        return Assert.Single(
            RefactoringTable.Find(new(model, parsed.Caret)),
            found => found.Name == name
        );
    }

    /// <summary>The text after the one with a name at the caret of a markup.</summary>
    public static string Apply(string markup, string name)
    {
        var (_, model) = Threads.Mark(markup);
        return Apply(model, At(markup, name)).Tree.Text.ToString();
    }

    /// <summary>A text after a refactoring.</summary>
    public static ThreadModel Apply(ThreadModel model, Refactoring refactoring)
    {
        Assert.NotNull(refactoring.Compute);
        return Fixing.Apply(
            model,
            refactoring.Compute(TestContext.Current.CancellationToken).Changes
        );
    }
}
