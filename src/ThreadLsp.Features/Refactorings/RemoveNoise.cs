using System.Collections.Immutable;
using ThreadLsp.Features.Fixes;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Refactorings;

/// <summary>Takes away the lines that a site printed and nobody wrote: menus, links below comments, the foot of the page.</summary>
/// <remarks>Blank lines stay, and so does a single word that somebody may have written.</remarks>
internal static class RemoveNoise
{
    private const string Name = "removeNoise";
    private const string Title =
        "Remove what the page printed: menus, links below comments, the foot of the page";

    /// <summary>The refactoring of the whole dump; null where it has no such line.</summary>
    public static Refactoring? Find(RefactoringContext context) =>
        NoiseLines.FindAll(context.Tree).IsEmpty
            ? null
            : Refactoring.Can(
                Name,
                RefactoringKind.Rewrite,
                Title,
                token => Compute(context, token)
            );

    private static RefactoringEdit Compute(
        RefactoringContext context,
        CancellationToken cancellationToken
    )
    {
        var tree = context.Tree;
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var count = 0;
        foreach (var run in NoiseLines.FindAll(tree, cancellationToken))
        {
            var lines = tree.Lines.GetEnumerator(run.FirstLine);
            var first = run.FirstLine;
            for (var line = run.FirstLine; line <= run.LastLine && lines.MoveNext(); line++)
            {
                if (lines.Current.Kind == LineKind.Blank)
                {
                    Remove(first, line);
                    first = line + 1;
                }
                else
                {
                    count++;
                }
            }

            Remove(first, run.LastLine + 1);
        }

        return new([
            new(
                Title,
                $"{CommentLabel.Count(count, "line", "lines")} that nobody wrote.",
                DirectiveChange.Ensure(
                    tree,
                    changes.DrainToImmutable(),
                    tree.Dialect,
                    tree.IndentWidth
                )
            ),
        ]);

        void Remove(int first, int end)
        {
            if (end > first)
            {
                changes.Add(new(LineRemoval.Of(tree, first, end), string.Empty));
            }
        }
    }
}
