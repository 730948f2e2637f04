using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD1002: a header returns to a column where no open comment stands.</summary>
internal static class NoOpenLevelRule
{
    /// <summary>How many of the open levels a message names.</summary>
    private const int NamedLevels = 4;

    public static void Analyze(RuleContext context)
    {
        if (context.Tree.Dialect == Dialect.Indented)
        {
            OpenLevels.Visit(context, (levels, comment) => Check(context, levels, comment));
        }
    }

    private static void Check(RuleContext context, OpenLevels levels, Comment comment)
    {
        if (
            levels.Previous is not { } previous
            || comment.Column >= previous.Column
            || comment.Column == 0
        )
        {
            return;
        }

        var index = levels.Comments.Count - 1;
        while (index >= 0 && levels.Comments[index].Column > comment.Column)
        {
            index--;
        }

        // One level below an open comment is a level too: only the comments in between stand too deep.
        var width = context.Tree.IndentWidth;
        if (
            index >= 0
            && comment.Column - levels.Comments[index].Column is var step
            && (step == 0 || step == width)
        )
        {
            return;
        }

        var parent = index < 0 ? "the story" : RuleContext.NameOf(levels.Comments[index]);
        var nearest = levels.Comments.Skip(int.Max(0, index - 1)).Take(NamedLevels);
        var open = string.Join(
            ", ",
            nearest.Select(level => $"{level.Column} ({RuleContext.NameOf(level)})")
        );
        context.Report(
            DiagnosticDescriptors.NoOpenLevel,
            context.GetIndentationSpan(comment),
            $"No open comment stands at column {comment.Column}: as it is, this is a reply to {parent}. Open columns here: {open}."
        );
    }
}
