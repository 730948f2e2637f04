using System.Collections.Immutable;
using static ThreadLsp.Analysis.Diagnostics.DiagnosticSeverity;

namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>The one table of all diagnostics (FORMAT.md 4).</summary>
public static class DiagnosticDescriptors
{
    /// <summary>TD1001.</summary>
    public static DiagnosticDescriptor TooDeep { get; } =
        new(
            "TD1001",
            Error,
            "A reply stands more than one level deeper than the comment above it."
        );

    /// <summary>TD1002.</summary>
    public static DiagnosticDescriptor NoOpenLevel { get; } =
        new("TD1002", Error, "A header returns to a column where no open comment stands.");

    /// <summary>TD1003.</summary>
    public static DiagnosticDescriptor MixedIndentation { get; } =
        new(
            "TD1003",
            Warning,
            "Tabs and spaces are mixed in the indentation, or the levels are not equally wide."
        );

    /// <summary>TD1004.</summary>
    public static DiagnosticDescriptor BodyLeftOfHeader { get; } =
        new("TD1004", Error, "A line of a body stands left of its own header.");

    /// <summary>TD1005.</summary>
    public static DiagnosticDescriptor TextWithoutComment { get; } =
        new("TD1005", Warning, "Text belongs to no comment.");

    /// <summary>TD1006.</summary>
    public static DiagnosticDescriptor NoStory { get; } =
        new("TD1006", Warning, "There is no story at the top: no title, or no byline.");

    /// <summary>TD1007.</summary>
    public static DiagnosticDescriptor StatedDepth { get; } =
        new("TD1007", Error, "The site's own words say another depth than the column.");

    /// <summary>TD2001.</summary>
    public static DiagnosticDescriptor AlmostHeader { get; } =
        new("TD2001", Error, "A line is almost a header.");

    /// <summary>TD2002.</summary>
    public static DiagnosticDescriptor ImpossibleAuthor { get; } =
        new("TD2002", Warning, "No site gives out such a name.");

    /// <summary>TD2003.</summary>
    public static DiagnosticDescriptor BareHeader { get; } =
        new("TD2003", Information, "The text of a comment was not saved.");

    /// <summary>TD3001.</summary>
    public static DiagnosticDescriptor OlderThanParent { get; } =
        new("TD3001", Error, "A reply is older than the comment it answers.");

    /// <summary>TD3002.</summary>
    public static DiagnosticDescriptor OlderThanStory { get; } =
        new("TD3002", Warning, "A comment is older than its story.");

    /// <summary>TD3003.</summary>
    public static DiagnosticDescriptor QuotedElsewhere { get; } =
        new(
            "TD3003",
            Warning,
            "A comment quotes what no ancestor contains, but another comment does."
        );

    /// <summary>TD3004.</summary>
    public static DiagnosticDescriptor DuplicateComment { get; } =
        new("TD3004", Warning, "The same comment stands in the dump twice.");

    /// <summary>TD3005.</summary>
    public static DiagnosticDescriptor CommentCount { get; } =
        new("TD3005", Warning, "The byline counts other comments than the dump has.");

    /// <summary>TD3006.</summary>
    public static DiagnosticDescriptor Footnote { get; } =
        new("TD3006", Hint, "A footnote lacks its reference, or a reference its footnote.");

    /// <summary>TD4001.</summary>
    public static DiagnosticDescriptor NestingNotRecorded { get; } =
        new("TD4001", Information, "The dump does not record its nesting; parents are inferred.");

    /// <summary>TD4002.</summary>
    public static DiagnosticDescriptor UncertainParent { get; } =
        new("TD4002", Hint, "The inferred parent of a comment is uncertain.");

    /// <summary>TD5001.</summary>
    public static DiagnosticDescriptor InvisibleCharacter { get; } =
        new("TD5001", Warning, "An invisible or bidirectional character can disguise the text.");

    /// <summary>All of them, in the order of their codes.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        TooDeep,
        NoOpenLevel,
        MixedIndentation,
        BodyLeftOfHeader,
        TextWithoutComment,
        NoStory,
        StatedDepth,
        AlmostHeader,
        ImpossibleAuthor,
        BareHeader,
        OlderThanParent,
        OlderThanStory,
        QuotedElsewhere,
        DuplicateComment,
        CommentCount,
        Footnote,
        NestingNotRecorded,
        UncertainParent,
        InvisibleCharacter,
    ];
}
