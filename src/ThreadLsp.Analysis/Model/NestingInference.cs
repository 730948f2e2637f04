using System.Collections.Immutable;
using ThreadLsp.Analysis.Nesting;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis;

/// <summary>Hands a flat dump to the decoder, story by story, and makes a nesting of its answers.</summary>
internal static class NestingInference
{
    /// <summary>
    /// Bodies are read up to this length, in UTF-16 code units: more words do not tell more of the parent, and a hostile body must
    /// not be copied.
    /// </summary>
    private const int MaximumBodyLength = 20_000;

    /// <summary>
    /// Stories with more comments than this are not decoded: no discussion has so many, and the decoder would take its time and its
    /// memory. All their comments answer the story, with a confidence of 0.
    /// </summary>
    private const int MostDecoded = 100_000;

    /// <summary>Infers the parents of all comments; O(n).</summary>
    public static INesting Infer(ThreadModel model)
    {
        var tree = model.Tree;
        var comments = model.GetComments();
        var placements = ImmutableArray.CreateBuilder<Placement>(comments.Length);
        var fixedByColumn = new HashSet<int>();
        foreach (var story in tree.GetRoot().Stories())
        {
            var first = tree.CountHeadersBefore(story.FirstLine);
            var count = tree.CountHeadersBefore(story.EndLine) - first;
            if (count > MostDecoded)
            {
                placements.AddRange(Enumerable.Repeat(new Placement(-1, 0, -1, 0), count));
                continue;
            }

            var (storyEvidence, evidence) = Describe(model, story);
            for (var comment = 0; comment < evidence.Length; comment++)
            {
                if (evidence[comment].FixedParent is not null)
                {
                    fixedByColumn.Add(first + comment);
                }
            }

            foreach (var placement in NestingDecoder.Decode(storyEvidence, evidence, default))
            {
                placements.Add(Shift(placement, first));
            }
        }

        return new InferredNesting(placements.MoveToImmutable(), fixedByColumn);
    }

    /// <summary>What the decoder is told of a story and its comments.</summary>
    internal static (StoryEvidence Story, ImmutableArray<CommentEvidence> Comments) Describe(
        ThreadModel model,
        StorySyntax story
    )
    {
        var tree = model.Tree;
        var comments = model.GetComments();
        var first = tree.CountHeadersBefore(story.FirstLine);
        var end = tree.CountHeadersBefore(story.EndLine);
        var evidence = ImmutableArray.CreateBuilder<CommentEvidence>(end - first);
        for (var comment = first; comment < end; comment++)
        {
            evidence.Add(
                Describe(comments[comment]) with
                {
                    FixedParent = FindFixedParent(tree, comments[comment]) - first,
                }
            );
        }

        return (Describe(story), evidence.MoveToImmutable());
    }

    /// <summary>A comment that stands behind an indentation has been placed by hand; that is kept.</summary>
    private static int? FindFixedParent(SyntaxTree tree, Comment comment)
    {
        if (comment.Column == 0)
        {
            return null;
        }

        var parent = tree.FindParentHeader(comment.Line);
        return parent < 0 ? null : tree.CountHeadersBefore(parent);
    }

    private static CommentEvidence Describe(Comment comment) =>
        new(
            comment.Author,
            Age.TryParse(comment.Age, out var age) ? age : null,
            comment.IsBare,
            ReadBody(comment.Tree, comment.Line + 1, comment.EndLine)
        );

    private static StoryEvidence Describe(StorySyntax node)
    {
        var story = StoryReader.Read(node);
        var firstBodyLine = int.Max(node.FirstLine, node.BylineLine + 1);
        var header = node.Tree.FindHeader(node.FirstLine);
        return new(
            story?.Title ?? string.Empty,
            story?.Author,
            story is not null && Age.TryParse(story.Age, out var age) ? age : null,
            ReadBody(
                node.Tree,
                firstBodyLine,
                header < 0 ? node.EndLine : int.Min(header, node.EndLine)
            )
        );
    }

    private static ImmutableArray<string> ReadBody(SyntaxTree tree, int firstLine, int endLine)
    {
        if (firstLine >= endLine)
        {
            return [];
        }

        var lines = ImmutableArray.CreateBuilder<string>();
        var start = tree.GetLineStart(firstLine);
        var remaining = MaximumBodyLength;
        var green = tree.Lines.GetEnumerator(firstLine);
        for (var line = firstLine; line < endLine && remaining > 0 && green.MoveNext(); line++)
        {
            var current = green.Current;
            if (current.Kind != LineKind.Blank)
            {
                var length = int.Min(current.Length - current.BreakLength, remaining);
                lines.Add(tree.Text.ToString(new TextSpan(start, length)).Trim());
                remaining -= length;
            }

            start += current.Length;
        }

        return lines.DrainToImmutable();
    }

    private static Placement Shift(Placement placement, int first) =>
        placement with
        {
            Parent = placement.Parent < 0 ? -1 : placement.Parent + first,
            SecondParent = placement.SecondParent < 0 ? -1 : placement.SecondParent + first,
        };
}
