using ThreadLsp.Analysis;
using ThreadLsp.Features.Fixes;
using ThreadLsp.Features.Refactorings;
using ThreadLsp.Features.Tests.Refactorings;
using ThreadLsp.Syntax;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Features.Tests.Fixes;

/// <summary>A comment of a flat dump is placed by hand: below whom it was inferred to answer, or below somebody else.</summary>
public sealed class HandPlacementTests
{
    private const int Seeds = 20;
    private const StringComparison Ignored = StringComparison.OrdinalIgnoreCase;

    private static readonly ThreadShape Flat = new() { Comments = 40, Indent = string.Empty };

    /// <summary>Four people who may answer each other, and no word that says who does.</summary>
    private const string Open =
        $"{Threads.Top}bob 8 hours ago\nOne thing.\ncarol 7 hours ago\nAnother thing.\nerin 6 hours ago\nMaybe.\nfrank 6 hours ago\nNo.\n";

    /// <summary>Whatever is chosen, at whatever comment: it is known afterwards, and the comments around it are still found.</summary>
    [Fact]
    public void A_placement_that_is_chosen_is_read_as_placed_by_hand()
    {
        var (top, reply, closed) = (0, 0, 0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var model = Threads.Parse(ThreadGenerator.Generate(Flat, seed));
            for (var comment = 0; comment < model.CommentCount; comment++)
            {
                foreach (var placement in HandPlacements.Find(model, comment))
                {
                    var parent = placement.Possible.Parent;
                    var later = Fixing.Apply(model, HandPlacements.Compute(model, comment, parent));
                    Assert.Equal(Dialect.Flat, later.Tree.Dialect);
                    Assert.Equal(parent, later.GetParent(comment));
                    Assert.NotEqual(NestingSource.Inferred, later.GetSource(comment));
                    Assert.False(later.IsUncertain(comment));
                    top += parent < 0 ? 1 : 0;
                    reply += parent >= 0 ? 1 : 0;
                    closed +=
                        parent >= 0
                        && parent != comment - 1
                        && !model.GetAncestors(comment - 1).Contains(parent)
                            ? 1
                            : 0;
                }
            }
        }

        // Among them are parents that are not open where those between are shown: these are placed below them as well.
        Assert.True(
            top > 0 && reply > 0 && closed > 0,
            $"{top} answer the story, {reply} a comment, {closed} of them one that was closed"
        );
    }

    /// <summary>Who was placed by hand is known, and what is known of him tells something of the others.</summary>
    [Fact]
    public void A_placement_that_is_chosen_is_evidence_for_the_rest()
    {
        var (same, moved, surer) = (0, 0, 0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var model = Threads.Parse(ThreadGenerator.Generate(Flat, seed));
            foreach (
                var diagnostic in model.GetDiagnostics().Where(found => found.Code == "TD4002")
            )
            {
                foreach (var fix in CodeFixes.Find(model, diagnostic))
                {
                    var later = Fixing.Apply(model, fix.Changes);
                    foreach (var other in later.GetComments())
                    {
                        if (later.GetSource(other.Index) != NestingSource.Inferred)
                        {
                            continue;
                        }

                        var change =
                            later.GetConfidence(other.Index) - model.GetConfidence(other.Index);
                        same += change == 0 ? 1 : 0;
                        moved +=
                            later.GetParent(other.Index) != model.GetParent(other.Index) ? 1 : 0;
                        surer += change > 0.05 ? 1 : 0;
                    }
                }
            }
        }

        // Some comments are placed elsewhere for it, some surer, and those far away as before.
        Assert.True(
            moved > 0 && surer > 0 && same > 0,
            $"moved {moved}, surer {surer}, same {same}"
        );
    }

    [Fact]
    public void TD4002_offers_the_likeliest_parents_and_says_how_likely_they_are()
    {
        var model = Threads.Parse(Open);
        var diagnostic = model.GetDiagnostics().Last(found => found.Code == "TD4002");
        var titles = CodeFixes.Find(model, diagnostic).Select(fix => fix.Title).ToList();
        Assert.InRange(titles.Count, 3, 4);
        Assert.Matches(@"^Accept this placement: answer \S.* \(\d+ %\)", titles[0]);
        Assert.All(
            titles[1..],
            title => Assert.Matches(@"^Answer \S.* \((\d+|under 1) %\)", title)
        );
        Assert.Distinct(titles);
        Assert.Single(titles, title => title.Contains("answer the story", Ignored));
    }

    [Fact]
    public void A_sure_placement_can_be_accepted_as_well()
    {
        const string Quoting =
            $"{Threads.Top}bob 8 hours ago\nThe drill came back with a bent chuck.\ncarol 7 hours ago\n> The drill came back with a bent chuck.\n$$Twice.\n";
        var (markup, model) = Threads.Mark(Quoting);
        Assert.False(model.IsUncertain(1));
        var accept = RefactoringTable.Find(new(model, markup.Caret)).First();
        Assert.StartsWith(
            "Accept this placement: answer bob, 8 hours ago (",
            accept.Title,
            StringComparison.Ordinal
        );
        Assert.Equal(
            $"# thread-dump: dialect=flat\n{Threads.Top}bob 8 hours ago\nThe drill came back with a bent chuck.\n  carol 7 hours ago\n  > The drill came back with a bent chuck.\n  Twice.\n",
            Refactored.Apply(model, accept).Tree.Text.ToString()
        );
    }

    /// <summary>There the light bulb has it already; a menu of refactorings alone has not.</summary>
    [Fact]
    public void At_the_header_of_an_uncertain_comment_it_is_not_offered_twice()
    {
        var model = Threads.Parse(Open);
        var uncertain = model.GetComments().Last(comment => model.IsUncertain(comment.Index));
        Assert.Empty(PlacementsAt(uncertain.HeaderSpan.Start, isBesideFixes: true));
        Assert.NotEmpty(PlacementsAt(uncertain.HeaderSpan.Start, isBesideFixes: false));
        Assert.NotEmpty(PlacementsAt(uncertain.FullSpan.End - 1, isBesideFixes: true));

        List<string> PlacementsAt(int offset, bool isBesideFixes) =>
            [
                .. RefactoringTable
                    .Find(new(model, offset) { IsBesideFixes = isBesideFixes })
                    .Select(found => found.Name)
                    .Where(name => name.StartsWith("place.", StringComparison.Ordinal)),
            ];
    }

    /// <summary>Whoever looks for another parent finds the second choice and the story, however sure the first is.</summary>
    [Fact]
    public void The_second_choice_and_the_story_are_always_named()
    {
        var sure = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var model = Threads.Parse(ThreadGenerator.Generate(Flat, seed));
            for (var comment = 1; comment < model.CommentCount; comment++)
            {
                var parents = HandPlacements
                    .Find(model, comment)
                    .Select(placement => placement.Possible.Parent)
                    .ToList();
                Assert.Equal(model.GetParent(comment), parents[0]);
                Assert.Contains(-1, parents);
                Assert.Distinct(parents);
                Assert.InRange(parents.Count, model.CanAnswer(comment, comment - 1) ? 2 : 1, 4);
                if (model.GetSecondParent(comment) is { } second)
                {
                    Assert.Contains(second.Parent, parents);
                    sure += model.IsUncertain(comment) ? 0 : 1;
                }
            }
        }

        Assert.True(sure > 0);
    }

    /// <summary>Dumps that tell little: one comment; no words; one author; one age; one author at one age without words.</summary>
    [Theory]
    [InlineData(1, true, true, true)]
    [InlineData(2, false, false, false)]
    [InlineData(12, false, false, false)]
    [InlineData(12, true, false, true)]
    [InlineData(12, true, true, false)]
    [InlineData(12, false, true, true)]
    public void Where_a_dump_tells_little_what_is_offered_can_be_done(
        int comments,
        bool hasWords,
        bool hasAuthors,
        bool hasAges
    )
    {
        var dump =
            $"# thread-dump: dialect=flat\n{Threads.Top}"
            + string.Concat(
                Enumerable
                    .Range(0, comments)
                    .Select(number =>
                        $"{(hasAuthors ? $"reader{number}" : "bob")} {(hasAges ? 8 - (number / 2) : 3)} hours ago\n{(hasWords ? $"Thing number {number}.\n" : "")}"
                    )
            );
        var model = Threads.Parse(dump);

        // The first comment can answer nobody but the story: there is nothing to choose.
        Assert.Empty(HandPlacements.Find(model, 0));
        for (var comment = 1; comment < comments; comment++)
        {
            var placements = HandPlacements.Find(model, comment).ToList();
            Assert.InRange(placements.Count, 2, 4);
            Assert.StartsWith(
                "Accept this placement: answer ",
                placements[0].Title,
                StringComparison.Ordinal
            );
            Assert.Distinct(placements.Select(placement => placement.Possible.Parent));
            foreach (var placement in placements)
            {
                var parent = placement.Possible.Parent;
                Assert.InRange(parent, -1, comment - 1);
                var later = Fixing.Apply(model, HandPlacements.Compute(model, comment, parent));
                Assert.Equal(parent, later.GetParent(comment));
                Assert.NotEqual(NestingSource.Inferred, later.GetSource(comment));
                Assert.Equal(comments, later.CommentCount);
            }
        }
    }

    [Fact]
    public void What_is_placed_by_hand_already_needs_no_placing()
    {
        var model = Threads.Parse(
            "# thread-dump: dialect=flat\nA title\n12 points by alice 9 hours ago\nbob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n"
        );
        Assert.Empty(HandPlacements.Find(model, 1));
    }
}
