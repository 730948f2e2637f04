using System.Collections.Immutable;

namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>What is wrong with a version of a dump, looked for when somebody first asks, and as far as an edit can have changed it.</summary>
internal sealed class ModelFindings
{
    private readonly ThreadModel model;
    private CommentFindings? comments;
    private CrossCommentFindings? crossComments;
    private HeaderFindings? headers;
    private ImmutableArray<Diagnostic> quick;
    private ImmutableArray<Diagnostic> all;

    /// <summary>What was found in earlier versions. Parts of these objects, not they: else every version would keep all those before it alive.</summary>
    private readonly CommentFindings? earlierComments;
    private CrossCommentFindings? earlierCrossComments;
    private readonly HeaderFindings? earlierHeaders;

    /// <param name="model">The version.</param>
    /// <param name="earlier">The findings of an earlier one; null where there is none.</param>
    public ModelFindings(ThreadModel model, ModelFindings? earlier)
    {
        this.model = model;
        earlierComments = earlier?.comments ?? earlier?.earlierComments;
        earlierCrossComments = earlier?.crossComments ?? earlier?.earlierCrossComments;
        earlierHeaders = earlier?.headers ?? earlier?.earlierHeaders;
    }

    /// <summary>True where <see cref="GetAll"/> has been answered, so that <see cref="GetQuick"/> says all.</summary>
    public bool HasAll => !all.IsDefault;

    /// <summary>True where <see cref="GetQuick"/> says nearly all: what takes comparing all comments is known of an earlier version.</summary>
    public bool HasEarlier => (crossComments ?? earlierCrossComments) is not null;

    /// <summary>All, in the order of the text; O(n) the first time.</summary>
    public ImmutableArray<Diagnostic> GetAll(CancellationToken cancellationToken)
    {
        if (all.IsDefault)
        {
            crossComments ??= CrossCommentRules.Analyze(model, cancellationToken);
            ImmutableInterlocked.InterlockedInitialize(
                ref all,
                DiagnosticOrder.Merge(
                    GetQuickOfThisVersion(cancellationToken),
                    crossComments.Diagnostics
                )
            );
        }

        return all;
    }

    /// <summary>As <see cref="ThreadModel.GetQuickDiagnostics"/> says.</summary>
    public ImmutableArray<Diagnostic> GetQuick(CancellationToken cancellationToken)
    {
        if (!all.IsDefault)
        {
            return all;
        }

        // Carried from version to version they lose what each edit touches, and not all that stands between two edits.
        var findings = crossComments ?? earlierCrossComments?.CarryOver(model.Tree);
        earlierCrossComments = findings;
        return DiagnosticOrder.Merge(
            GetQuickOfThisVersion(cancellationToken),
            findings?.Diagnostics ?? []
        );
    }

    /// <summary>The findings of the same text with other placements: what does not depend on these is known.</summary>
    public ModelFindings WithOtherPlacements(ThreadModel other) =>
        new(other, this)
        {
            comments = comments,
            headers = headers,
            quick = quick,
        };

    private ImmutableArray<Diagnostic> GetQuickOfThisVersion(CancellationToken cancellationToken)
    {
        if (quick.IsDefault)
        {
            comments ??= CommentRules.Analyze(model, earlierComments, cancellationToken);
            headers ??= HeaderRules.Analyze(model, earlierHeaders, cancellationToken);
            ImmutableInterlocked.InterlockedInitialize(
                ref quick,
                DiagnosticOrder.Merge(
                    DiagnosticOrder.Merge(
                        comments.Diagnostics,
                        DocumentRules.Analyze(model, comments, cancellationToken)
                    ),
                    headers.Diagnostics
                )
            );
        }

        return quick;
    }
}
