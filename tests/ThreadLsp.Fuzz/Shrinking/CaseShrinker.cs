using System.Collections.Immutable;
using System.Diagnostics;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Fuzz;

/// <summary>Makes a case that shows a difference as small as it can: fewer steps, a shorter text, shorter insertions.</summary>
/// <remarks>
/// It takes out a piece, asks whether the difference is still there, and puts the piece back where it is not; the pieces get
/// smaller until they are single characters. The idea is delta debugging (Zeller and Hildebrandt, 2002).
/// </remarks>
/// <param name="showsDifference">Whether a smaller case still shows it.</param>
/// <param name="time">After this time the smallest case so far has to do.</param>
public sealed class CaseShrinker(Func<FuzzCase, bool> showsDifference, TimeSpan time)
{
    private readonly long start = Stopwatch.GetTimestamp();

    private FuzzCase smallest = new(string.Empty, []);

    /// <summary>The smallest case found; the case itself where every smaller one is fine.</summary>
    public FuzzCase Shrink(FuzzCase failing)
    {
        smallest = failing;
        bool isSmaller;
        do
        {
            isSmaller = BeginLater() | AskLess();
            isSmaller |= LeaveOutChanges() | CutInsertions() | CutText();
        } while (isSmaller && HasTime);
        return smallest;
    }

    private bool HasTime => Stopwatch.GetElapsedTime(start) < time;

    private bool Try(FuzzCase? candidate)
    {
        if (candidate is null || !HasTime || !showsDifference(candidate))
        {
            return false;
        }

        smallest = candidate;
        return true;
    }

    /// <summary>What the first steps make is the text that is opened; as many of them as can be.</summary>
    private bool BeginLater()
    {
        for (var kept = 1; kept < smallest.Steps.Length; kept *= 2)
        {
            var left = smallest.Steps.Length - kept;
            var text = smallest
                .Steps.Take(left)
                .Aggregate(smallest.Text, (was, step) => step.ApplyTo(was));
            if (Try(new(text, smallest.Steps[left..])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every step asks what is asked most.</summary>
    private bool AskLess() =>
        smallest.Steps.Any(step => step.Question != Question.QuickDiagnostics)
        && Try(
            smallest with
            {
                Steps =
                [
                    .. smallest.Steps.Select(step =>
                        step with
                        {
                            Question = Question.QuickDiagnostics,
                        }
                    ),
                ],
            }
        );

    private bool LeaveOutChanges()
    {
        var isSmaller = false;
        for (var step = smallest.Steps.Length - 1; step >= 0; step--)
        {
            for (var change = smallest.Steps[step].Changes.Length - 1; change >= 0; change--)
            {
                isSmaller |= Try(WithoutChange(step, change));
            }
        }

        return isSmaller;
    }

    private bool CutInsertions()
    {
        var isSmaller = false;
        for (var step = 0; step < smallest.Steps.Length; step++)
        {
            for (var change = 0; change < smallest.Steps[step].Changes.Length; change++)
            {
                var (atStep, atChange) = (step, change);
                isSmaller |= CutPieces(
                    () => smallest.Steps[atStep].Changes[atChange].NewText.Length,
                    piece => WithoutInserted(atStep, atChange, piece)
                );
            }
        }

        return isSmaller;
    }

    private bool CutText() => CutPieces(() => smallest.Text.Length, WithoutText);

    /// <summary>Takes out halves, quarters, …, single characters.</summary>
    private bool CutPieces(Func<int> getLength, Func<TextSpan, FuzzCase?> without)
    {
        var isSmaller = false;
        for (var size = getLength(); size > 0 && HasTime; size /= 2)
        {
            var piece = 0;
            while (piece < getLength() && HasTime)
            {
                if (Try(without(new(piece, int.Min(size, getLength() - piece)))))
                {
                    isSmaller = true;
                }
                else
                {
                    piece += size;
                }
            }
        }

        return isSmaller;
    }

    private FuzzCase? WithoutText(TextSpan piece) =>
        Rebase(smallest.Steps, piece, 0) is { } steps
            ? new(smallest.Text.Remove(piece.Start, piece.Length), steps)
            : null;

    private FuzzCase? WithoutInserted(int step, int change, TextSpan piece)
    {
        var was = smallest.Steps[step].Changes[change];
        var now = was with { NewText = was.NewText.Remove(piece.Start, piece.Length) };
        return now.NewText.Length == 0 && now.Span.Length == 0
            ? null
            : WithChange(
                step,
                change,
                now,
                new(FindPlace(step, change) + piece.Start, piece.Length),
                0
            );
    }

    private FuzzCase? WithoutChange(int step, int change)
    {
        var was = smallest.Steps[step].Changes[change];
        return WithChange(
            step,
            change,
            null,
            new(FindPlace(step, change), was.NewText.Length),
            was.Span.Length
        );
    }

    /// <summary>The case with another change, or without it.</summary>
    /// <param name="step">The number of its step.</param>
    /// <param name="change">Its number there.</param>
    /// <param name="now">The change; null leaves it out, and its step where that has no other.</param>
    /// <param name="range">What is another text behind the step, in offsets of the text as it was behind the step.</param>
    /// <param name="newLength">How long that is now.</param>
    private FuzzCase? WithChange(
        int step,
        int change,
        TextChange? now,
        TextSpan range,
        int newLength
    )
    {
        if (Rebase(smallest.Steps[(step + 1)..], range, newLength) is not { } later)
        {
            return null;
        }

        var was = smallest.Steps[step];
        var changes = now is { } other
            ? was.Changes.SetItem(change, other)
            : was.Changes.RemoveAt(change);
        var steps = smallest.Steps[..step];
        return smallest with
        {
            Steps = changes.IsEmpty
                ? [.. steps, .. later]
                : [.. steps, was with { Changes = changes }, .. later],
        };
    }

    /// <summary>Where the new text of a change begins in the text behind its step.</summary>
    private int FindPlace(int step, int change) =>
        smallest.Steps[step].Changes[change].Span.Start
        + smallest.Steps[step].Changes.Take(change).Sum(earlier => earlier.LengthDifference);

    /// <summary>The steps for a text of which a range has another length; null where one of them touches the range.</summary>
    private static ImmutableArray<Step>? Rebase(
        ImmutableArray<Step> steps,
        TextSpan range,
        int newLength
    )
    {
        var rebased = ImmutableArray.CreateBuilder<Step>(steps.Length);
        var difference = newLength - range.Length;
        foreach (var step in steps)
        {
            var moved = step.Changes.ToBuilder();
            var shift = 0;
            for (var i = 0; i < moved.Count; i++)
            {
                var change = moved[i];
                if (change.Span.End <= range.Start)
                {
                    shift += change.LengthDifference;
                }
                else if (change.Span.Start >= range.End)
                {
                    moved[i] = change with
                    {
                        Span = new(change.Span.Start + difference, change.Span.Length),
                    };
                }
                else
                {
                    return null;
                }
            }

            range = new(range.Start + shift, range.Length);
            rebased.Add(step with { Changes = moved.DrainToImmutable() });
        }

        return rebased.MoveToImmutable();
    }
}
