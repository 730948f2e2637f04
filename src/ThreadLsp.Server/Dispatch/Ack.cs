namespace ThreadLsp.Server.Dispatch;

/// <summary>The response of a message that has no answer. A class, because the native build needs responses to be one.</summary>
public sealed class Ack
{
    private Ack() { }

    /// <summary>The one value.</summary>
    public static Ack Instance { get; } = new();

    /// <summary>A finished task with it.</summary>
    public static Task<Ack> Done { get; } = Task.FromResult(Instance);
}
