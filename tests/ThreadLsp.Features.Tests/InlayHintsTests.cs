using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Features.Tests;

public sealed class InlayHintsTests
{
    private static readonly ThreadModel Model = Threads.Parse(
        ThreadGenerator.Generate(new ThreadShape { Comments = 60, Indent = string.Empty }, 3)
    );

    [Fact]
    public void Every_uncertain_comment_has_one_at_the_end_of_its_header_and_no_other_has() =>
        Assert.Equal(
            Model
                .GetComments()
                .Where(comment => Model.IsUncertain(comment.Index))
                .Select(comment => comment.HeaderSpan.End),
            All(Model).Select(hint => hint.Offset)
        );

    [Fact]
    public void The_parts_of_a_text_have_what_the_whole_has()
    {
        var lines = Model.Tree.Lines.Count;
        var parts = Enumerable
            .Range(0, lines)
            .SelectMany(line => InlayHints.Compute(Model, new(Model.Tree.GetLineStart(line), 0)));
        Assert.Equal(All(Model), parts);
    }

    [Fact]
    public void An_edit_moves_the_hints_behind_it_and_takes_away_what_it_touches()
    {
        var hints = All(Model);
        var middle = hints[hints.Length / 2];
        foreach (var (offset, text) in ((int, string)[])[(0, "x"), (middle.Offset + 1, "x")])
        {
            var tree = Model.Tree.WithChanges(new TextChange(new(offset, 0), text));
            foreach (var hint in InlayHints.CarryOver(hints, Model.Tree, tree))
            {
                var line = tree.GetLineNumber(hint.Offset);
                Assert.Equal(LineKind.Header, tree.Lines[line].Kind);
                if (hint.Target is { } target)
                {
                    var name = hint.Label is "↳ the story?"
                        ? Model.Tree.Text.ToString(Model.GetStory(0)!.TitleSpan!.Value)
                        : hint.Label[2..^1];
                    Assert.StartsWith(name, tree.Text.ToString(target), StringComparison.Ordinal);
                }
            }
        }

        var cut = Model.Tree.WithChanges(new TextChange(new(middle.Offset - 3, 6), string.Empty));
        Assert.Equal(
            hints.Count(hint => hint.Offset != middle.Offset && !Touches(hint.Target)),
            InlayHints.CarryOver(hints, Model.Tree, cut).Length
        );

        bool Touches(TextSpan? span) =>
            span is { } target && target.End > middle.Offset - 3 && target.End <= middle.Offset + 3;
    }

    [Fact]
    public void A_parent_far_above_is_named_and_the_story_never()
    {
        var (markup, model) = Threads.Mark(
            Threads.Top
                + "[|bob 8 hours ago|]\nOne.\n  carol 7 hours ago\n  Two.\n  Three.\n  dave 6 hours ago{|far:|}\n  Four.\nerin 5 hours ago\n"
        );
        var span = new TextSpan(0, markup.Text.Length);
        Assert.Empty(InlayHints.Compute(model, span));
        Assert.Empty(InlayHints.Compute(model, span, farLines: 5));
        var hint = Assert.Single(InlayHints.Compute(model, span, farLines: 4));
        Assert.Equal("↳ bob", hint.Label);
        Assert.Equal(markup.Span, hint.Target);
        Assert.Equal(markup["far"].Start, hint.Offset);
        Assert.Equal("A reply to bob · One., 5 lines above.", hint.Tooltip);
    }

    private static ImmutableArray<InlayHint> All(ThreadModel model) =>
        InlayHints.Compute(model, new(0, model.Tree.Text.Length));
}
