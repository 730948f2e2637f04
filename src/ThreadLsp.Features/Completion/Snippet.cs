using System.Text;

namespace ThreadLsp.Features.Completion;

/// <summary>Writes texts with places to fill in, in LSP's syntax.</summary>
internal static class Snippet
{
    /// <summary>Words as they are.</summary>
    public static string Escape(string words) => Escape(words, "\\$}");

    /// <summary>A place with words that can be written over.</summary>
    public static string Place(int number, string words) =>
        FormattableString.Invariant($"${{{number}:{Escape(words)}}}");

    /// <summary>A place with words to choose from.</summary>
    public static string Choice(int number, IReadOnlyCollection<string> words) =>
        words.Count == 1
            ? Place(number, words.First())
            : FormattableString.Invariant(
                $"${{{number}|{string.Join(',', words.Select(word => Escape(word, "\\$},|")))}|}}"
            );

    private static string Escape(string words, string special)
    {
        var escaped = new StringBuilder(words.Length);
        foreach (var character in words)
        {
            if (special.Contains(character))
            {
                escaped.Append('\\');
            }

            escaped.Append(character);
        }

        return escaped.ToString();
    }
}
