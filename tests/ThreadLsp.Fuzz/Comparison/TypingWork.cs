using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Collections;

namespace ThreadLsp.Fuzz;

/// <summary>
/// What small edits within a line have cost together. One of them may cost more, where a leaf runs over or the lines lie in two leaves;
/// all in all an edit copies a path.
/// </summary>
/// <param name="Edits">How many there were.</param>
/// <param name="NodesMade">How many nodes they made.</param>
/// <param name="Levels">How high the trees were, summed up.</param>
internal readonly record struct TypingWork(int Edits, long NodesMade, long Levels)
{
    private const int LongestEdit = 20;
    private const int EnoughEdits = 10;
    private const int NodesForALevel = 2;

    /// <summary>With a step, if it is a small edit within a line.</summary>
    /// <param name="before">The moment before the step.</param>
    /// <param name="step">The step.</param>
    /// <param name="text">The text before.</param>
    /// <param name="tree">The tree after.</param>
    public TypingWork Add(WorkComparison before, Step step, string text, SyntaxTree tree) =>
        step.Changes is [{ Span.Length: <= LongestEdit, NewText.Length: <= LongestEdit } change]
        && !change.NewText.AsSpan().ContainsAny('\r', '\n')
        && !text.AsSpan(change.Span.Start, change.Span.Length).ContainsAny('\r', '\n')
            ? new(
                Edits + 1,
                NodesMade + SyntaxWork.NodesMade - before.NodesMade,
                Levels + tree.Lines.Height + tree.Text.Height
            )
            : this;

    /// <summary>Compares with what they may cost.</summary>
    public void Compare()
    {
        var most = NodesForALevel * Levels;
        if (Edits >= EnoughEdits && NodesMade > most)
        {
            throw new DifferenceException(
                Check.Work,
                $"{NodesMade} nodes made by {Edits} small edits, at most {most} expected"
            );
        }
    }
}
