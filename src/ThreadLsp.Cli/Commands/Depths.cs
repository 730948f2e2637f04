using ThreadLsp.Analysis;

namespace ThreadLsp.Cli.Commands;

/// <summary>How many ancestors each comment has.</summary>
internal static class Depths
{
    /// <summary>The depths of all comments in order; O(n) however deep the thread is, as parents come before their replies.</summary>
    public static int[] Compute(ThreadModel model)
    {
        var depths = new int[model.CommentCount];
        for (var comment = 0; comment < depths.Length; comment++)
        {
            var parent = model.GetParent(comment);
            depths[comment] = parent < 0 ? 0 : depths[parent] + 1;
        }

        return depths;
    }
}
