using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Architecture.Tests;

/// <summary>The layers: Syntax, Analysis, Features, Server, Cli, each on those before it; Protocol beside them, seen by the server alone.</summary>
public sealed class DependencyTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["ThreadLsp.Syntax"] = [],
        ["ThreadLsp.Analysis"] = ["ThreadLsp.Syntax"],
        ["ThreadLsp.Features"] = ["ThreadLsp.Analysis", "ThreadLsp.Syntax"],
        ["ThreadLsp.Protocol"] = [],
        ["ThreadLsp.Server"] =
        [
            "ThreadLsp.Analysis",
            "ThreadLsp.Features",
            "ThreadLsp.Protocol",
            "ThreadLsp.Syntax",
        ],
        ["threadlsp"] =
        [
            "ThreadLsp.Analysis",
            "ThreadLsp.Features",
            "ThreadLsp.Protocol",
            "ThreadLsp.Server",
            "ThreadLsp.Syntax",
        ],
    };

    /// <summary>What a layer that reads no files, waits for nothing and writes nowhere cannot name.</summary>
    private static readonly string[] ForbiddenBelowServer =
    [
        "System.Console",
        "System.Diagnostics.Process",
        "System.IO.",
        "System.Net.",
        "System.Threading.Tasks.",
        "System.Text.Json.",
        "System.Text.RegularExpressions.",
    ];

    /// <summary>A resource inside an assembly is read through these; with them alone no file can be opened.</summary>
    private static readonly string[] AllowedForResources =
    [
        "System.IO.Stream",
        "System.IO.StreamReader",
        "System.IO.TextReader",
    ];

    /// <summary>What was learned is part of the assembly, and a stream is the only way to it.</summary>
    private static readonly string[] TypesThatReadAResource =
    [
        "System.IO.Stream",
        "System.IO.StreamReader",
        "System.IO.TextReader",
    ];

    public static TheoryData<string> EachAssembly => [.. Allowed.Keys];

    public static TheoryData<string> EachAssemblyBelowServer =>
        ["ThreadLsp.Syntax", "ThreadLsp.Analysis", "ThreadLsp.Features"];

    [Theory]
    [MemberData(nameof(EachAssembly))]
    public void A_compiled_layer_sees_only_the_layers_below_it(string assembly)
    {
        using var file = OpenAssembly(assembly);
        var metadata = file.GetMetadataReader();

        var references = metadata
            .AssemblyReferences.Select(handle =>
                metadata.GetString(metadata.GetAssemblyReference(handle).Name)
            )
            .Where(name => name.StartsWith("ThreadLsp", StringComparison.OrdinalIgnoreCase));

        Assert.All(references, name => Assert.Contains(name, Allowed[assembly]));
    }

    [Theory]
    [MemberData(nameof(EachAssembly))]
    public void A_project_names_only_the_layers_below_it(string assembly)
    {
        var project = assembly is "threadlsp" ? "ThreadLsp.Cli" : assembly;
        var references = XDocument
            .Load(RepositoryRoot.Combine($"src/{project}/{project}.csproj"))
            .Descendants("ProjectReference")
            .Select(reference =>
                Path.GetFileNameWithoutExtension(
                    reference.Attribute("Include")!.Value.Replace('\\', '/')
                )
            );

        Assert.All(references, name => Assert.Contains(name, Allowed[assembly]));
    }

    [Fact]
    public void Every_project_of_the_product_has_a_place_in_the_layers()
    {
        var projects = Directory
            .EnumerateFiles(RepositoryRoot.Combine("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension)
            .Select(name => name is "ThreadLsp.Cli" ? "threadlsp" : name!);

        Assert.Equal(Allowed.Keys.Order(), projects.Order());
    }

    [Theory]
    [InlineData("ThreadLsp.Syntax")]
    [InlineData("ThreadLsp.Analysis")]
    [InlineData("ThreadLsp.Features")]
    [InlineData("ThreadLsp.Protocol")]
    public void The_layers_below_the_server_need_no_package(string project)
    {
        var packages = XDocument
            .Load(RepositoryRoot.Combine($"src/{project}/{project}.csproj"))
            .Descendants("PackageReference");

        Assert.Empty(packages);
    }

    [Theory]
    [MemberData(nameof(EachAssemblyBelowServer))]
    public void A_layer_below_the_server_reads_no_file_and_waits_for_nothing(string assembly)
    {
        var forbidden = GetReferencedTypes(assembly)
            .Except(AllowedForResources)
            .Where(type =>
                ForbiddenBelowServer.Any(prefix =>
                    type.StartsWith(prefix, StringComparison.Ordinal)
                )
            );

        Assert.Empty(forbidden);
    }

    [Theory]
    [MemberData(nameof(EachAssembly))]
    public void Only_the_program_itself_uses_the_console(string assembly)
    {
        var usesConsole = GetReferencedTypes(assembly).Contains("System.Console");

        Assert.Equal(assembly is "threadlsp", usesConsole);
    }

    private static List<string> GetReferencedTypes(string assembly)
    {
        using var file = OpenAssembly(assembly);
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata
                .TypeReferences.Select(metadata.GetTypeReference)
                .Select(type =>
                    $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"
                ),
        ];
    }

    private static PEReader OpenAssembly(string name) =>
        new(File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{name}.dll")));
}
