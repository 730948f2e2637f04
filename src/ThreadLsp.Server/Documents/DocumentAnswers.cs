using ThreadLsp.Analysis;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Documents;

/// <summary>
/// The long answers about a version of a document, as they were written. Editors ask again after each edit; what the edit leaves as it
/// was is taken from the answers about an earlier version.
/// </summary>
/// <remarks>An answer is made when it is first asked for. Two that ask at once may both make it, and make the same.</remarks>
/// <param name="model">The version.</param>
internal sealed class DocumentAnswers(ThreadModel model)
{
    private volatile SymbolSheet? symbols;
    private volatile SymbolSheet? earlierSymbols;
    private volatile FoldSheet? folds;
    private volatile FoldSheet? earlierFolds;
    private volatile SemanticTokenSheet? tokens;

    /// <summary>The newest two of earlier versions: the client may not have taken the last answer.</summary>
    private volatile SemanticTokenSheet? earlierTokens;
    private volatile SemanticTokenSheet? olderTokens;

    /// <summary>The answers about a later version.</summary>
    public DocumentAnswers WithModel(ThreadModel later) =>
        new(later)
        {
            earlierSymbols = symbols ?? earlierSymbols,
            earlierFolds = folds ?? earlierFolds,
            earlierTokens = tokens ?? earlierTokens,
            olderTokens = tokens is null ? olderTokens : earlierTokens,
        };

    /// <summary>The outline as nested symbols.</summary>
    /// <param name="encoding">The unit of columns: the same in all calls.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public SymbolSheet GetSymbols(PositionEncoding encoding, CancellationToken cancellationToken)
    {
        var sheet =
            symbols ?? SymbolSheet.Create(model, encoding, earlierSymbols, cancellationToken);
        symbols = sheet;

        // It has served: what it does not share with the new one is free.
        earlierSymbols = null;
        return sheet;
    }

    /// <summary>The folds.</summary>
    /// <param name="form">What the client takes: the same in all calls.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public FoldSheet GetFolds(FoldForm form, CancellationToken cancellationToken)
    {
        var sheet = folds ?? FoldSheet.Create(model, form, earlierFolds, cancellationToken);
        folds = sheet;
        earlierFolds = null;
        return sheet;
    }

    /// <summary>The coloured words.</summary>
    /// <param name="form">What the client takes: the same in all calls.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public SemanticTokenSheet GetTokens(SemanticTokenForm form, CancellationToken cancellationToken)
    {
        var sheet =
            tokens ?? SemanticTokenSheet.Create(model.Tree, form, earlierTokens, cancellationToken);
        tokens = sheet;
        return sheet;
    }

    /// <summary>The coloured words of an answer; null where it was given too long ago.</summary>
    public SemanticTokenSheet? FindTokens(string id) =>
        ((SemanticTokenSheet?[])[tokens, earlierTokens, olderTokens]).FirstOrDefault(sheet =>
            string.Equals(sheet?.Id, id, StringComparison.Ordinal)
        );
}
