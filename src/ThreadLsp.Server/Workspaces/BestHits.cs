namespace ThreadLsp.Server.Workspaces;

/// <summary>Keeps the best of many hits; of equal ones those that came first. O(log most) each.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class BestHits(int most)
{
    private readonly PriorityQueue<FoundHit, (double Worth, int Order)> worstFirst = new();
    private int count;

    /// <summary>Takes one more.</summary>
    public void Add(FoundHit found)
    {
        worstFirst.Enqueue(found, (found.Hit.Worth, -count++));
        if (worstFirst.Count > most)
        {
            worstFirst.Dequeue();
        }
    }

    /// <summary>What was kept, the best first.</summary>
    public IReadOnlyList<FoundHit> ToList()
    {
        var list = new List<FoundHit>(worstFirst.Count);
        while (worstFirst.TryDequeue(out var found, out _))
        {
            list.Add(found);
        }

        list.Reverse();
        return list;
    }
}
