namespace ThreadLsp.Protocol;

/// <summary>What a client wants of code actions. The diagnostics it knows of are not read: the server has newer ones.</summary>
/// <param name="Only">The kinds it wants; null for all.</param>
/// <param name="TriggerKind">1 where the user asked, 2 where the client did on its own.</param>
public sealed record CodeActionContext(
    IReadOnlyList<string>? Only = null,
    CodeActionTriggerKind? TriggerKind = null
);
