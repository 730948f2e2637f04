using ThreadLsp.Analysis;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>A comment in an editor's hierarchy view.</summary>
/// <param name="Comment">The number of the comment.</param>
/// <param name="Name"><c>alice · The first words</c>.</param>
/// <param name="Detail"><c>3 hours ago · 12 replies</c>.</param>
/// <param name="Span">The comment's own lines.</param>
/// <param name="SelectionSpan">Its header.</param>
public readonly record struct HierarchyItem(
    int Comment,
    string Name,
    string Detail,
    TextSpan Span,
    TextSpan SelectionSpan
)
{
    /// <summary>The item of a comment.</summary>
    internal static HierarchyItem Of(ThreadModel model, int number)
    {
        var comment = model[number];
        return new(
            number,
            CommentLabel.GetName(comment),
            CommentLabel.GetDetail(comment, model.GetSubthreadEnd(number) - number - 1),
            SubthreadRange.Get(model.Tree, comment.Line, comment.EndLine),
            comment.HeaderSpan
        );
    }
}
