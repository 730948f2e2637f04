#:project ThreadLsp.Tooling/ThreadLsp.Tooling.csproj
#:property PublishAot=false
#:property NoWarn=$(NoWarn);MA0048;MA0004

// Runs every test: dotnet run tests/run.cs -- [unit|e2e|editors|all] [--newest]. The last line says how many passed, failed and were skipped.

using System.CommandLine;
using ThreadLsp.Tooling;

var suites = new Argument<string>("suites")
{
    Description =
        "unit: the layers; e2e: the native program, and every answer against the official types; editors: VS Code, Neovim, Emacs, Vim and Kate; all of them by default.",
    DefaultValueFactory = _ => "all",
};
suites.AcceptOnlyFromAmong("unit", "e2e", "editors", "all");
var newest = new Option<bool>("--newest")
{
    Description =
        "With editors: run in the newest VS Code tried, with a node of its own (about 800 MB from npm), and in no other editor.",
};
var command = new RootCommand("Runs the tests of ThreadLsp and installs what they need.")
{
    suites,
    newest,
};
command.SetAction(
    (result, _) => RunAsync(result.GetRequiredValue(suites), result.GetValue(newest))
);
return await command.Parse(args).InvokeAsync();

static async Task<int> RunAsync(string wanted, bool newest)
{
    var count = default(TestCount);
    try
    {
        ConformanceSuite.Forget();
        if (wanted is "unit" or "all")
        {
            count += await DotnetSuites.RunLayersAsync();
        }

        if (wanted is "e2e" or "all")
        {
            count += await DotnetSuites.RunProgramAsync();
            if (wanted is "e2e")
            {
                count += await DotnetSuites.RunServerAsync();
            }

            count += await ConformanceSuite.RunAsync();
        }

        if (wanted is "editors" or "all")
        {
            count += await (newest ? VsCodeSuites.RunNewestAsync() : EditorSuites.RunAsync());
        }
    }
    catch (ToolException exception)
    {
        // What could not be built or installed counts as one failure, and what ran before it still counts.
        Progress.Fail(exception.Message);
        count += new TestCount(0, 1, 0);
    }

    if (count.Passed + count.Failed == 0)
    {
        Progress.Fail("No test ran.");
    }

    Progress.Finish(count);
    return count is { Failed: 0, Passed: > 0 } ? 0 : 1;
}
