namespace ThreadLsp.Syntax;

/// <summary>What the first line of a dump fixes: <c># thread-dump: dialect=indented indent=2</c>.</summary>
/// <param name="Dialect">The dialect; null where it is not given, or not known.</param>
/// <param name="IndentWidth">The columns of one level; null where they are not given.</param>
public sealed record Directive(Dialect? Dialect, int? IndentWidth);
