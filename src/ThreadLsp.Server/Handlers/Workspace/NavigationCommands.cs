using System.Collections.Frozen;
using ThreadLsp.Analysis;
using ThreadLsp.Features;

namespace ThreadLsp.Server.Handlers.Workspace;

/// <summary>The commands that find a place for the cursor.</summary>
internal static class NavigationCommands
{
    private static readonly FrozenDictionary<
        string,
        Func<ThreadModel, int, NavigationTarget?>
    > Commands = new Dictionary<string, Func<ThreadModel, int, NavigationTarget?>>(
        StringComparer.Ordinal
    )
    {
        ["threadLsp.goToStory"] = GoToStory.Find,
        ["threadLsp.goToParent"] = GoToParent.Find,
        ["threadLsp.goToFirstReply"] = GoToReplies.FindFirst,
        ["threadLsp.goToNextSibling"] = GoToSibling.FindNext,
        ["threadLsp.goToPreviousSibling"] = GoToSibling.FindPrevious,
        ["threadLsp.goToTopLevelComment"] = GoToTopLevelComment.Find,
        ["threadLsp.goToNextTopLevelComment"] = GoToTopLevelComment.FindNext,
        ["threadLsp.goToPreviousTopLevelComment"] = GoToTopLevelComment.FindPrevious,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Their names, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [.. Commands.Keys.Order(StringComparer.Ordinal)];

    /// <summary>What finds the place; null where there is no such command.</summary>
    public static Func<ThreadModel, int, NavigationTarget?>? Find(string command) =>
        Commands.GetValueOrDefault(command);
}
