using ThreadLsp.Analysis.Diagnostics.Rules;
using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>A comment and what stands around it: all that a rule for single comments may look at.</summary>
/// <remarks>
/// A rule that looks at nothing else can be asked again for the comments that an edit can change, and for no others; see
/// <see cref="AffectedLines"/>.
/// </remarks>
internal sealed class CommentScope
{
    private readonly SyntaxTree tree;
    private int storyEnd;

    /// <param name="tree">The document.</param>
    /// <param name="first">The line of the header of the first comment that will be entered.</param>
    public CommentScope(SyntaxTree tree, int first)
    {
        this.tree = tree;
        Levels = new(tree);
        BeginStory(first);
        var header = tree.FindHeaderBefore(first);
        if (header >= 0 && tree.FindByline(header) is var byline && (byline < 0 || byline > first))
        {
            Previous = CommentReader.Read(tree, tree.CountHeadersBefore(header), header);
        }

        Levels.Begin(Previous);
    }

    /// <summary>The comment.</summary>
    public Comment Comment { get; private set; }

    /// <summary>The comment just before in the same story; null at the first.</summary>
    public Comment? Previous { get; private set; }

    /// <summary>What is open before the comment.</summary>
    public OpenLevels Levels { get; }

    /// <summary>The story it stands under; null where there is none above it.</summary>
    public Story? Story { get; private set; }

    /// <summary>Goes to a comment: the first one, or the one behind the last one entered.</summary>
    public void Enter(Comment comment)
    {
        if (comment.Line >= storyEnd)
        {
            BeginStory(comment.Line);
            Previous = null;
            Levels.Begin(null);
        }

        Comment = comment;
    }

    /// <summary>Done with the comment.</summary>
    public void Leave()
    {
        Levels.Open(Comment);
        Previous = Comment;
    }

    private void BeginStory(int line)
    {
        var next = tree.FindByline(line);
        storyEnd = next < 0 ? int.MaxValue : next;
        Story = tree.FindStoryAbove(line) is { } story ? StoryReader.Read(story) : null;
    }
}
