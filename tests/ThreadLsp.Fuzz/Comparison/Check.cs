namespace ThreadLsp.Fuzz;

/// <summary>What is compared after an edit.</summary>
public enum Check
{
    /// <summary>The text is the string that the same edits make of a string.</summary>
    Text,

    /// <summary>The green lines are those of a full parse, and stand where the line breaks of the string say.</summary>
    Lines,

    /// <summary>Offsets and positions, in all three encodings, are those counted in the string.</summary>
    Positions,

    /// <summary>The reported range of the change is the smallest there is, and the lines outside of the reported ones are the same.</summary>
    ChangedSpans,

    /// <summary>The red tree has the nodes of a full parse, in their places, under their parents.</summary>
    Nodes,

    /// <summary>Tokens and trivia are those of a full parse, and give the text back.</summary>
    Tokens,

    /// <summary>Parents and subthreads by column are those that a walk with a stack finds.</summary>
    ColumnNesting,

    /// <summary>The model has the comments, parents, subthreads and confidences of a new model.</summary>
    Nesting,

    /// <summary>The quick diagnostics are those of a new model, with what was found before where the edits left it alone.</summary>
    QuickDiagnostics,

    /// <summary>All diagnostics are those of a new model.</summary>
    Diagnostics,

    /// <summary>The outline is that of a new model.</summary>
    Outline,

    /// <summary>The folds are those of a new model.</summary>
    Folds,

    /// <summary>Coloured words, taken from the version before where the edit left them alone, are those of a full parse.</summary>
    SemanticTokens,

    /// <summary>The version before the edit still says what it said.</summary>
    OldVersion,

    /// <summary>Taking back all edits gives the first version.</summary>
    Undo,

    /// <summary>The edit cost what it may cost; counted in Debug builds alone.</summary>
    Work,
}
