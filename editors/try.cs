#:project ../tests/ThreadLsp.Tooling/ThreadLsp.Tooling.csproj
#:property PublishAot=false
#:property NoWarn=$(NoWarn);MA0048;MA0004

// Opens a dump in VS Code with the extension and its server, both built here: dotnet run editors/try.cs [FILE] [--screenshot DIR]

using System.CommandLine;
using ThreadLsp.Tooling;

var file = new Argument<FileInfo?>("file")
{
    Description = "The dump to open; without one a sample of the repository's own.",
    Arity = ArgumentArity.ZeroOrOne,
};
var screenshot = new Option<DirectoryInfo?>("--screenshot")
{
    Description = "Open it unseen and leave pictures of outline, fold and Problems in this folder.",
    HelpName = "DIR",
};
var command = new RootCommand("Builds ThreadLsp and opens a dump in VS Code.") { file, screenshot };
command.SetAction(
    (result, cancellationToken) =>
        RunAsync(result.GetValue(file), result.GetValue(screenshot), cancellationToken)
);
return await command.Parse(args).InvokeAsync();

static async Task<int> RunAsync(
    FileInfo? file,
    DirectoryInfo? screenshot,
    CancellationToken cancellationToken
)
{
    try
    {
        var dump =
            file?.FullName
            ?? Repository.Combine("tests", "corpus", "samples", "garden-sensors.flat.thread");
        if (!File.Exists(dump))
        {
            throw new ToolException($"There is no file {dump}.");
        }

        await NativeServer.BuildAsync();
        var package = await Extension.BuildAsync();
        await (
            screenshot is not null ? VsCode.TakePicturesAsync(package, dump, screenshot.FullName)
            : Shell.Find("code") is { } desktop ? VsCode.OpenOnDesktopAsync(desktop, package, dump)
            : VsCode.OpenInBrowserAsync(package, dump, cancellationToken)
        );
        return 0;
    }
    catch (ToolException exception)
    {
        Progress.Fail(exception.Message);
        return 1;
    }
}
