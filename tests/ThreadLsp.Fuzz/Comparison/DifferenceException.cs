namespace ThreadLsp.Fuzz;

/// <summary>What was made by edits is not what a full parse makes.</summary>
/// <param name="check">What was compared.</param>
/// <param name="message">What is different.</param>
public sealed class DifferenceException(Check check, string message)
    : Exception($"{check}: {message}")
{
    /// <summary>What was compared.</summary>
    public Check Check => check;
}
