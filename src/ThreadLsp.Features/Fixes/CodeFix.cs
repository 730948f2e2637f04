using System.Collections.Immutable;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Fixes;

/// <summary>One way to mend what a diagnostic is about.</summary>
/// <param name="Title">What it does, in the words of a menu; words of the dump in it are made harmless.</param>
/// <param name="Changes">What it changes, in the order of the text; the changes do not overlap.</param>
/// <param name="IsPreferred">True for the one that is most likely meant, where one is.</param>
/// <param name="KeepsNesting">
/// True when every comment is read as answering whom it answered before, so that the fix can be made without asking.
/// </param>
public sealed record CodeFix(
    string Title,
    ImmutableArray<TextChange> Changes,
    bool IsPreferred = false,
    bool KeepsNesting = false
);
