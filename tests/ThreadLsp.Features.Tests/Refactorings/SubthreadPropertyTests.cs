using System.Text;
using ThreadLsp.Analysis;
using ThreadLsp.Features.Tests.Fixes;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Features.Tests.Refactorings;

/// <summary>
/// On random threads, written in every way: all words stay, only the one comment answers somebody else, no error is new, and the way back
/// leads to the text that was.
/// </summary>
public sealed class SubthreadPropertyTests
{
    private const int Seeds = 2;

    private static readonly string[] Indents = ["  ", "    ", "\t", "│  "];
    private static readonly string[] LineBreaks = ["\n", "\r\n", "\r", "mixed"];

    public static TheoryData<string, string> Forms
    {
        get
        {
            var forms = new TheoryData<string, string>();
            foreach (var indent in Indents)
            {
                foreach (var lineBreak in LineBreaks)
                {
                    forms.Add(indent, lineBreak);
                }
            }

            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Whatever_moves_nothing_is_lost_and_nobody_else_answers_another(
        string indent,
        string lineBreak
    )
    {
        var (tried, back) = (0, 0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var model = Threads.Parse(Generate(indent, lineBreak, seed));
            for (var comment = 0; comment < model.CommentCount; comment++)
            {
                foreach (var (name, refactoring) in Refactored.Find(model, comment))
                {
                    if (refactoring.Compute is null || !IsMove(name))
                    {
                        continue;
                    }

                    var what = $"seed {seed}: {refactoring.Title}";
                    var later = Refactored.Apply(model, refactoring);
                    Assert.True(Words(model).SequenceEqual(Words(later)), what);
                    Assert.True(
                        Expect(model, comment, name).SequenceEqual(Fixing.Tree(later)),
                        what
                    );
                    Assert.True(IsNoWorse(model, later), what);
                    back += ComesBack(model, later, comment, name, what) ? 1 : 0;
                    tried++;
                }
            }
        }

        Assert.True(tried > 100 && back > 50, $"{tried} tried, {back} of them back");
    }

    private static bool IsMove(string name) =>
        name is "promote" or "demote" or "moveUp" or "moveDown"
        || name.StartsWith("reply.", StringComparison.Ordinal);

    /// <summary>The way back: what was demoted is promoted, what went up goes down.</summary>
    private static bool ComesBack(
        ThreadModel model,
        ThreadModel later,
        int comment,
        string name,
        string what
    )
    {
        var inverse = name switch
        {
            "demote" => "promote",
            "moveUp" => "moveDown",
            "moveDown" => "moveUp",
            // Promoted from among several it comes back as the last of them.
            "promote" when model.GetNextSibling(comment) < 0 => "demote",
            _ => null,
        };
        if (inverse is null)
        {
            return false;
        }

        var moved = FindAgain(model, later, comment);
        var undone = Refactored.Apply(later, Refactored.Find(later, moved)[inverse]);
        Assert.True(
            model.Tree.Text.ToString() == undone.Tree.Text.ToString(),
            $"{what}, then {inverse}: {Baseline.Describe(model.Tree.Text.ToString(), undone.Tree.Text.ToString())}"
        );
        return true;
    }

    /// <summary>The tree with one line changed: that of the comment.</summary>
    private static IEnumerable<string> Expect(ThreadModel model, int comment, string name)
    {
        var parent = model.GetParent(comment);
        var answered = name switch
        {
            "promote" => model.GetParent(parent),
            "demote" => model.GetPreviousSibling(comment),
            "moveUp" or "moveDown" => parent,
            _ => int.Parse(
                name["reply.".Length..],
                System.Globalization.CultureInfo.InvariantCulture
            ),
        };
        var tree = Fixing.Tree(model).ToList();
        var own = Fixing.Name(model, comment);
        Assert.True(tree.Remove($"{own} -> {Fixing.Name(model, parent)}"));
        tree.Add($"{own} -> {Fixing.Name(model, answered)}");
        tree.Sort(StringComparer.Ordinal);
        return tree;
    }

    private static bool IsNoWorse(ThreadModel model, ThreadModel later)
    {
        var before = Fixing.CountErrors(model);
        return Fixing
            .CountErrors(later)
            .All(error => error.Value <= before.GetValueOrDefault(error.Key));
    }

    private static int FindAgain(ThreadModel model, ThreadModel later, int comment)
    {
        var name = Fixing.Name(model, comment);
        return Enumerable
            .Range(0, later.CommentCount)
            .Single(found => Fixing.Name(later, found) == name);
    }

    /// <summary>All lines without their indentation, in the order of the alphabet.</summary>
    private static IEnumerable<string> Words(ThreadModel model) =>
        model
            .Tree.Text.ToString()
            .Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Trim(' ', '\t', '│'))
            .Order(StringComparer.Ordinal);

    /// <summary>A thread in which each comment can be told from the others, with blank lines and code that stands deeper.</summary>
    private static string Generate(string indent, string lineBreak, int seed)
    {
        var random = new Random(seed);
        var text = ThreadGenerator.Generate(
            new()
            {
                Comments = 24,
                Indent = indent,
                MaximumDepth = 5,
            },
            seed
        );
        var written = new StringBuilder();
        var lines = text.TrimEnd('\n').Split('\n');
        for (var number = 0; number < lines.Length; number++)
        {
            var line = lines[number];
            var isBody = line is [.., '.' or '?' or 'k'];
            written.Append(line);
            if (isBody)
            {
                written.Append(System.Globalization.CultureInfo.InvariantCulture, $" [{number}]");
                if (random.Next(4) == 0)
                {
                    var start = line[..^line.TrimStart(' ', '\t', '│').Length];
                    Break().Append(start).Append("    code of its own");
                }

                if (random.Next(4) == 0)
                {
                    Break();
                }
            }

            if (number < lines.Length - 1)
            {
                Break();
            }
        }

        return written.ToString();

        StringBuilder Break() =>
            written.Append(
                lineBreak == "mixed"
                    ? random.Next(3) switch
                    {
                        0 => "\n",
                        1 => "\r\n",
                        _ => "\r",
                    }
                    : lineBreak
            );
    }
}
