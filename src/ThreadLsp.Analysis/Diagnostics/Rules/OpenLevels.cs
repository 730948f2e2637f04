using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>The comments that a next header could still answer, the deepest last: what the nesting rules look at.</summary>
internal sealed class OpenLevels
{
    private readonly List<Comment> open = [];
    private int story = -1;

    /// <summary>The open comments, by rising column.</summary>
    public IReadOnlyList<Comment> Comments => open;

    /// <summary>The comment just before in the same story; null at the first.</summary>
    public Comment? Previous { get; private set; }

    /// <summary>Calls <paramref name="visit"/> for each comment with what is open before it. A new story closes everything.</summary>
    public static void Visit(RuleContext context, Action<OpenLevels, Comment> visit)
    {
        var levels = new OpenLevels();
        foreach (var comment in context.Comments)
        {
            levels.CloseAtStory(context.Tree, comment);
            visit(levels, comment);
            levels.Open(comment);
        }
    }

    private void CloseAtStory(SyntaxTree tree, Comment comment)
    {
        if (story < comment.Line)
        {
            // The byline ahead has been passed: find the next one, once a story.
            var next = tree.FindByline(int.Max(story + 1, Previous?.Line ?? 0));
            if (next >= 0 && next < comment.Line)
            {
                open.Clear();
                Previous = null;
                while (next >= 0 && next < comment.Line)
                {
                    next = tree.FindByline(next + 1);
                }
            }

            story = next < 0 ? int.MaxValue : next;
        }
    }

    private void Open(Comment comment)
    {
        while (open is [.., var last] && last.Column >= comment.Column)
        {
            open.RemoveAt(open.Count - 1);
        }

        open.Add(comment);
        Previous = comment;
    }
}
