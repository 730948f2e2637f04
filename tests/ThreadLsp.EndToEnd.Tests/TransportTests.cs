using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.EndToEnd.Tests;

/// <summary>The other ways an editor may talk to the server. Here the editor listens and the server connects, as clients of LSP expect.</summary>
public sealed class TransportTests
{
    [Fact]
    public async Task A_socket()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var process = Spawn("--socket", port.ToString(CultureInfo.InvariantCulture));
        using var connection = await listener.AcceptTcpClientAsync().WaitAsync(LspClient.Patience);
        await using var stream = connection.GetStream();
        await TalkAsync(stream, process);
    }

    [Fact]
    public async Task A_pipe()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows a pipe is no Unix socket.");
        var path = Path.Combine(Path.GetTempPath(), $"threadlsp-{Guid.NewGuid():N}.sock");
        try
        {
            using var listener = new Socket(
                AddressFamily.Unix,
                SocketType.Stream,
                ProtocolType.Unspecified
            );
            listener.Bind(new UnixDomainSocketEndPoint(path));
            listener.Listen();
            using var process = Spawn("--pipe", path);
            using var connection = await listener.AcceptAsync().WaitAsync(LspClient.Patience);
            await using var stream = new NetworkStream(connection);
            await TalkAsync(stream, process);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("--socket", "1")]
    [InlineData("--pipe", "no-such-directory/no-such-pipe")]
    public async Task Nobody_who_listens_is_an_error_with_a_message(string option, string value)
    {
        using var process = Spawn(option, value);
        var error = await process.StandardError.ReadToEndAsync().WaitAsync(LspClient.Patience);
        await process.WaitForExitAsync().WaitAsync(LspClient.Patience);
        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith("threadlsp: error: ", error, StringComparison.Ordinal);
    }

    private static async Task TalkAsync(Stream stream, Process process)
    {
        var client = new LspClient(stream, stream);
        await client.InitializeAsync();
        await client.OpenAsync(Discussion.Short);
        Assert.Equal(3, (await client.OutlineAsync()).Count);
        await client.RequestAsync("shutdown");
        await client.NotifyAsync("exit");
        await process.WaitForExitAsync().WaitAsync(LspClient.Patience);
        Assert.Equal(0, process.ExitCode);
    }

    private static Process Spawn(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo(NativeServer.FindProgram(), ["lsp", .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardError = true,
            }
        )!;
}
