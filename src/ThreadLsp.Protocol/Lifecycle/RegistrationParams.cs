namespace ThreadLsp.Protocol;

/// <summary>Asks a client for messages that it was not asked for at the start.</summary>
public sealed record RegistrationParams(IReadOnlyList<Registration> Registrations);
