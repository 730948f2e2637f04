using ThreadLsp.Analysis;

namespace ThreadLsp.Features;

/// <summary>The thread in an editor's hierarchy view: upwards the parent, downwards the replies.</summary>
public static class TypeHierarchy
{
    /// <summary>The comment at an offset; null outside any comment.</summary>
    public static HierarchyItem? Prepare(ThreadModel model, int offset)
    {
        var comment = model.FindComment(offset);
        return comment < 0 ? null : HierarchyItem.Of(model, comment);
    }

    /// <summary>The parent; nothing above a top-level comment.</summary>
    public static IEnumerable<HierarchyItem> GetSupertypes(ThreadModel model, int comment)
    {
        var parent = model.GetParent(comment);
        return parent < 0 ? [] : [HierarchyItem.Of(model, parent)];
    }

    /// <summary>The direct replies, in order.</summary>
    public static IEnumerable<HierarchyItem> GetSubtypes(ThreadModel model, int comment) =>
        model.GetReplies(comment).Select(reply => HierarchyItem.Of(model, reply));
}
