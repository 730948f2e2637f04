namespace ThreadLsp.Protocol;

/// <summary>Why code actions are asked for.</summary>
public enum CodeActionTriggerKind
{
    Invoked = 1,
    Automatic = 2,
}
