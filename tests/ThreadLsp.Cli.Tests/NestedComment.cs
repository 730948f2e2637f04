namespace ThreadLsp.Cli.Tests;

/// <summary>What the output of <c>nest --json</c> and the truth beside a sample both say of a comment.</summary>
internal sealed record NestedComment(int Line, string Author, int Parent, int Depth, bool IsBare);
