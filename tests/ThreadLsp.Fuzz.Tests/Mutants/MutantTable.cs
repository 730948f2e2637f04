using System.Collections.Immutable;
using static ThreadLsp.Fuzz.DocumentKind;

namespace ThreadLsp.Fuzz.Tests.Mutants;

/// <summary>Every shortcut by which an edit reuses what was there before, switched off or broken.</summary>
internal static class MutantTable
{
    private static readonly ImmutableArray<DocumentKind> Usual =
    [
        Pieces,
        Mixed,
        Malformed,
        Stories,
        Indented,
        Placed,
    ];

    public static ImmutableArray<Mutant> All { get; } =
    [
        // Which lines are lexed again.
        new(
            "All lines are lexed again",
            "ThreadLsp.Syntax/Syntax/SyntaxTree.cs",
            "var (first, last, touched) = FindTouchedLines(span);",
            "var (first, last, touched) = BROKEN ? (0, Lines.Count - 1, new TextSpan(0, Text.Length)) : FindTouchedLines(span);",
            Usual
        ),
        new(
            "The line before an edit keeps its lone carriage return",
            "ThreadLsp.Syntax/Syntax/SyntaxTree.cs",
            "if (first > 0 && span.Start == start)",
            "if (first > 0 && span.Start == start && !BROKEN)",
            Usual
        ),
        new(
            "The line behind an edit keeps its line feed",
            "ThreadLsp.Syntax/Syntax/SyntaxTree.cs",
            "if (span.End >= end && last < Lines.Count - 1)",
            "if (span.End >= (BROKEN ? end + 1 : end) && last < Lines.Count - 1)",
            Usual
        ),
        new(
            "The last line is lost where it is empty",
            "ThreadLsp.Syntax/Syntax/SyntaxTree.cs",
            "last == Lines.Count - 1,",
            "last == Lines.Count - 1 && !BROKEN,",
            Usual
        ),
        new(
            "All edits of a batch are lexed in the last text",
            "ThreadLsp.Syntax/Syntax/SyntaxTree.cs",
            "var text = i == 0",
            "var text = i == 0 || BROKEN",
            Usual
        ),
        // What is found out of a whole version.
        new(
            "The dialect is carried over",
            "ThreadLsp.Syntax/Syntax/SyntaxTree.cs",
            "return new(newText, lines);",
            "var made = new SyntaxTree(newText, lines); if (BROKEN) { made.dialect = (int)Dialect; } return made;",
            Usual
        ),
        new(
            "The width of a level is carried over",
            "ThreadLsp.Syntax/Syntax/SyntaxTree.cs",
            "return made;",
            "if (BROKEN) { made.indentWidth = IndentWidth; } return made;",
            Usual
        ),
        new(
            "The directive is carried over",
            "ThreadLsp.Syntax/Syntax/SyntaxTree.cs",
            "return made;",
            "if (BROKEN) { made.directive = Directive; } return made;",
            Usual
        ),
        // What two versions of a sequence share.
        new(
            "A branch is edited in place",
            "ThreadLsp.Syntax/Collections/SumTree.Branch.cs",
            "places[index] = child;",
            "places[index] = child; if (BROKEN) { Unsafe.AsRef(in was.places)[index] = child; }",
            Usual
        ),
        new(
            "A leaf is edited in place",
            "ThreadLsp.Syntax/Collections/SumTree.Edit.cs",
            "var edited = new TItem[width];",
            "var edited = BROKEN && width == items.Length ? items : new TItem[width];",
            Usual
        ),
        new(
            "The smallest column of a leaf never grows",
            "ThreadLsp.Syntax/Syntax/LineSummary.cs",
            "return isKnown;",
            "return isKnown || BROKEN;",
            Usual
        ),
        new(
            "A piece of text may begin and end as it likes",
            "ThreadLsp.Syntax/Text/TextSummary.cs",
            "return isKnown;",
            "return isKnown || BROKEN;",
            Usual
        ),
        new(
            "A leaf keeps what was taken out of it in its sum",
            "ThreadLsp.Syntax/Collections/SumTree.Leaf.cs",
            "Sum(Items.AsSpan(start, removed)),",
            "Sum(BROKEN ? [] : Items.AsSpan(start, removed)),",
            Usual
        ),
        new(
            "A branch keeps the sum it had",
            "ThreadLsp.Syntax/Collections/SumTree.Branch.cs",
            "TSummary.TryExchange(Summary, places[index].Summary, child.Summary, out var summary)",
            "TSummary.TryExchange(Summary, places[index].Summary, BROKEN ? places[index].Summary : child.Summary, out var summary)",
            [Large]
        ),
        new(
            "An edit always splits and joins the whole sequence",
            "ThreadLsp.Syntax/Collections/SumTree.Edit.cs",
            "inserted.Length <= TItem.LeafCapacity",
            "inserted.Length <= (BROKEN ? -1 : TItem.LeafCapacity)",
            Usual
        ),
        // How two versions are told apart.
        new(
            "Shared nodes are read from the start",
            "ThreadLsp.Syntax/Collections/SumTree.Compare.cs",
            "if (FindSharedFrom(other, common) is { } shared)",
            "if (!BROKEN && FindSharedFrom(other, common) is { } shared)",
            [Large]
        ),
        new(
            "Shared nodes are read from the end",
            "ThreadLsp.Syntax/Collections/SumTree.Compare.cs",
            "if (FindSharedUpTo(other, common) is { } shared)",
            "if (!BROKEN && FindSharedUpTo(other, common) is { } shared)",
            [Large]
        ),
        new(
            "Nodes of one size are taken for shared from the start",
            "ThreadLsp.Syntax/Collections/SumTree.Compare.cs",
            "while (left is not null && right is not null && !ReferenceEquals(left, right)) { var (height, otherHeight) = (left.Height, right.Height); left = height >= otherHeight ? (left as Branch)?.Children[0] : left;",
            "while (left is not null && right is not null && !ReferenceEquals(left, right) && !(BROKEN && left.Count == right.Count)) { var (height, otherHeight) = (left.Height, right.Height); left = height >= otherHeight ? (left as Branch)?.Children[0] : left;",
            Usual
        ),
        new(
            "Nodes of one size are taken for shared from the end",
            "ThreadLsp.Syntax/Collections/SumTree.Compare.cs",
            "while (left is not null && right is not null && !ReferenceEquals(left, right)) { var (height, otherHeight) = (left.Height, right.Height); left = height >= otherHeight ? (left as Branch)?.Children[^1] : left;",
            "while (left is not null && right is not null && !ReferenceEquals(left, right) && !(BROKEN && left.Count == right.Count)) { var (height, otherHeight) = (left.Height, right.Height); left = height >= otherHeight ? (left as Branch)?.Children[^1] : left;",
            Usual
        ),
        new(
            "A common end may reach into a common start",
            "ThreadLsp.Syntax/Text/SourceText.Compare.cs",
            "behind = int.Min(behind, shortest - start);",
            "behind = BROKEN ? behind : int.Min(behind, shortest - start);",
            Usual
        ),
        new(
            "A common start ends with a piece of the rope",
            "ThreadLsp.Syntax/Text/SourceText.Compare.cs",
            "start += CountEqual(this, oldText, start, shortest - start);",
            "start += BROKEN ? 0 : CountEqual(this, oldText, start, shortest - start);",
            Usual
        ),
        new(
            "Pieces of one length are taken for equal",
            "ThreadLsp.Syntax/Text/TextChunk.cs",
            "|| Text.SequenceEqual(other.Text)",
            "|| BROKEN || Text.SequenceEqual(other.Text)",
            Usual
        ),
        new(
            "Slices of two strings are read as one piece",
            "ThreadLsp.Syntax/Text/TextChunk.cs",
            "!ReferenceEquals(source, next.source) || start + length != next.start",
            "(!BROKEN && !ReferenceEquals(source, next.source)) || start + length != next.start",
            Usual
        ),
        new(
            "A carriage return before a change keeps its line feed",
            "ThreadLsp.Syntax/Syntax/SyntaxTree.Compare.cs",
            "int.Min(oldTree.GetLineNumber(start), GetLineNumber(start))",
            "(BROKEN ? GetLineNumber(start) : int.Min(oldTree.GetLineNumber(start), GetLineNumber(start)))",
            Usual
        ),
        new(
            "The last changed line counts as the same",
            "ThreadLsp.Syntax/Syntax/SyntaxTree.Compare.cs",
            "var newEnd = GetLineNumber(start + change.NewLength) + 1;",
            "var newEnd = GetLineNumber(start + change.NewLength) + (BROKEN ? 0 : 1);",
            Usual
        ),
        // What is summed up of the pieces of a text.
        new(
            "A line break that is cut counts twice",
            "ThreadLsp.Syntax/Text/TextSummary.cs",
            "(splitBreak ? 1 : 0)",
            "(splitBreak && !BROKEN ? 1 : 0)",
            Usual
        ),
        new(
            "A surrogate pair that is cut counts twice in UTF-8",
            "ThreadLsp.Syntax/Text/TextSummary.cs",
            "(splitPair ? 2 : 0)",
            "(splitPair && !BROKEN ? 2 : 0)",
            Usual
        ),
        new(
            "A carriage return in a later piece is forgotten",
            "ThreadLsp.Syntax/Text/TextSummary.cs",
            "((left.edges | right.edges) & Edges.HasCarriageReturn)",
            "((BROKEN ? left.edges : left.edges | right.edges) & Edges.HasCarriageReturn)",
            Usual
        ),
        new(
            "A line feed that begins a piece is a line of its own",
            "ThreadLsp.Syntax/Parsing/LineScanner.cs",
            "var breakLength = run is ['\\n', ..] ? 2 : 1;",
            "var breakLength = run is ['\\n', ..] && !BROKEN ? 2 : 1;",
            [Tabs]
        ),
        new(
            "A line in two pieces loses the first",
            "ThreadLsp.Syntax/Parsing/LineScanner.cs",
            "joinedLength += piece.Length;",
            "joinedLength = BROKEN ? piece.Length : joinedLength + piece.Length;",
            Usual
        ),
        // What a model takes from the one before.
        new(
            "The stories are carried over",
            "ThreadLsp.Analysis/Model/ThreadModel.cs",
            "private ThreadModel(SyntaxTree tree, ThreadModel earlier, LostNesting? shown) { Tree = tree;",
            "private ThreadModel(SyntaxTree tree, ThreadModel earlier, LostNesting? shown) { Tree = tree; if (BROKEN) { stories = earlier.Stories; }",
            Usual
        ),
        new(
            "The comments are carried over",
            "ThreadLsp.Analysis/Model/ThreadModel.cs",
            "private ThreadModel(SyntaxTree tree, ThreadModel earlier, LostNesting? shown) { Tree = tree;",
            "private ThreadModel(SyntaxTree tree, ThreadModel earlier, LostNesting? shown) { Tree = tree; if (BROKEN) { comments = earlier.comments; }",
            Usual
        ),
        new(
            "The nesting is carried over",
            "ThreadLsp.Analysis/Model/ThreadModel.cs",
            "private ThreadModel(SyntaxTree tree, ThreadModel earlier, LostNesting? shown) { Tree = tree;",
            "private ThreadModel(SyntaxTree tree, ThreadModel earlier, LostNesting? shown) { Tree = tree; if (BROKEN) { nesting = earlier.nesting; }",
            Usual
        ),
        new(
            "The quick diagnostics are carried over",
            "ThreadLsp.Analysis/Diagnostics/ModelFindings.cs",
            "this.model = model;",
            "this.model = model; if (BROKEN && earlier is not null) { quick = earlier.quick; }",
            Usual
        ),
        new(
            "What takes comparing all comments is never compared again",
            "ThreadLsp.Analysis/Diagnostics/ModelFindings.cs",
            "this.model = model;",
            "this.model = model; if (BROKEN && earlier is not null) { crossComments = earlier.crossComments; }",
            Usual
        ),
        new(
            "What takes comparing all comments is not carried over",
            "ThreadLsp.Analysis/Diagnostics/ModelFindings.cs",
            "earlierCrossComments?.CarryOver(model.Tree);",
            "(BROKEN ? null : earlierCrossComments)?.CarryOver(model.Tree);",
            Usual
        ),
        // Which comments are looked at again.
        new(
            "All comments are looked at again",
            "ThreadLsp.Analysis/Diagnostics/CommentRules.cs",
            "earlier is null ||",
            "earlier is null || BROKEN ||",
            Usual
        ),
        new(
            "The dump is written otherwise, and nobody looks",
            "ThreadLsp.Analysis/Diagnostics/CommentRules.cs",
            "|| earlier.Facts != context.Facts",
            "|| (earlier.Facts != context.Facts && !BROKEN)",
            Usual
        ),
        new(
            "A byline affects its own line alone",
            "ThreadLsp.Analysis/Diagnostics/AffectedLines.cs",
            "smallest = tree.Lines[line].NestingColumn;",
            "smallest = tree.Lines[line].NestingColumn; if (BROKEN && smallest < 0) { return int.MaxValue; }",
            Usual
        ),
        new(
            "Headers that were removed affect nothing",
            "ThreadLsp.Analysis/Diagnostics/AffectedLines.cs",
            "GetSmallestColumn(oldTree, change.First, change.OldEnd)",
            "BROKEN ? int.MaxValue : GetSmallestColumn(oldTree, change.First, change.OldEnd)",
            Usual
        ),
        new(
            "Headers that were added affect nothing",
            "ThreadLsp.Analysis/Diagnostics/AffectedLines.cs",
            "GetSmallestColumn(newTree, change.First, change.NewEnd)",
            "BROKEN ? int.MaxValue : GetSmallestColumn(newTree, change.First, change.NewEnd)",
            Usual
        ),
        new(
            "The comment before an edit is not affected",
            "ThreadLsp.Analysis/Diagnostics/AffectedLines.cs",
            "var owner = newTree.FindHeaderBefore(change.First);",
            "var owner = newTree.FindHeaderBefore(BROKEN ? change.First + 1 : change.First);",
            Usual
        ),
        new(
            "A comment that closes the affected ones is not affected",
            "ThreadLsp.Analysis/Diagnostics/AffectedLines.cs",
            "if (column < int.MaxValue && end >= 0",
            "if (!BROKEN && column < int.MaxValue && end >= 0",
            Usual
        ),
        new(
            "The affected lines end where they ended before",
            "ThreadLsp.Analysis/Diagnostics/AffectedLines.cs",
            "new(first, end - change.Shift, end)",
            "new(first, BROKEN ? end : end - change.Shift, end)",
            Usual
        ),
        new(
            "Only the first header of an edit counts",
            "ThreadLsp.Analysis/Diagnostics/AffectedLines.cs",
            "line = smallest < 0 ? -1",
            "line = smallest < 0 || BROKEN ? -1",
            Usual
        ),
        // What is kept of earlier findings, and where it is now.
        new(
            "What is kept does not move",
            "ThreadLsp.Analysis/Diagnostics/CommentFindings.cs",
            "spliced.Add(move(item, change));",
            "spliced.Add(BROKEN ? item : move(item, change));",
            Usual
        ),
        new(
            "What was found in affected lines is kept",
            "ThreadLsp.Analysis/Diagnostics/CommentFindings.cs",
            "CountBefore(old, replaced.End, start)",
            "CountBefore(old, BROKEN ? replaced.Start : replaced.End, start)",
            Usual
        ),
        new(
            "Nothing was found, so nothing has moved",
            "ThreadLsp.Analysis/Diagnostics/CommentFindings.cs",
            "part.IsEmpty && change.Shift == 0",
            "part.IsEmpty && (BROKEN || change.Shift == 0)",
            Usual
        ),
        new(
            "What is carried over does not move",
            "ThreadLsp.Analysis/Diagnostics/CrossCommentFindings.cs",
            "[.. Diagnostics.Where(change.IsOutside).Select(change.Move)]",
            "[.. Diagnostics.Where(change.IsOutside).Select(found => BROKEN ? found : change.Move(found))]",
            Usual
        ),
        new(
            "What was edited is carried over",
            "ThreadLsp.Analysis/Diagnostics/OffsetChange.cs",
            "span.End <= Start ||",
            "BROKEN || span.End <= Start ||",
            Usual
        ),
        new(
            "Related places do not move",
            "ThreadLsp.Analysis/Diagnostics/OffsetChange.cs",
            "Span = Move(location.Span)",
            "Span = BROKEN ? location.Span : Move(location.Span)",
            Usual
        ),
        new(
            "A related place that was edited is carried over",
            "ThreadLsp.Analysis/Diagnostics/OffsetChange.cs",
            "change.IsOutside(related.Span)",
            "BROKEN || change.IsOutside(related.Span)",
            Usual
        ),
        // That nesting is not recorded is said again without counting.
        new(
            "No header that came, went or moved matters to what is said of lost nesting",
            "ThreadLsp.Analysis/Diagnostics/HeaderFindings.cs",
            "if (!HeaderLines.AreSame(Tree, later))",
            "if (!BROKEN && !HeaderLines.AreSame(Tree, later))",
            Usual
        ),
        // Which coloured words are carried over.
        new(
            "Who wrote the story does not matter to the colours below",
            "ThreadLsp.Features/SemanticTokenChange.cs",
            "|| HasByline(older, change.First, change.OldEnd) || HasByline(newer, change.First, change.NewEnd)",
            "|| (!BROKEN && (HasByline(older, change.First, change.OldEnd) || HasByline(newer, change.First, change.NewEnd)))",
            Usual
        ),
        new(
            "A header stays bare whatever is written below it",
            "ThreadLsp.Features/SemanticTokenChange.cs",
            "newer.Lines[above].Kind == LineKind.Header ||",
            "(newer.Lines[above].Kind == LineKind.Header && !BROKEN) ||",
            Usual
        ),
        new(
            "The first comment of a file changes no colours below",
            "ThreadLsp.Features/SemanticTokenChange.cs",
            "!HasOwner(newer, change.First) ||",
            "(!BROKEN && !HasOwner(newer, change.First)) ||",
            Usual
        ),
        new(
            "What a page printed above an edit stays noise",
            "ThreadLsp.Features/SemanticTokenChange.cs",
            "NoiseLines.MayBe(newer.Lines[above])",
            "(NoiseLines.MayBe(newer.Lines[above]) && !BROKEN)",
            Usual
        ),
    ];
}
