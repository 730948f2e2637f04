using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>A word in a title or in a body that is the name of an author.</summary>
/// <param name="Change">What writes another name there.</param>
/// <param name="IsMarked">True when it is written as a name: <c>@alice</c>, <c>u/alice</c>, <c>alice: words</c>. Else it may be a word like any other.</param>
public readonly record struct AuthorMention(TextChange Change, bool IsMarked);
