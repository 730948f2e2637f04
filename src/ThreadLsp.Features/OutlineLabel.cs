using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>The words of an entry of the outline: they depend on its own lines alone.</summary>
/// <param name="Name">What is shown: <c>alice · The first words of her comment</c>; made harmless, never empty.</param>
/// <param name="Detail">What is shown beside it, before the count of comments: <c>3 hours ago</c>.</param>
/// <param name="Selection">What is to be selected, within the first line: the author, or the title.</param>
public readonly record struct OutlineLabel(string Name, string Detail, TextSpan Selection);
