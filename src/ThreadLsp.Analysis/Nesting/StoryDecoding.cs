using System.Collections.Immutable;

namespace ThreadLsp.Analysis.Nesting;

/// <summary>The lattice of one story with all that was computed on it, so that a later version computes only what an edit changed.</summary>
/// <remarks>
/// <para>
/// Forward, backward, probabilities and the choice of the tree are four passes. In each the value at a comment depends on the value of
/// its neighbour and on the comment; a value whose inputs are the very objects of the version before is taken from there, and a value that
/// comes out equal is replaced by the one of before. So a pass works where contexts are new and on until it agrees with before.
/// </para>
/// <para>Invariant: the result is exactly that of decoding from nothing.</para>
/// <para>A decoding that was ended keeps what it has: whoever wants it next goes on where it stopped.</para>
/// </remarks>
internal sealed class StoryDecoding
{
    private readonly Discussion discussion;
    private readonly CommentContext[] comments;
    private readonly LatticeStep[] steps;
    private readonly double[][] backward;
    private readonly ParentChances[] chances;
    private readonly TreeChoice[] choices;
    private Dictionary<CommentContext, int>? numbers;

    // What is still needed, and how far each pass has come.
    private StoryDecoding? earlier;
    private int[]? numbersBefore;
    private int stepCount;
    private int backwardCount;
    private int chanceCount;
    private int choiceCount;

    private StoryDecoding(
        Discussion discussion,
        CommentContext[] comments,
        StoryDecoding? earlier,
        int[] before
    )
    {
        this.earlier = earlier;
        numbersBefore = before;
        this.discussion = discussion;
        this.comments = comments;
        steps = new LatticeStep[comments.Length];
        backward = new double[comments.Length][];
        chances = new ParentChances[comments.Length];
        choices = new TreeChoice[comments.Length];
    }

    /// <summary>The story.</summary>
    public Discussion Discussion => discussion;

    /// <summary>The comments.</summary>
    public ReadOnlySpan<CommentContext> Comments => comments;

    /// <summary>Decodes a story.</summary>
    public static StoryDecoding Decode(Discussion discussion, CommentContext[] comments)
    {
        var decoding = Begin(discussion, comments);
        decoding.Continue(CancellationToken.None);
        return decoding;
    }

    /// <summary>Gets ready to decode a story; <see cref="Continue"/> does it.</summary>
    /// <param name="discussion">The story.</param>
    /// <param name="comments">Its comments.</param>
    /// <param name="earlier">The decoding of the version before with the same story, null where there is none.</param>
    /// <param name="unchanged">How many comments at the beginning and at the end correspond to those of the version before.</param>
    public static StoryDecoding Begin(
        Discussion discussion,
        CommentContext[] comments,
        StoryDecoding? earlier = null,
        (int First, int Last) unchanged = default
    )
    {
        var before = new int[comments.Length];
        for (var i = 0; i < before.Length; i++)
        {
            before[i] =
                earlier is null ? -1
                : i < unchanged.First ? i
                : i >= comments.Length - unchanged.Last
                    ? i - comments.Length + earlier.comments.Length
                : -1;
        }

        return new(discussion, comments, earlier, before);
    }

    /// <summary>Decodes what is not decoded yet. One at a time.</summary>
    /// <param name="cancellationToken">Ends it; what has been done is not done again.</param>
    public void Continue(CancellationToken cancellationToken)
    {
        if (numbersBefore is null)
        {
            return;
        }

        PassForward(cancellationToken);
        PassBackward(cancellationToken);
        FindChances(cancellationToken);
        ChooseTree(cancellationToken);

        // Else every version would keep all those before it.
        earlier = null;
        numbersBefore = null;
    }

    /// <summary>The placement of each comment, parents as numbers within the story; O(comments).</summary>
    public Placement[] GetPlacements()
    {
        var all = NumberComments();
        var placements = new Placement[comments.Length];
        var place = comments.Length == 0 ? -1 : choices[^1].FindBest();
        for (var i = comments.Length - 1; i >= 0; i--)
        {
            var parent = steps[i].State.Nodes[place].Parent!.Comment;
            placements[i] = chances[i].Describe(parent, all);
            place = choices[i].CameFrom[place];
        }

        return placements;
    }

    /// <summary>
    /// All parents that a comment may have, the likeliest first, as numbers within the story; O(comments) the first time, then O(the
    /// parents).
    /// </summary>
    public ImmutableArray<PossibleParent> GetPossibleParents(int comment) =>
        chances[comment].List(numbers ??= NumberComments());

    private Dictionary<CommentContext, int> NumberComments()
    {
        var all = new Dictionary<CommentContext, int>(comments.Length);
        for (var i = 0; i < comments.Length; i++)
        {
            all[comments[i]] = i;
        }

        return all;
    }

    private LatticeState StateBefore(int comment) =>
        comment == 0 ? Lattice.Start : steps[comment - 1].State;

    private void PassForward(CancellationToken cancellationToken)
    {
        var before = numbersBefore!;
        var lattice = new Lattice(discussion);
        for (; stepCount < comments.Length; stepCount++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var i = stepCount;
            var old = earlier is not null && before[i] >= 0 ? earlier.steps[before[i]] : null;
            if (
                old is not null
                && ReferenceEquals(comments[i], earlier!.comments[before[i]])
                && ReferenceEquals(StateBefore(i), earlier.StateBefore(before[i]))
            )
            {
                steps[i] = old;
                continue;
            }

            var step = lattice.Advance(StateBefore(i), comments[i]);
            steps[i] =
                old is not null && step.State.IsSameAs(old.State)
                    ? new(step.Edges, old.State)
                    : step;
            if (comments.Length > MostWithArcs)
            {
                comments[i].ForgetArcs();
            }
        }
    }

    /// <summary>In longer discussions what was measured between comments is not kept: it would take some kilobytes for each.</summary>
    private const int MostWithArcs = 20_000;

    private void PassBackward(CancellationToken cancellationToken)
    {
        var before = numbersBefore!;
        for (; backwardCount < comments.Length; backwardCount++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var i = comments.Length - 1 - backwardCount;
            var old =
                earlier is not null
                && before[i] >= 0
                && ReferenceEquals(steps[i].State, earlier.steps[before[i]].State)
                    ? earlier.backward[before[i]]
                    : null;
            if (i == comments.Length - 1)
            {
                backward[i] = new double[steps[i].State.Nodes.Length];
            }
            else if (
                old is not null
                && before[i + 1] == before[i] + 1
                && ReferenceEquals(steps[i + 1].Edges, earlier!.steps[before[i + 1]].Edges)
                && ReferenceEquals(backward[i + 1], earlier.backward[before[i + 1]])
            )
            {
                backward[i] = old;
                continue;
            }
            else
            {
                backward[i] = Lattice.SumBackward(
                    steps[i + 1],
                    backward[i + 1],
                    steps[i].State.Nodes.Length
                );
            }

            if (old is not null && old.AsSpan().SequenceEqual(backward[i]))
            {
                backward[i] = old;
            }
        }
    }

    private void FindChances(CancellationToken cancellationToken)
    {
        var before = numbersBefore!;
        for (; chanceCount < comments.Length; chanceCount++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var i = chanceCount;
            if (
                earlier is not null
                && before[i] >= 0
                && ReferenceEquals(steps[i], earlier.steps[before[i]])
                && ReferenceEquals(StateBefore(i), earlier.StateBefore(before[i]))
                && ReferenceEquals(backward[i], earlier.backward[before[i]])
            )
            {
                chances[i] = earlier.chances[before[i]];
            }
            else
            {
                chances[i] = ParentChances.Sum(
                    StateBefore(i),
                    steps[i],
                    backward[i],
                    discussion.Certainty
                );
            }
        }
    }

    private void ChooseTree(CancellationToken cancellationToken)
    {
        var before = numbersBefore!;
        var last = choiceCount == 0 ? TreeChoice.Start : choices[choiceCount - 1];
        for (; choiceCount < comments.Length; choiceCount++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var i = choiceCount;
            var old = earlier is not null && before[i] >= 0 ? earlier.choices[before[i]] : null;
            var oldLast =
                old is null ? null
                : before[i] == 0 ? TreeChoice.Start
                : earlier!.choices[before[i] - 1];
            if (
                old is not null
                && ReferenceEquals(last, oldLast)
                && ReferenceEquals(chances[i], earlier!.chances[before[i]])
            )
            {
                choices[i] = old;
            }
            else
            {
                var choice = TreeChoice.Make(last, steps[i], chances[i]);
                choices[i] = old is not null && choice.IsSameAs(old) ? old : choice;
            }

            last = choices[i];
        }
    }
}
