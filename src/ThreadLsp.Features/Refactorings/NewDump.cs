namespace ThreadLsp.Features.Refactorings;

/// <summary>A dump that a refactoring makes beside the one it is asked in.</summary>
/// <param name="Name">What its file is called behind the name of the old one, fit for a file name: <c>bob</c>.</param>
/// <param name="Text">The whole text.</param>
public sealed record NewDump(string Name, string Text);
