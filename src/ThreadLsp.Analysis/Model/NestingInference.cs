using System.Collections.Immutable;
using ThreadLsp.Analysis.Nesting;
using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis;

/// <summary>The nesting of a flat dump found again, story by story, with what the next version can take over.</summary>
/// <remarks>
/// <para>
/// The bound: comments whose own lines are unchanged are not read again; a comment is looked at again where what other comments say
/// about it changed (the weight or the first use of one of its words, the source of a quote, a known parent); placements are tried again
/// from such a comment on until the hypotheses agree with those of the version before. Beside that, each version costs a pass over
/// numbers: words per comment, and the parents found.
/// </para>
/// <para>Invariant: what is found equals what would be found without an earlier version.</para>
/// </remarks>
internal sealed class NestingInference
{
    /// <summary>
    /// Stories with more comments than this are not decoded: no discussion has so many, and the decoder would take its time and its
    /// memory. All their comments answer the story, with a confidence of 0.
    /// </summary>
    private const int MostDecoded = 100_000;

    private readonly SyntaxTree tree;
    private readonly Vocabulary vocabulary;
    private readonly CommentEvidence[] comments;
    private readonly DecodedStories stories;

    private NestingInference(ThreadModel model, NestingInference? earlier)
    {
        tree = model.Tree;
        vocabulary = earlier?.vocabulary ?? new();
        lock (vocabulary)
        {
            comments = EvidenceReader.ReadAll(model, vocabulary, earlier?.comments, earlier?.tree);
            (stories, Nesting) = Decode(model, earlier);
        }
    }

    /// <summary>Who answers whom.</summary>
    public INesting Nesting { get; }

    /// <summary>Infers the parents of all comments; O(n), less where an earlier version is given.</summary>
    public static NestingInference Infer(ThreadModel model, NestingInference? earlier) =>
        new(model, earlier);

    /// <summary>How many comments of a story have a parent that has to be found; O(the comments), for none of them is placed.</summary>
    public static int CountInferred(ThreadModel model, int first, int end) =>
        end - first > MostDecoded
            ? end - first
            : FindKnownParents(model, first, end).Count(parent => parent is null);

    /// <summary>The number of a parent that is known in each comment of a story, within the story; null where it has to be found.</summary>
    internal static int?[] FindKnownParents(ThreadModel model, int first, int end)
    {
        var all = model.GetComments();
        var stated = new StatedNesting(all, first);
        var known = new int?[end - first];
        for (var comment = first; comment < end; comment++)
        {
            var parent = stated.FindNext();
            known[comment - first] = FindParentByHand(model.Tree, all[comment]) - first ?? parent;
        }

        return known;
    }

    private (DecodedStories Stories, INesting Nesting) Decode(
        ThreadModel model,
        NestingInference? earlier
    )
    {
        var all = model.GetComments();
        var placements = ImmutableArray.CreateBuilder<Placement>(all.Length);
        var sources = new Dictionary<int, NestingSource>();
        var found = tree.GetRoot().Stories().ToList();
        var decoded = ImmutableArray.CreateBuilder<DecodedStory?>(found.Count);
        var firstComments = ImmutableArray.CreateBuilder<int>(found.Count);
        for (var number = 0; number < found.Count; number++)
        {
            var story = found[number];
            var first = tree.CountHeadersBefore(story.FirstLine);
            var end = tree.CountHeadersBefore(story.EndLine);
            firstComments.Add(first);
            if (end - first > MostDecoded)
            {
                decoded.Add(null);
                placements.AddRange(Enumerable.Repeat(new Placement(-1, 0, -1, 0), end - first));
                continue;
            }

            var known = FindKnownParents(model, first, end);
            for (var comment = first; comment < end; comment++)
            {
                if (known[comment - first] is not null)
                {
                    sources[comment] =
                        all[comment].Column > 0 ? NestingSource.Declared : NestingSource.Stated;
                }
            }

            decoded.Add(
                DecodedStory.Decode(
                    EvidenceReader.ReadStory(story),
                    comments.AsSpan(first, end - first),
                    known,
                    vocabulary,
                    earlier?.stories.Count == found.Count ? earlier.stories[number] : null
                )
            );
            foreach (var placement in decoded[^1]!.Decoding.GetPlacements())
            {
                placements.Add(Shift(placement, first));
            }
        }

        var allStories = new DecodedStories(
            firstComments.MoveToImmutable(),
            decoded.MoveToImmutable()
        );
        return (allStories, new InferredNesting(placements.MoveToImmutable(), allStories, sources));
    }

    /// <summary>A comment that stands behind an indentation has been placed by hand; that is kept.</summary>
    private static int? FindParentByHand(SyntaxTree tree, Comment comment)
    {
        if (comment.Column == 0)
        {
            return null;
        }

        var parent = tree.FindParentHeader(comment.Line);
        return parent < 0 ? null : tree.CountHeadersBefore(parent);
    }

    private static Placement Shift(Placement placement, int first) =>
        placement with
        {
            Parent = placement.Parent < 0 ? -1 : placement.Parent + first,
            SecondParent = placement.SecondParent < 0 ? -1 : placement.SecondParent + first,
        };
}
