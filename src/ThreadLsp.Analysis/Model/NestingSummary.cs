namespace ThreadLsp.Analysis;

/// <summary>How the parents of all comments of a dump are known.</summary>
/// <param name="Declared">From the columns of the headers.</param>
/// <param name="Stated">From words that the site printed.</param>
/// <param name="Sure">Inferred, and more likely right than any other.</param>
/// <param name="Uncertain">Inferred, and as likely as not another.</param>
public sealed record NestingSummary(int Declared, int Stated, int Sure, int Uncertain)
{
    /// <summary>All of them; O(1) where the columns declare them, else O(n).</summary>
    internal static NestingSummary Count(ThreadModel model)
    {
        if (!model.IsNestingInferred)
        {
            return new(model.CommentCount, 0, 0, 0);
        }

        var (declared, stated, sure, uncertain) = (0, 0, 0, 0);
        for (var comment = 0; comment < model.CommentCount; comment++)
        {
            switch (model.GetSource(comment))
            {
                case NestingSource.Declared:
                    declared++;
                    break;
                case NestingSource.Stated:
                    stated++;
                    break;
                default:
                    var isUncertain = model.IsUncertain(comment);
                    sure += isUncertain ? 0 : 1;
                    uncertain += isUncertain ? 1 : 0;
                    break;
            }
        }

        return new(declared, stated, sure, uncertain);
    }
}
