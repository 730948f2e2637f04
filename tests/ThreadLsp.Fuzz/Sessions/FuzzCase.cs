using System.Collections.Immutable;

namespace ThreadLsp.Fuzz;

/// <summary>A text and what is done to it: all that a failure takes.</summary>
/// <param name="Text">The text that is opened.</param>
/// <param name="Steps">What is done.</param>
public sealed record FuzzCase(string Text, ImmutableArray<Step> Steps)
{
    /// <summary>Does it all with every comparison after every step; what is different first, null where nothing is.</summary>
    public string? FindDifference()
    {
        try
        {
            var session = new EditSession(Text, new CheckCounts(), random: null);
            foreach (var step in Steps)
            {
                session.Apply(step);
            }

            session.UndoAll();
            return null;
        }
#pragma warning disable CA1031 // Whatever is thrown is what was looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception is DifferenceException ? exception.Message : exception.ToString();
        }
    }
}
