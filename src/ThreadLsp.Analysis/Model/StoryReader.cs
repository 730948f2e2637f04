using System.Globalization;
using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis;

/// <summary>Reads title, domain, points, author and age of a story.</summary>
public static class StoryReader
{
    /// <summary>The story of a node; null where the node has no byline.</summary>
    public static Story? Read(StorySyntax node)
    {
        if (node.Byline is not { } byline || byline.GetToken(SyntaxKind.AgeToken) is not { } age)
        {
            return null;
        }

        var author = byline.GetToken(SyntaxKind.AuthorToken)!.Value;
        var points = byline.GetToken(SyntaxKind.PointsToken)!.Value;
        var title = node.Title?.GetToken(SyntaxKind.TitleToken);
        var (words, domain) = title is { } token ? SplitTitle(token.Text) : (null, null);
        return new(
            words,
            title?.Span,
            domain,
            int.TryParse(
                points.Text,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var count
            )
                ? count
                : null,
            author.Text,
            age.Text,
            age.Span,
            byline.Span,
            node
        );
    }

    /// <summary><c>Title (example.com)</c>, <c>Title ( example.com )</c>, <c>Title (github.com/user)</c>, <c>Title</c>.</summary>
    private static (string Title, string? Domain) SplitTitle(string title)
    {
        var open = title.LastIndexOf(" (", StringComparison.Ordinal);
        if (open < 0 || title[^1] != ')')
        {
            return (title, null);
        }

        var domain = title[(open + 2)..^1].Trim(' ');
        return domain.Contains('.') && !domain.Contains(' ')
            ? (title[..open].TrimEnd(' '), domain)
            : (title, null);
    }
}
