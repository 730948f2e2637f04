namespace ThreadLsp.Analysis;

/// <summary>The nesting of one version of a flat dump, inferred when it is first asked for. Later versions may show it while somebody types.</summary>
/// <param name="model">The version.</param>
/// <param name="earlier">What was inferred for an earlier one; null where nothing was.</param>
internal sealed class LostNesting(ThreadModel model, NestingInference? earlier)
{
    private readonly Lock inference = new();
    private ThreadModel? model = model;
    private NestingInference? earlier = earlier;
    private volatile NestingInference? inferred;
    private UnfinishedInference? unfinished;

    /// <summary>True when it has been inferred.</summary>
    public bool IsFound => inferred is not null;

    /// <summary>True when it has been asked for.</summary>
    public bool IsAskedFor { get; private set; }

    /// <summary>The newest that is known: this one, or the earlier one where this has not been inferred.</summary>
    /// <remarks>This one is looked at again at the end: it may be found, and the earlier one dropped, between the two looks.</remarks>
    public NestingInference? Newest => inferred ?? earlier ?? inferred;

    /// <summary>Who answers whom. Inferring takes long enough that two threads must not do it at once.</summary>
    /// <param name="cancellationToken">Ends the work as well as the waiting; the next who asks goes on where it stopped.</param>
    public INesting Find(CancellationToken cancellationToken)
    {
        if (inferred is { } found)
        {
            return found.Nesting;
        }

        IsAskedFor = true;
        using (inference.EnterScope(cancellationToken))
        {
            if (inferred is null)
            {
                unfinished ??= new(model!, earlier);
                inferred = unfinished.Continue(cancellationToken);

                // They have served, and versions that show this nesting must not keep those before it alive.
                (model, earlier, unfinished) = (null, null, null);
            }

            return inferred.Nesting;
        }
    }
}
