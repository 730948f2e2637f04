using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ThreadLsp.Analysis;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Server.Tests.Conversion;

/// <summary>The outline is written anew only where an edit can have changed it, and is what it would be were it written anew as a whole.</summary>
public sealed class SymbolSheetTests
{
    private const int ManyComments = 5_000;

    [Theory]
    [InlineData(1, "  ", 12, PositionEncoding.Utf16)]
    [InlineData(2, "\t", 12, PositionEncoding.Utf16)]
    [InlineData(3, null, 280, PositionEncoding.Utf16)]
    [InlineData(4, " ", 260, PositionEncoding.Utf16)]
    [InlineData(5, "", 3, PositionEncoding.Utf16)]
    [InlineData(6, "  ", 12, PositionEncoding.Utf8)]
    [InlineData(7, null, 280, PositionEncoding.Utf32)]
    public void An_outline_made_from_an_earlier_one_is_the_one_made_anew(
        int seed,
        string? indent,
        int depth,
        PositionEncoding encoding
    )
    {
        // Where the nesting is inferred, that takes most of the time.
        var isInferred = indent is "";
        var count = isInferred ? 15 : 60;
        var shape = new ThreadShape
        {
            Comments = isInferred ? 150 : 350,
            Form = depth > 200 ? ThreadForm.Deep : ThreadForm.Discussion,
            Indent = indent,
            MaximumDepth = depth,
            MaximumBodyLines = 2,
            MalformedPerThousand = 30,
        };
        var edits = new EditGenerator(seed);
        var model = Parse(ThreadGenerator.Generate(shape, seed));
        var sheet = Write(model, encoding);
        var patches = 0;
        for (var i = 0; i < count; i++)
        {
            model = model.WithTree(model.Tree.WithChanges(edits.Next(model.Tree.Text)));
            if (i % 3 == 1)
            {
                // Nobody asked about this version.
                continue;
            }

            var expected = Show(Write(model, encoding));
            sheet = Write(model, encoding, sheet);
            patches += sheet.VisitedEntries == 0 ? 1 : 0;
            Assert.True(
                expected == Show(sheet),
                $"Edit {i} ({edits.LastKind}): {Baseline.Describe(expected, Show(sheet))}"
            );
        }

        Assert.True(isInferred || encoding == PositionEncoding.Utf16 == patches > 0);
    }

    [Fact]
    public void A_typed_character_writes_one_block_and_reads_the_words_of_its_neighbours_alone()
    {
        var model = Parse(ManySiblings());
        var sheet = Write(model);
        foreach (var comment in new[] { 1, ManyComments / 2, ManyComments - 1 })
        {
            model = Type(model, model.Tree.GetHeaderLine(comment) + 1, "x");
            sheet = Write(model, earlier: sheet);
            Assert.InRange(sheet.WrittenBlocks, 1, 2);
            Assert.Equal(1, sheet.WrittenLabels);
            Assert.Equal(0, sheet.VisitedEntries);
        }
    }

    [Fact]
    public void Words_below_the_last_reply_move_the_end_of_all_that_it_ends()
    {
        var model = Parse(FakeEditor.Discussion + "\n\n");
        var sheet = Write(model);
        foreach (
            var (line, text) in new[] { (12, "x"), (13, " "), (12, "y"), (8, "longer "), (5, "  ") }
        )
        {
            model = Type(model, line, text);
            sheet = Write(model, earlier: sheet);
            Assert.Equal(0, sheet.VisitedEntries);
            Assert.Equal(Show(Write(model)), Show(sheet));
        }
    }

    [Fact]
    public void A_new_line_moves_what_is_behind_it_and_reads_the_words_of_its_neighbours_alone()
    {
        var model = Parse(ManySiblings());
        var sheet = Write(model);
        var edited = Type(model, model.Tree.GetHeaderLine(ManyComments / 2) + 1, "x\n");
        var after = Write(edited, earlier: sheet);
        Assert.InRange(after.WrittenLabels, 1, 3);
        Assert.True(after.WrittenBlocks <= (sheet.WrittenBlocks / 2) + 2);
    }

    [Fact]
    public void A_header_that_takes_half_the_file_as_its_replies_leaves_their_words_where_they_are()
    {
        var model = Parse(ManySiblings("  "));
        var sheet = Write(model);
        var line = model.Tree.GetHeaderLine(ManyComments / 2);
        var start = model.Tree.GetLineStart(line);
        var edited = model.WithTree(
            model.Tree.WithChanges(new TextChange(new(start, 2), string.Empty))
        );
        Assert.Equal(ManyComments - 1, edited.GetSubthreadEnd(ManyComments / 2) - 1);
        var after = Write(edited, earlier: sheet);
        Assert.InRange(after.WrittenLabels, 1, 3);
        Assert.Equal(Show(Write(edited)), Show(after));
    }

    [Fact]
    public void The_same_version_in_another_tree_is_not_written_again()
    {
        var model = Parse(ManySiblings());
        var sheet = Write(model);
        var line = model.Tree.GetHeaderLine(3) + 1;
        var there = Type(model, line, "x");
        var start = there.Tree.GetLineStart(line);
        var back = there.WithTree(
            there.Tree.WithChanges(new TextChange(new(start, 1), string.Empty))
        );
        Assert.InRange(Write(back, earlier: sheet).WrittenLabels, 0, 3);
    }

    [Fact]
    public void Ten_thousand_levels_have_an_outline_with_a_floor_and_a_character_typed_below_it_writes_one_block()
    {
        const int Levels = 10_000;
        var shape = new ThreadShape
        {
            Comments = Levels,
            Form = ThreadForm.Deep,
            Indent = null,
            MaximumDepth = Levels,
            MaximumBodyLines = 1,
        };
        var model = Parse(ThreadGenerator.Generate(shape, 1));
        var sheet = Write(model);
        var symbols = JsonNode.Parse(
            sheet.Json.ToUtf8().Span,
            documentOptions: new JsonDocumentOptions { MaxDepth = 1_000 }
        )!;
        var levels = 0;
        var symbol = Assert.Single(symbols.AsArray())!;
        while (symbol["children"] is JsonArray children)
        {
            levels++;
            symbol = Assert.Single(children)!;
        }

        Assert.Equal(SymbolSheet.DeepestLevel, levels);
        Assert.StartsWith("… ", (string?)symbol["name"], StringComparison.Ordinal);
        Assert.Equal(
            Levels,
            levels
                - 1
                + int.Parse(((string?)symbol["name"])!.Split(' ')[1], CultureInfo.InvariantCulture)
        );

        var typed = Type(model, model.Tree.GetHeaderLine(Levels / 2) + 1, "x");
        Assert.InRange(Write(typed, earlier: sheet).WrittenBlocks, 0, 1);
    }

    private static string ManySiblings(string indent = "")
    {
        var text = new StringBuilder("A title (example.com)\n12 points by alice 9 hours ago\n");
        text.Append("first 8 hours ago\nOne.\n  reply 7 hours ago\n  Two.\n");
        for (var i = 2; i < ManyComments; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{indent}user{i} 8 hours ago\n{indent}Words of a comment.\n"
            );
        }

        return text.ToString();
    }

    private static ThreadModel Type(ThreadModel model, int line, string text) =>
        model.WithTree(
            model.Tree.WithChanges(new TextChange(new(model.Tree.GetLineStart(line), 0), text))
        );

    private static ThreadModel Parse(string text) => ThreadModel.Create(SyntaxTree.ParseText(text));

    private static SymbolSheet Write(
        ThreadModel model,
        PositionEncoding encoding = PositionEncoding.Utf16,
        SymbolSheet? earlier = null
    ) => SymbolSheet.Create(model, encoding, earlier, TestContext.Current.CancellationToken);

    /// <summary>One symbol a line.</summary>
    private static string Show(SymbolSheet sheet) =>
        Encoding
            .UTF8.GetString(sheet.Json.ToUtf8().Span)
            .Replace("{\"name\"", "\n{\"name\"", StringComparison.Ordinal);
}
