namespace ThreadLsp.Protocol;

/// <summary>LSP's names for what an action is.</summary>
public static class CodeActionKinds
{
    public const string QuickFix = "quickfix";
    public const string FixAll = "source.fixAll";
    public const string RefactorMove = "refactor.move";
    public const string RefactorRewrite = "refactor.rewrite";
    public const string RefactorExtract = "refactor.extract";
}
