using System.Globalization;
using ThreadLsp.Benchmarks.Rows;
using ThreadLsp.Tooling;

namespace ThreadLsp.Benchmarks.Comparing;

/// <summary>Runs this parser and its peers on the same documents, taking turns, so that all see the same machine.</summary>
/// <param name="peers">Where they are.</param>
/// <param name="ownProgram">This program.</param>
/// <param name="nativeProgram">The native build of it; null where there is none.</param>
internal sealed class Comparison(PeerFolder peers, string ownProgram, string? nativeProgram)
{
    /// <summary>How the table calls the native build of this parser.</summary>
    public const string Native = RowMeasurement.Peer + ", native";

    /// <summary>The documents all of them get, in bytes.</summary>
    public static readonly IReadOnlyList<int> Sizes = [100_000, 1_000_000, 10_000_000];

    /// <summary>A document for this parser alone; the others would take minutes.</summary>
    public const int LargestSize = 100_000_000;

    /// <summary>The siblings among which all of them type.</summary>
    public const int Siblings = 100_000;

    /// <summary>The depth at which this parser types.</summary>
    public const int Depth = 10_000;

    /// <summary>Runs everything so many times.</summary>
    /// <exception cref="ToolException">A peer failed.</exception>
    public async Task<IReadOnlyList<Result>> RunAsync(int rounds)
    {
        var contenders = FindContenders();
        var rows = contenders.ToDictionary(contender => contender, _ => new List<Row>());
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var contender in contenders)
            {
                Progress.Say(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Round {round} of {rounds}: {contender.Name}, {contender.Document}"
                    )
                );
                rows[contender].Add(await RunAsync(contender).ConfigureAwait(false));
            }
        }

        return [.. contenders.Select(it => new Result(it, RowMedian.Of(rows[it])))];
    }

    /// <summary>How the table calls a document of a size.</summary>
    public static string NameOf(int bytes) =>
        bytes < 1_000_000
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000} KB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000} MB");

    private List<Contender> FindContenders()
    {
        var contenders = new List<Contender>();
        foreach (var size in Sizes)
        {
            contenders.Add(Lezer(NameOf(size), "thread", peers.DocumentOf(size, "thread")));
            contenders.Add(Dotnet(NameOf(size), "Roslyn", "roslyn", peers.DocumentOf(size, "cs")));
            contenders.Add(
                Dotnet(NameOf(size), "Markdig", "markdig", peers.DocumentOf(size, "md"))
            );
            contenders.AddRange(Own(NameOf(size), "row", peers.DocumentOf(size, "thread")));
        }

        contenders.AddRange(
            Own(NameOf(LargestSize), "row", peers.DocumentOf(LargestSize, "thread"))
        );
        contenders.AddRange(Own("half of 1 MB", "half", peers.DocumentOf(Sizes[1], "thread")));

        var siblings = Siblings.ToString(CultureInfo.InvariantCulture);
        var wide = string.Create(CultureInfo.InvariantCulture, $"{Siblings:N0} siblings");
        contenders.Add(Lezer(wide, "wide-json:" + siblings, string.Empty));
        contenders.Add(Dotnet(wide, "Roslyn", "roslyn-wide", siblings));
        contenders.AddRange(Own(wide, "wide", siblings));
        contenders.AddRange(
            Own(
                string.Create(CultureInfo.InvariantCulture, $"{Depth:N0} levels"),
                "deep",
                Depth.ToString(CultureInfo.InvariantCulture)
            )
        );
        return contenders;
    }

    private Contender Lezer(string document, string kind, string file) =>
        new(
            document,
            "lezer",
            "node",
            ["--expose-gc", peers.LezerScript, kind, file, peers.Folder]
        );

    private Contender Dotnet(string document, string name, string kind, string argument) =>
        new(document, name, peers.DotnetPeers, [kind, argument]);

    private IEnumerable<Contender> Own(string document, string command, string argument)
    {
        yield return new(document, RowMeasurement.Peer, ownProgram, [command, argument]);
        if (nativeProgram is not null)
        {
            yield return new(document, Native, nativeProgram, [command, argument]);
        }
    }

    private async Task<Row> RunAsync(Contender contender)
    {
        var result = await Shell
            .RequireAsync(contender.Program, contender.Arguments, peers.Folder)
            .ConfigureAwait(false);
        return result.Lines.Select(RowJson.TryRead).OfType<Row>().FirstOrDefault()
            ?? throw new ToolException(
                $"{contender.Name} printed no row for {contender.Document}: {string.Join('\n', result.Lines)}"
            );
    }
}
