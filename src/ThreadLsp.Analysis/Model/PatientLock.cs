namespace ThreadLsp.Analysis;

/// <summary>Waiting for a lock as long as somebody wants what comes behind it.</summary>
internal static class PatientLock
{
    /// <summary>How long one waits before looking whether that is still so.</summary>
    private static readonly TimeSpan LookAround = TimeSpan.FromMilliseconds(10);

    /// <summary>Enters a lock, or throws where it is no longer wanted.</summary>
    public static Lock.Scope EnterScope(this Lock gate, CancellationToken cancellationToken)
    {
        while (!gate.TryEnter(LookAround))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        try
        {
            // It has been entered, so that this does not wait; the scope leaves it once, and the other time is below.
            return gate.EnterScope();
        }
        finally
        {
            gate.Exit();
        }
    }
}
