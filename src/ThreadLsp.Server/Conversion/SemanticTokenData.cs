using System.Collections.Immutable;
using System.Text;
using ThreadLsp.Features;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Conversion;

/// <summary>
/// Coloured words as LSP counts them: five numbers for each, the first two of them from the word before. So the words behind an edit
/// keep their numbers but for the first.
/// </summary>
internal static class SemanticTokenData
{
    /// <summary>The numbers of a word.</summary>
    public const int Size = 5;

    /// <summary>So many lines are read between two looks at the cancellation.</summary>
    private const int LinesAtOnce = 4_096;

    /// <summary>The words of some lines; O(their text).</summary>
    public static ImmutableArray<int> Read(
        SyntaxTree tree,
        int firstLine,
        int endLine,
        SemanticTokenForm form,
        CancellationToken cancellationToken
    )
    {
        var data = ImmutableArray.CreateBuilder<int>();
        Append(data, tree, firstLine, endLine, 0, form, cancellationToken);
        return data.DrainToImmutable();
    }

    /// <summary>
    /// The words of a version of which an earlier one is known: those of lines that an edit cannot have changed are copied. O(edit + log² n),
    /// and the copying of what stays.
    /// </summary>
    public static ImmutableArray<int> Update(
        SyntaxTree tree,
        SyntaxTree earlier,
        ImmutableArray<int> data,
        SemanticTokenForm form,
        CancellationToken cancellationToken
    )
    {
        if (SemanticTokenChange.Find(earlier, tree) is not { } change)
        {
            return Read(tree, 0, tree.Lines.Count, form, cancellationToken);
        }

        var before = Seek(data, 0, 0, change.First);
        var behind = Seek(data, before.Index, before.Line, change.OldEnd);
        var updated = ImmutableArray.CreateBuilder<int>(data.Length + (16 * Size));
        updated.AddRange(data.AsSpan(0, before.Index));
        var line = Append(
            updated,
            tree,
            change.First,
            change.NewEnd,
            before.Line,
            form,
            cancellationToken
        );
        if (behind.Index < data.Length)
        {
            updated.Add(behind.Line + data[behind.Index] + change.Shift - line);
            updated.AddRange(data.AsSpan()[(behind.Index + 1)..]);
        }

        return updated.DrainToImmutable();
    }

    /// <summary>The first word at a line or behind it: its place in the numbers, and the line of the word before it.</summary>
    private static (int Index, int Line) Seek(
        ImmutableArray<int> data,
        int index,
        int line,
        int target
    )
    {
        while (index < data.Length && line + data[index] < target)
        {
            line += data[index];
            index += Size;
        }

        return (index, line);
    }

    /// <summary>Adds the words of some lines.</summary>
    /// <returns>The line of the last word so far.</returns>
    private static int Append(
        ImmutableArray<int>.Builder data,
        SyntaxTree tree,
        int firstLine,
        int endLine,
        int lastLine,
        SemanticTokenForm form,
        CancellationToken cancellationToken
    )
    {
        var reader = new SemanticTokenReader(tree, firstLine, endLine);
        var encoding = form.Encoding;
        var check = firstLine;
        while (reader.MoveNext())
        {
            if (reader.Line >= check)
            {
                cancellationToken.ThrowIfCancellationRequested();
                check = reader.Line + LinesAtOnce;
            }

            var text = reader.Text;
            var isPlain = encoding == PositionEncoding.Utf16 || Ascii.IsValid(text);
            var (end, column, lastColumn) = (0, 0, 0);
            foreach (var token in reader.Tokens)
            {
                column += isPlain ? token.Start - end : Measure(text[end..token.Start], encoding);
                end = token.Start + token.Length;
                var length = isPlain ? token.Length : Measure(text[token.Start..end], encoding);
                if (form.GetType(token.Kind) is >= 0 and var type)
                {
                    data.Add(reader.Line - lastLine);
                    data.Add(column - lastColumn);
                    data.Add(length);
                    data.Add(type);
                    data.Add(form.GetModifiers(token.Modifiers));
                    (lastLine, lastColumn) = (reader.Line, column);
                }

                column += length;
            }
        }

        return lastLine;
    }

    private static int Measure(ReadOnlySpan<char> text, PositionEncoding encoding)
    {
        if (encoding == PositionEncoding.Utf8)
        {
            return Encoding.UTF8.GetByteCount(text);
        }

        var length = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            length++;
        }

        return length;
    }
}
