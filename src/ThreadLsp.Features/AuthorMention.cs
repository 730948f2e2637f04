using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>A word in a title or in a body that is the name of an author.</summary>
/// <param name="Change">What writes another name there.</param>
/// <param name="IsSure">
/// True when it can be nothing else: it is written as a name, <c>@alice</c>, <c>u/alice</c> or <c>alice: words</c>, or the name is no word of any language, as
/// <c>zone7b</c> and <c>late_frost</c> are, and stands in no address. Else it may be a word like any other.
/// </param>
public readonly record struct AuthorMention(TextChange Change, bool IsSure);
