using System.Diagnostics;
using System.Globalization;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.EndToEnd.Tests.Hazards;

/// <summary>Hazard 10: an editor that is gone leaves no server behind, even where something still holds the pipes open.</summary>
public sealed class Hazard10ParentDeathTests
{
    [Fact]
    public async Task The_end_of_the_process_named_in_initialize_ends_the_server()
    {
        using var parent = SpawnParent();
        await using var server = NativeServer.Spawn();
        await server.Client.InitializeAsync(processId: parent.Id);
        await server.Client.OpenAsync(Discussion.Short);
        Assert.Equal(3, (await server.Client.OutlineAsync()).Count);
        await EndAsync(parent);
        Assert.Equal(1, await server.WaitForExitAsync());
    }

    [Fact]
    public async Task The_end_of_the_process_named_on_the_command_line_ends_the_server()
    {
        using var parent = SpawnParent();
        await using var server = NativeServer.Spawn(
            "--clientProcessId",
            parent.Id.ToString(CultureInfo.InvariantCulture)
        );
        // Not a word was said: an editor may end before it says the first.
        await EndAsync(parent);
        Assert.Equal(1, await server.WaitForExitAsync());
    }

    [Fact]
    public async Task A_process_that_is_gone_already_ends_the_server()
    {
        var parent = SpawnParent();
        var gone = parent.Id;
        await EndAsync(parent);
        parent.Dispose();
        await using var server = NativeServer.Spawn(
            "--clientProcessId",
            gone.ToString(CultureInfo.InvariantCulture)
        );
        Assert.Equal(1, await server.WaitForExitAsync());
    }

    [Fact]
    public async Task Without_a_process_the_server_lives_until_the_input_ends()
    {
        await using var server = await NativeServer.StartAsync();
        await Task.Delay(500);
        await server.Client.OpenAsync(Discussion.Short);
        Assert.Equal(3, (await server.Client.OutlineAsync()).Count);
        server.CloseInput();
        Assert.Equal(1, await server.WaitForExitAsync());
    }

    /// <summary>A process that waits: another server, since that runs wherever this test does.</summary>
    private static Process SpawnParent() =>
        Process.Start(
            new ProcessStartInfo(NativeServer.FindProgram(), ["lsp"])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;

    private static async Task EndAsync(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(LspClient.Patience);
    }
}
