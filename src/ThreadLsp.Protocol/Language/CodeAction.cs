namespace ThreadLsp.Protocol;

/// <summary>Something that can be done about a range.</summary>
/// <param name="Title">Its words in a menu.</param>
/// <param name="Kind">One of <see cref="CodeActionKinds"/>.</param>
/// <param name="Diagnostics">What it mends, as JSON: a client that has it resolved gets back what it sent.</param>
/// <param name="IsPreferred">True for the one that is most likely meant.</param>
/// <param name="Edit">What it changes; null where that is to be asked for.</param>
/// <param name="Disabled">Why it cannot be done; null where it can.</param>
/// <param name="Data">What the server needs to find the edit; null where it is there already.</param>
public sealed record CodeAction(
    string Title,
    string? Kind = null,
    RawJson? Diagnostics = null,
    bool? IsPreferred = null,
    WorkspaceEdit? Edit = null,
    CodeActionDisabled? Disabled = null,
    CodeActionData? Data = null
);
