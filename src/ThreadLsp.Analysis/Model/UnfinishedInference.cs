using ThreadLsp.Analysis.Nesting;
using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis;

/// <summary>Finds the nesting of a flat dump again, story by story; can be ended at any comment, and goes on there.</summary>
/// <remarks>One at a time: <see cref="LostNesting"/> sees to it.</remarks>
/// <param name="model">The dump.</param>
/// <param name="earlier">What was found in an earlier version; null where there is none.</param>
internal sealed class UnfinishedInference(ThreadModel model, NestingInference? earlier)
{
    /// <summary>
    /// Stories with more comments than this are not decoded: no discussion has so many, and the decoder would take its time and its
    /// memory. All their comments answer the story, with a confidence of 0.
    /// </summary>
    private const int MostDecoded = 100_000;

    private readonly SyntaxTree tree = model.Tree;
    private readonly Vocabulary vocabulary = earlier?.Vocabulary ?? new();
    private readonly List<StorySyntax> found = [.. model.Tree.GetRoot().Stories()];
    private readonly List<DecodedStory?> decoded = [];
    private readonly List<int> firstComments = [];
    private readonly List<Placement> placements = [];
    private readonly Dictionary<int, NestingSource> sources = [];
    private CommentEvidence[]? comments;
    private DecodedStory? current;

    /// <summary>Infers the parents of all comments that have none yet; O(n), less where there is an earlier version.</summary>
    /// <param name="cancellationToken">Ends it; what has been placed is not placed again.</param>
    public NestingInference Continue(CancellationToken cancellationToken)
    {
        using (vocabulary.Gate.EnterScope(cancellationToken))
        {
            comments ??= EvidenceReader.ReadAll(
                model,
                vocabulary,
                earlier?.Comments,
                earlier?.Tree,
                cancellationToken
            );
            while (decoded.Count < found.Count)
            {
                Decode(found[decoded.Count], comments, cancellationToken);
            }

            var stories = new DecodedStories([.. firstComments], [.. decoded]);
            return new(
                tree,
                vocabulary,
                comments,
                stories,
                new InferredNesting([.. placements], stories, sources)
            );
        }
    }

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

    /// <summary>Decodes a story, or what is left of it.</summary>
    private void Decode(
        StorySyntax story,
        CommentEvidence[] all,
        CancellationToken cancellationToken
    )
    {
        var first = tree.CountHeadersBefore(story.FirstLine);
        var end = tree.CountHeadersBefore(story.EndLine);
        if (end - first > MostDecoded)
        {
            placements.AddRange(Enumerable.Repeat(new Placement(-1, 0, -1, 0), end - first));
        }
        else
        {
            current ??= Begin(story, all, first, end, cancellationToken);
            current.Decoding.Continue(cancellationToken);
            foreach (var placement in current.Decoding.GetPlacements())
            {
                placements.Add(Shift(placement, first));
            }
        }

        firstComments.Add(first);
        decoded.Add(current);
        current = null;
    }

    private DecodedStory Begin(
        StorySyntax story,
        CommentEvidence[] all,
        int first,
        int end,
        CancellationToken cancellationToken
    )
    {
        var known = FindKnownParents(model, first, end);
        for (var comment = first; comment < end; comment++)
        {
            if (known[comment - first] is not null)
            {
                sources[comment] =
                    model[comment].Column > 0 ? NestingSource.Declared : NestingSource.Stated;
            }
        }

        return DecodedStory.Begin(
            EvidenceReader.ReadStory(story),
            all.AsSpan(first, end - first),
            known,
            vocabulary,
            earlier?.Stories.Count == found.Count ? earlier.Stories[decoded.Count] : null,
            cancellationToken
        );
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
