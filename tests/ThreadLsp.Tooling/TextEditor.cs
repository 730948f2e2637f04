namespace ThreadLsp.Tooling;

/// <summary>An editor that can be run unseen, with the script that tests it.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Script">The script, in <c>tests/editors</c>.</param>
/// <param name="Configuration">What the script loads, in <c>editors</c>.</param>
/// <param name="Program">The program.</param>
/// <param name="Arguments">What stands before the script when it is called.</param>
internal sealed record TextEditor(
    string Name,
    string Script,
    string Configuration,
    string Program,
    string[] Arguments
);
