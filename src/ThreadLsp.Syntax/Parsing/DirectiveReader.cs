using System.Globalization;

namespace ThreadLsp.Syntax.Parsing;

/// <summary>Reads the directive on the first line; settings it does not know are left alone.</summary>
internal static class DirectiveReader
{
    /// <summary>The settings in a line that begins with <see cref="LineLexer.DirectivePrefix"/>.</summary>
    public static Directive Read(ReadOnlySpan<char> line)
    {
        var settings = line[
            (
                line.IndexOf(LineLexer.DirectivePrefix, StringComparison.Ordinal)
                + LineLexer.DirectivePrefix.Length
            )..
        ];
        Dialect? dialect = null;
        int? indentWidth = null;
        foreach (var range in settings.Split(' '))
        {
            var setting = settings[range];
            var equals = setting.IndexOf('=');
            var name = equals < 0 ? default : setting[..equals];
            var value = setting[(equals + 1)..];
            if (name is "dialect")
            {
                dialect = value switch
                {
                    "flat" => Dialect.Flat,
                    "indented" => Dialect.Indented,
                    _ => dialect,
                };
            }
            else if (name is "indent")
            {
                indentWidth = ReadIndentWidth(value) ?? indentWidth;
            }
        }

        return new(dialect, indentWidth);
    }

    private static int? ReadIndentWidth(ReadOnlySpan<char> value) =>
        value is "tab" ? Indentation.TabWidth
        : value is "bar" ? 3
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var width)
        && width is >= 1 and <= 16
            ? width
        : null;
}
