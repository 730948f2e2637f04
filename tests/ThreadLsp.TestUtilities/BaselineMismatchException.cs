namespace ThreadLsp.TestUtilities;

/// <summary>An output is not the expected one; the message shows the difference.</summary>
public sealed class BaselineMismatchException(string message) : Exception(message);
