namespace ThreadLsp.Benchmarks.Measuring;

/// <summary>How much memory is in use.</summary>
internal static class Memory
{
    /// <summary>Bytes of all objects that are still reachable.</summary>
    public static long CountLive()
    {
        for (var i = 0; i < 2; i++)
        {
            GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
