namespace ThreadLsp.TestUtilities;

/// <summary>What the tree of a generated thread looks like.</summary>
public enum ThreadForm
{
    /// <summary>As people talk: many short subthreads, a few long ones.</summary>
    Discussion,

    /// <summary>Every comment answers the story.</summary>
    Wide,

    /// <summary>Every comment answers the one before it.</summary>
    Deep,
}
