using ThreadLsp.Analysis;
using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Features.Fixes;
using ThreadLsp.TestUtilities;
using ThreadLsp.TestUtilities.Damage;

namespace ThreadLsp.Features.Tests.Fixes;

/// <summary>
/// Well-formed dumps are broken in one way at a random place; then every fix of everything that is wrong there is made. Whatever it is,
/// its diagnostic is gone, no error is new, and no word is lost that it is not about.
/// </summary>
public sealed class DamageTests
{
    private const int Seeds = 25;

    /// <summary>Codes whose fixes change indentation and order alone, or put a backslash before a line.</summary>
    private static readonly HashSet<string> AboutPlaces =
    [
        "TD1001",
        "TD1002",
        "TD1003",
        "TD1004",
        "TD3001",
        "TD3003",
    ];

    public static TheoryData<DamageKind> Kinds => [.. Enum.GetValues<DamageKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_fix_mends_what_it_is_for_and_breaks_nothing(DamageKind kind)
    {
        var tried = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            if (Damage(kind, seed) is not { } damaged)
            {
                continue;
            }

            var model = Threads.Parse(damaged.Text);
            foreach (var diagnostic in model.GetDiagnostics())
            {
                foreach (var fix in CodeFixes.Find(model, diagnostic))
                {
                    Check(model, diagnostic, fix, $"{kind}, seed {seed}: {fix.Title}");
                    tried++;
                }
            }
        }

        // Well-formed pastes and joined lines are seldom seen: the property has to be about something all the same.
        Assert.True(tried >= (kind is DamageKind.MergeHeaders ? 0 : 5), $"only {tried} fixes");
    }

    /// <summary>Damage of which nothing is lost is undone by the fix that stands first.</summary>
    [Theory]
    [InlineData(DamageKind.LoseIndentation)]
    [InlineData(DamageKind.MisspellHeader)]
    [InlineData(DamageKind.HideCharacter)]
    [InlineData(DamageKind.PasteTwice)]
    public void The_first_fix_gives_the_dump_back_as_it_was(DamageKind kind)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            if (Damage(kind, seed) is not { } damaged)
            {
                continue;
            }

            var model = Threads.Parse(damaged.Text);
            var fix = model
                .GetDiagnostics()
                .Select(diagnostic => CodeFixes.Find(model, diagnostic).FirstOrDefault())
                .OfType<CodeFix>()
                .FirstOrDefault();
            if (fix is not null)
            {
                Assert.Equal(damaged.Mended, Fixing.Apply(model, fix.Changes).Tree.Text.ToString());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Fixing_all_without_asking_changes_no_parent_and_leaves_no_more_errors(
        DamageKind kind
    )
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            if (Damage(kind, seed) is not { } damaged)
            {
                continue;
            }

            var model = Threads.Parse(damaged.Text);
            var later = Fixing.Apply(model, FixAll.Find(model));
            Assert.Equal(Parents(model), Parents(later));
            AssertNoNewError(model, later, $"{kind}, seed {seed}");
            Assert.Empty(FixAll.Find(later));
        }
    }

    private static DamagedDump? Damage(DamageKind kind, int seed) =>
        new DamageGenerator(
            ThreadGenerator.Generate(
                new ThreadShape { Comments = 30, LineBreak = seed % 3 == 0 ? "\r\n" : "\n" },
                seed
            ),
            seed
        ).Break(kind);

    private static void Check(
        ThreadModel model,
        Diagnostic diagnostic,
        CodeFix fix,
        string description
    )
    {
        var later = Fixing.Apply(model, fix.Changes);
        Assert.True(
            Fixing.Count(later, diagnostic.Code) < Fixing.Count(model, diagnostic.Code),
            $"{diagnostic.Code} is still there: {description}"
        );
        AssertNoNewError(model, later, description);
        if (AboutPlaces.Contains(diagnostic.Code))
        {
            // Two ages that are swapped leave the words as they were, and not the lines; a header that is found again was one line.
            var isSwap = diagnostic.Code == "TD3001";
            var lost = IsHeaderFoundAgain(fix) ? 1 : 0;
            Assert.Equal(lost, Words(model, isSwap).Except(Words(later, isSwap)).Count());
        }

        if (fix.KeepsNesting)
        {
            Assert.Equal(Parents(model), Parents(later));
        }
    }

    private static bool IsHeaderFoundAgain(CodeFix fix) =>
        fix.Title.StartsWith("Put the header in a line of its own", StringComparison.Ordinal)
        || fix.Title.StartsWith("Make it a header", StringComparison.Ordinal);

    private static void AssertNoNewError(ThreadModel model, ThreadModel later, string description)
    {
        var before = Fixing.CountErrors(model);
        Assert.All(
            Fixing.CountErrors(later),
            count =>
                Assert.True(
                    count.Value <= before.GetValueOrDefault(count.Key),
                    $"{count.Key} is new: {description}"
                )
        );
    }

    private static IEnumerable<int> Parents(ThreadModel model) =>
        model.GetComments().Select(comment => model.GetParent(comment.Index));

    /// <summary>All lines without their indentation, or all words, sorted.</summary>
    private static IEnumerable<string> Words(ThreadModel model, bool singly) =>
        model
            .Tree.Text.ToString()
            .Split(
                singly ? ['\n', ' '] : ['\n'],
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
            .Select(line => line.TrimStart('\\'))
            .Order(StringComparer.Ordinal);
}
