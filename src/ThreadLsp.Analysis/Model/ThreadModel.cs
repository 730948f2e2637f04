using System.Collections.Immutable;
using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Analysis.Nesting;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis;

/// <summary>
/// What a version of a dump means: its comments, who answers whom, and what is wrong with it. Immutable; whatever takes the
/// whole file is computed when it is first asked for.
/// </summary>
/// <remarks>
/// Comments are numbered in document order from 0; -1 stands for the story or for "none". Features ask this model and never
/// the dialect. Invariant: all answers depend on the text alone, so that equal texts have equal models; but for one that was made by
/// <see cref="WithTreeWhileTyping"/>, whose inferred placements are those that it was handed.
/// </remarks>
public sealed class ThreadModel
{
    /// <summary>Inferred parents are shown as uncertain below this confidence: half of those are wrong.</summary>
    public const double CertainFrom = 0.6;

    private readonly LostNesting lostNesting;
    private INesting? nesting;
    private NestingSummary? nestingSummary;
    private ImmutableArray<Story> stories;
    private ImmutableArray<Comment> comments;
    private ImmutableArray<Quotation> quotations;
    private readonly ModelFindings findings;

    private ThreadModel(SyntaxTree tree)
    {
        Tree = tree;
        findings = new(this, null);
        lostNesting = new(this, null);
    }

    private ThreadModel(SyntaxTree tree, ThreadModel earlier, LostNesting? shown)
    {
        Tree = tree;
        findings = ReferenceEquals(tree, earlier.Tree)
            ? earlier.findings.WithOtherPlacements(this)
            : new(this, earlier.findings);
        lostNesting = shown ?? new(this, earlier.lostNesting.Newest);
        HasOwnNesting = shown is null;
    }

    /// <summary>The version of the document.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The number of comments; O(1).</summary>
    public int CommentCount => Tree.CommentCount;

    /// <summary>The first story; null where the dump has no byline.</summary>
    public Story? Story => Stories is [var first, ..] ? first : null;

    /// <summary>All stories in order.</summary>
    public ImmutableArray<Story> Stories
    {
        get
        {
            if (stories.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(
                    ref stories,
                    [.. Tree.GetRoot().Stories().Select(StoryReader.Read).OfType<Story>()]
                );
            }

            return stories;
        }
    }

    /// <summary>True when the dump does not record its nesting, so that parents are inferred.</summary>
    public bool IsNestingInferred => Tree.Dialect == Dialect.Flat;

    /// <summary>True when it is known who answers whom; else the first question takes as long as inferring it does.</summary>
    public bool IsNestingReady => nesting is not null || !IsNestingInferred || lostNesting.IsFound;

    /// <summary>True when somebody has asked who answers whom in a dump that does not record it, whether that has been inferred by now or not.</summary>
    public bool IsNestingAskedFor => IsNestingInferred && lostNesting.IsAskedFor;

    /// <summary>False where the inferred placements are those of an earlier version, which <see cref="WithTreeWhileTyping"/> has handed on.</summary>
    public bool HasOwnNesting { get; } = true;

    private INesting Nesting =>
        nesting ??= IsNestingInferred
            ? lostNesting.Find(CancellationToken.None)
            : new DeclaredNesting(Tree);

    /// <summary>A comment by its number; O(log n).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such comment.</exception>
    public Comment this[int comment]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(comment);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(comment, CommentCount);
            return comments.IsDefault
                ? CommentReader.Read(Tree, comment, Tree.GetHeaderLine(comment))
                : comments[comment];
        }
    }

    /// <summary>The model of a tree; nothing is computed yet.</summary>
    public static ThreadModel Create(SyntaxTree tree) => new(tree);

    /// <summary>The model of a later version. What was found in this one is not looked for again where the edit cannot have changed it.</summary>
    public ThreadModel WithTree(SyntaxTree tree) =>
        ReferenceEquals(tree, Tree) ? WithOwnNesting() : new(tree, this, null);

    /// <summary>
    /// As <see cref="WithTree"/>, for a version in the midst of typing: while only words of bodies change, its inferred placements are
    /// those of this version, so that nothing jumps from letter to letter, and nothing is decoded. Where a header or a byline comes, goes
    /// or changes, they are its own.
    /// </summary>
    /// <remarks>O(log n + lines of the edit).</remarks>
    public ThreadModel WithTreeWhileTyping(SyntaxTree tree) =>
        ReferenceEquals(tree, Tree) ? this
        : IsNestingInferred && tree.Dialect == Dialect.Flat && HeaderLines.AreSame(Tree, tree)
            ? new(tree, this, lostNesting)
        : WithTree(tree);

    /// <summary>The model of this version with placements of its own, for when the typing rests; this one where it has them.</summary>
    public ThreadModel WithOwnNesting() =>
        HasOwnNesting
            ? this
            : new(Tree, this, null)
            {
                stories = stories,
                comments = comments,
                quotations = quotations,
            };

    /// <summary>All comments in order; O(n) the first time.</summary>
    public ImmutableArray<Comment> GetComments(CancellationToken cancellationToken = default)
    {
        if (comments.IsDefault)
        {
            ImmutableInterlocked.InterlockedInitialize(
                ref comments,
                CommentReader.ReadAll(Tree, cancellationToken)
            );
        }

        return comments;
    }

    /// <summary>
    /// Infers the nesting where that has not been done yet. Of several who want it one works and the others wait; whoever no longer wants it
    /// leaves, and the next goes on where he stopped.
    /// </summary>
    /// <param name="cancellationToken">Ends the work as well as the waiting.</param>
    public void PrepareNesting(CancellationToken cancellationToken = default)
    {
        if (!IsNestingReady)
        {
            lostNesting.Find(cancellationToken);
        }
    }

    /// <summary>The comment that this one answers; -1 for the story.</summary>
    public int GetParent(int comment) => Nesting.GetParent(comment);

    /// <summary>The number behind the last comment of the subthread: its comments are those from this one up to it.</summary>
    public int GetSubthreadEnd(int comment) => Nesting.GetSubthreadEnd(comment);

    /// <summary>How the parent of a comment is known.</summary>
    public NestingSource GetSource(int comment) => Nesting.GetSource(comment);

    /// <summary>How likely the parent of a comment is right, from 0 to 1.</summary>
    public double GetConfidence(int comment) => Nesting.GetConfidence(comment);

    /// <summary>The parent that is most likely next to the one that is shown; null where there is no other.</summary>
    public PossibleParent? GetSecondParent(int comment) => Nesting.GetSecondParent(comment);

    /// <summary>All parents that a comment may have, the likeliest first; the one that is shown is among them.</summary>
    public ImmutableArray<PossibleParent> GetPossibleParents(int comment) =>
        Nesting.GetPossibleParents(comment);

    /// <summary>True when the parent was inferred, and is as likely as not another.</summary>
    public bool IsUncertain(int comment) =>
        GetSource(comment) == NestingSource.Inferred && GetConfidence(comment) < CertainFrom;

    /// <summary>How the parents of all comments are known; O(n) the first time, and O(1) then.</summary>
    public NestingSummary GetNestingSummary() => nestingSummary ??= NestingSummary.Count(this);

    /// <summary>The ancestors, the parent first, the top-level comment last; O(log n) each.</summary>
    public IEnumerable<int> GetAncestors(int comment)
    {
        for (var parent = GetParent(comment); parent >= 0; parent = GetParent(parent))
        {
            yield return parent;
        }
    }

    /// <summary>The number of ancestors; a top-level comment has none. O(depth · log n).</summary>
    public int GetDepth(int comment) => GetAncestors(comment).Count();

    /// <summary>
    /// The top-level comment of the subthread a comment stands in; the comment itself where it is one. O(log n) where the nesting is
    /// declared, however deep it is.
    /// </summary>
    public int GetTopLevelAncestor(int comment) => Nesting.GetTopLevelAncestor(comment);

    /// <summary>The direct replies in order; those to -1 are the top-level comments of all stories.</summary>
    public IEnumerable<int> GetReplies(int comment)
    {
        var end = comment < 0 ? CommentCount : GetSubthreadEnd(comment);
        for (var reply = comment + 1; reply < end; reply = GetSubthreadEnd(reply))
        {
            yield return reply;
        }
    }

    /// <summary>The next reply to the same parent in the same story; -1 where there is none.</summary>
    public int GetNextSibling(int comment)
    {
        var next = GetSubthreadEnd(comment);
        return
            next < CommentCount
            && GetParent(next) == GetParent(comment)
            && AreInOneStory(comment, next)
            ? next
            : -1;
    }

    /// <summary>
    /// The previous reply to the same parent in the same story; -1 where there is none. O(log n) where the nesting is declared.
    /// </summary>
    public int GetPreviousSibling(int comment)
    {
        var previous = Nesting.GetPreviousSibling(comment);
        return previous >= 0 && AreInOneStory(previous, comment) ? previous : -1;
    }

    /// <summary>
    /// False where a comment certainly does not answer another, or the story at -1: it is older, or its author answers nobody but
    /// himself there.
    /// </summary>
    public bool CanAnswer(int comment, int parent)
    {
        return !IsOlder(comment, parent)
            && (
                parent < 0
                || !string.Equals(
                    this[comment].Author,
                    this[parent].Author,
                    StringComparison.Ordinal
                )
            );
    }

    /// <summary>True where a comment is certainly older than another, or than its story at -1, however their ages were rounded.</summary>
    public bool IsOlder(int comment, int other) =>
        other >= 0
            ? RuleContext.IsOlder(this[comment], this[other])
            : GetStory(comment) is { } story
                && Age.TryParse(story.Age, out var age)
                && RuleContext.IsOlder(this[comment], age);

    /// <summary>What the links of a site behind a header say of its depth, where that is not this one; null where they agree, or say nothing.</summary>
    public string? FindStatedDepth(int comment, int depth) =>
        StatedNesting.FindContradiction(StatedNesting.ReadWords(this[comment]), depth);

    /// <summary>The comment whose own lines hold an offset; -1 where none does. O(log n).</summary>
    public int FindComment(int offset)
    {
        var line = Tree.GetLineNumber(offset);
        var header = Tree.FindHeaderBefore(line + 1);
        return header >= 0 && line < Tree.GetOwnEndLine(header)
            ? Tree.CountHeadersBefore(header)
            : -1;
    }

    /// <summary>The story whose title, byline or own text hold an offset; null where that of none does. O(log n).</summary>
    public Story? FindStory(int offset)
    {
        var line = Tree.GetLineNumber(offset);
        var byline = Tree.IsTitle(line) ? line + 1 : line;
        return FindComment(offset) < 0 && Tree.FindStoryAbove(byline + 1) is { } story
            ? StoryReader.Read(story)
            : null;
    }

    /// <summary>Who quotes whom, in the order of the text; O(n) the first time.</summary>
    public ImmutableArray<Quotation> GetQuotations(CancellationToken cancellationToken = default)
    {
        if (quotations.IsDefault)
        {
            ImmutableInterlocked.InterlockedInitialize(
                ref quotations,
                QuotationReader.Read(this, cancellationToken)
            );
        }

        return quotations;
    }

    /// <summary>The line behind the subthread, 0-based: where the next comment outside it or the next story begins.</summary>
    public int GetSubthreadEndLine(int comment)
    {
        var last = GetSubthreadEnd(comment) - 1;
        return Tree.GetOwnEndLine(Tree.GetHeaderLine(last));
    }

    /// <summary>The story a comment belongs to; null where it stands under no byline. O(log n).</summary>
    public Story? GetStory(int comment) =>
        Tree.FindStoryAbove(Tree.GetHeaderLine(comment)) is { } story
            ? StoryReader.Read(story)
            : null;

    /// <summary>What is wrong with the dump, in the order of the text; O(n) the first time.</summary>
    public ImmutableArray<Diagnostic> GetDiagnostics(
        CancellationToken cancellationToken = default
    ) => findings.GetAll(cancellationToken);

    /// <summary>True where <see cref="GetDiagnostics"/> has been answered for this version, so that <see cref="GetQuickDiagnostics"/> says all.</summary>
    public bool HasAllFindings => findings.HasAll;

    /// <summary>True where <see cref="GetQuickDiagnostics"/> says nearly all: what takes comparing all comments is known of an earlier version.</summary>
    public bool HasEarlierFindings => findings.HasEarlier;

    /// <summary>
    /// As <see cref="GetDiagnostics"/>, but what takes comparing all comments is taken from an earlier version as long as this one has not
    /// been asked for it: for use while somebody types. O(what the edit can have changed + findings).
    /// </summary>
    public ImmutableArray<Diagnostic> GetQuickDiagnostics(
        CancellationToken cancellationToken = default
    ) => findings.GetQuick(cancellationToken);

    /// <summary>The text of a line without indentation, trailing white space and line break.</summary>
    public TextSpan GetContentSpan(int line) => Tree.GetLineNode(line).ContentSpan;

    private bool AreInOneStory(int first, int second)
    {
        var byline = Tree.FindByline(Tree.GetHeaderLine(first));
        return byline < 0 || byline > Tree.GetHeaderLine(second);
    }
}
