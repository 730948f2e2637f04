using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD1002: a header returns to a column where no open comment stands.</summary>
internal static class NoOpenLevelRule
{
    /// <summary>How many of the open levels a message names.</summary>
    private const int NamedLevels = 4;

    public static void Analyze(RuleContext context, CommentScope scope)
    {
        var comment = scope.Comment;
        if (
            context.Facts.Dialect != Dialect.Indented
            || scope.Previous is not { } previous
            || comment.Column >= previous.Column
            || comment.Column == 0
        )
        {
            return;
        }

        // One level below an open comment is a level too: only the comments in between stand too deep.
        var parent = scope.Levels.FindParent(comment.Column + 1);
        var step = comment.Column - parent?.Column;
        if (step == 0 || step == context.Facts.IndentWidth)
        {
            return;
        }

        var name = parent is { } answered ? RuleContext.NameOf(answered) : "the story";
        var open = string.Join(
            ", ",
            FindNearest(scope.Levels, comment.Column)
                .Select(level => $"{level.Column} ({RuleContext.NameOf(level)})")
        );
        context.Report(
            DiagnosticDescriptors.NoOpenLevel,
            context.GetIndentationSpan(comment),
            $"No open comment stands at column {comment.Column}: as it is, this is a reply to {name}. Open columns here: {open}."
        );
    }

    /// <summary>The open levels to both sides of a column: those deeper that are nearest to it, and two that are not.</summary>
    private static IEnumerable<Comment> FindNearest(OpenLevels levels, int column)
    {
        var deeper = new Queue<Comment>();
        var others = new Stack<Comment>();
        foreach (var level in levels.FromDeepest())
        {
            if (level.Column > column)
            {
                deeper.Enqueue(level);
                if (deeper.Count > NamedLevels)
                {
                    deeper.Dequeue();
                }
            }
            else if (others.Count < 2)
            {
                others.Push(level);
            }
            else
            {
                break;
            }
        }

        return others.Concat(deeper.Reverse()).Take(NamedLevels);
    }
}
