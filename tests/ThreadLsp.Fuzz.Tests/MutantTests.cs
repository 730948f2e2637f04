using ThreadLsp.Fuzz.Tests.Mutants;

namespace ThreadLsp.Fuzz.Tests;

/// <summary>The comparisons bite: whatever reuse is switched off or broken, random edits find a difference.</summary>
public sealed class MutantTests
{
    private const int MostEdits = 4000;

    public static TheoryData<string> Names => [.. MutantTable.All.Select(mutant => mutant.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_reuse_that_is_switched_off_or_broken_is_found(string name)
    {
        var number = MutantTable.All.Select(mutant => mutant.Name).ToList().IndexOf(name);
        var difference = MutantAssembly.Instance.Try(
            number + 1,
            seed: 5,
            MutantTable.All[number].Kinds,
            MostEdits
        );
        Assert.NotNull(difference);
    }

    [Fact]
    public void Without_a_mutant_there_is_nothing_to_find() =>
        Assert.Equal(
            "nothing",
            MutantAssembly.Instance.Try(0, seed: 5, [.. Enum.GetValues<DocumentKind>()], 2000)
                ?? "nothing"
        );
}
