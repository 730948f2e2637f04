using System.Collections.Immutable;
using ThreadLsp.Analysis.Diagnostics.Rules;
using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>What TD4001 says of a version of a dump: that it does not record who answers whom.</summary>
/// <param name="Tree">The version.</param>
/// <param name="Diagnostics">One a story, in the order of the text; none in a dump that records its nesting.</param>
internal sealed record UnrecordedNesting(SyntaxTree Tree, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What is to be said of a version.</summary>
    /// <remarks>
    /// Nothing has to be inferred for it, so that it is told at once and stays while it holds. O(edit + stories) where words of bodies
    /// are all that differs from the earlier version; where a header or a byline does, O(comments) in a flat dump.
    /// </remarks>
    /// <param name="model">The version.</param>
    /// <param name="earlier">What was said of an earlier one; null where nothing was.</param>
    /// <param name="cancellationToken">Ends a long analysis.</param>
    public static UnrecordedNesting Find(
        ThreadModel model,
        UnrecordedNesting? earlier,
        CancellationToken cancellationToken
    )
    {
        if (!model.IsNestingInferred)
        {
            return new(model.Tree, []);
        }

        if (
            earlier?.Tree.Dialect == Dialect.Flat
            && earlier.TryMove(model.Tree) is { IsDefault: false } moved
        )
        {
            return new(model.Tree, moved);
        }

        var context = new RuleContext(model, cancellationToken);
        NestingNotRecordedRule.Analyze(context);
        return new(model.Tree, context.ToDiagnostics());
    }

    /// <summary>The same at its places in a later version; default where something else may be to say.</summary>
    private ImmutableArray<Diagnostic> TryMove(SyntaxTree later)
    {
        if (!HeaderLines.AreSame(Tree, later))
        {
            return default;
        }

        var change = OffsetChange.Of(Tree, later);
        return Diagnostics.All(change.IsOutside) ? [.. Diagnostics.Select(change.Move)] : default;
    }
}
