using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>What the rules for single comments need to know of the whole dump. When one of these changes, all comments are looked at again.</summary>
/// <param name="Dialect">How the dump is written.</param>
/// <param name="IndentWidth">The columns of one level.</param>
/// <param name="IndentStyle">Tabs or spaces: what most of the first headers are indented by.</param>
internal readonly record struct DumpFacts(Dialect Dialect, int IndentWidth, LineFlags IndentStyle)
{
    public const LineFlags AnyStyle = LineFlags.TabIndented | LineFlags.SpaceIndented;

    /// <summary>O(1) but the first time a version is asked, when it is a walk over its first headers.</summary>
    public static DumpFacts Of(SyntaxTree tree) =>
        new(tree.Dialect, tree.IndentWidth, tree.IndentStyle & AnyStyle);
}
