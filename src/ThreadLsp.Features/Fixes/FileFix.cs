namespace ThreadLsp.Features.Fixes;

/// <summary>Something that mends a whole file.</summary>
/// <param name="Name">By which it is found again when it is chosen.</param>
/// <param name="Code">The diagnostics it is about; null for those of several codes.</param>
/// <param name="Title">What it does, in the words of a menu.</param>
/// <param name="Confirmation">What the user is asked before it is made, where an editor can ask; null where nothing is.</param>
public sealed record FileFix(string Name, string? Code, string Title, string? Confirmation = null);
