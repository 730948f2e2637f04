using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Fuzz.Tests.Mutants;

/// <summary>
/// The sources of the product and of the fuzz program compiled into one assembly in which every mutant stands behind a switch, so that one
/// compilation does for all of them. The product itself knows nothing of it.
/// </summary>
/// <remarks>The idea is that of mutant schemata (Untch, Offutt and Harrold, 1993).</remarks>
public sealed class MutantAssembly
{
    private const string Switch = "global::ThreadLsp.Fuzz.MutantHost.IsTried";

    private const string Host = """
        #nullable enable
        namespace ThreadLsp.Fuzz;

        public static class MutantHost
        {
            [System.ThreadStatic]
            private static int tried;

            public static bool IsTried(int mutant) => tried == mutant;

            public static string? Try(int mutant, int seed, string kinds, int edits) =>
                Find(mutant, seed, kinds, edits)?.Message;

            public static string? Shrink(int mutant, int seed, string kinds, int edits)
            {
                if (Find(mutant, seed, kinds, edits) is not { } failure)
                {
                    return null;
                }

                var smallest = new CaseShrinker(
                    candidate => candidate.FindDifference() is null && IsFoundIn(mutant, candidate),
                    TimeSpan.FromMinutes(1)
                ).Shrink(failure.Case);
                return IsFoundIn(mutant, smallest)
                    ? RegressionTest.Write(seed, failure with { Case = smallest })
                    : null;
            }

            private static bool IsFoundIn(int mutant, FuzzCase candidate)
            {
                tried = mutant;
                try
                {
                    return candidate.FindDifference() is not null;
                }
                finally
                {
                    tried = 0;
                }
            }

            private static FuzzFailure? Find(int mutant, int seed, string kinds, int edits)
            {
                tried = mutant;
                try
                {
                    var run = new FuzzRun(seed, [.. kinds.Split(' ').Select(Enum.Parse<DocumentKind>)]);
                    return run.Run(edits, TimeSpan.MaxValue);
                }
                finally
                {
                    tried = 0;
                }
            }
        }
        """;

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly string[] Projects =
    [
        "src/ThreadLsp.Syntax",
        "src/ThreadLsp.Analysis",
        "src/ThreadLsp.Features",
        "tests/ThreadLsp.TestUtilities",
        "tests/ThreadLsp.Fuzz",
    ];

    /// <summary>What needs packages, or is no part of the comparisons.</summary>
    private static readonly string[] LeftOut =
    [
        "tests/ThreadLsp.TestUtilities/Conformance",
        "tests/ThreadLsp.TestUtilities/Lsp",
        "tests/ThreadLsp.Fuzz/Commands",
        "tests/ThreadLsp.Fuzz/Series",
        "tests/ThreadLsp.Fuzz/Program.cs",
    ];

    private static readonly Lazy<MutantAssembly> Compiled = new(() => new());

    private readonly Func<int, int, string, int, string?> run;
    private readonly Func<int, int, string, int, string?> shrink;

    private MutantAssembly()
    {
        var host = Compile().GetType("ThreadLsp.Fuzz.MutantHost")!;
        run = host.GetMethod("Try")!.CreateDelegate<Func<int, int, string, int, string?>>();
        shrink = host.GetMethod("Shrink")!.CreateDelegate<Func<int, int, string, int, string?>>();
    }

    /// <summary>The assembly, compiled when it is first asked for.</summary>
    public static MutantAssembly Instance => Compiled.Value;

    /// <summary>Runs random edits with a mutant; what is different then, null where nothing is.</summary>
    /// <param name="number">The number of the mutant, from 1; 0 for the product as it is.</param>
    /// <param name="seed">The seed of the edits.</param>
    /// <param name="kinds">What is edited.</param>
    /// <param name="edits">How many edits are tried.</param>
    public string? Try(int number, int seed, ImmutableArray<DocumentKind> kinds, int edits) =>
        run(number, seed, string.Join(' ', kinds), edits);

    /// <summary>
    /// Runs random edits with a mutant, and makes what it found as small as it gets: the source of a test that fails with the mutant and
    /// passes without; null where nothing is found.
    /// </summary>
    /// <param name="number">The number of the mutant, from 1.</param>
    /// <param name="seed">The seed of the edits.</param>
    /// <param name="kinds">What is edited.</param>
    /// <param name="edits">How many edits are tried.</param>
    public string? Shrink(int number, int seed, ImmutableArray<DocumentKind> kinds, int edits) =>
        shrink(number, seed, string.Join(' ', kinds), edits);

    private static Assembly Compile()
    {
        var options = new CSharpParseOptions(
            LanguageVersion.Latest,
            preprocessorSymbols: ["COUNT_WORK"]
        );
        var sources = ReadSources();
        for (var i = 0; i < MutantTable.All.Length; i++)
        {
            Put(MutantTable.All[i], i + 1, sources);
        }

        var compilation = CSharpCompilation.Create(
            "ThreadLsp.Mutants",
            sources
                .Values.Append(Host)
                .Append(Usings)
                .Select(source => CSharpSyntaxTree.ParseText(source, options)),
            FindReferences(),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly, manifestResources: FindResources());
        Assert.True(
            result.Success,
            string.Join(
                '\n',
                result.Diagnostics.Where(diagnostic =>
                    diagnostic.Severity == DiagnosticSeverity.Error
                )
            )
        );
        assembly.Position = 0;
        return new AssemblyLoadContext("mutants").LoadFromStream(assembly);
    }

    private static Dictionary<string, string> ReadSources() =>
        Projects
            .SelectMany(project =>
                Directory.EnumerateFiles(
                    RepositoryRoot.Combine(project),
                    "*.cs",
                    SearchOption.AllDirectories
                )
            )
            .Where(file =>
                !LeftOut.Any(part =>
                    file.StartsWith(RepositoryRoot.Combine(part), StringComparison.Ordinal)
                )
            )
            .ToDictionary(file => file, File.ReadAllText, StringComparer.Ordinal);

    private static void Put(Mutant mutant, int number, Dictionary<string, string> sources)
    {
        var file = RepositoryRoot.Combine($"src/{mutant.File}");
        var source = sources[file];
        var kept = Enumerable
            .Range(0, source.Length)
            .Where(index => !char.IsWhiteSpace(source[index]))
            .ToList();
        var packed = string.Concat(kept.Select(index => source[index]));
        var wanted = string.Concat(
            mutant.Original.Where(character => !char.IsWhiteSpace(character))
        );
        var at = packed.IndexOf(wanted, StringComparison.Ordinal);
        Assert.True(
            at >= 0 && packed.IndexOf(wanted, at + 1, StringComparison.Ordinal) < 0,
            $"\"{mutant.Name}\" changes a piece of {mutant.File} that does not stand there once any more: {mutant.Original}. "
                + "Say in MutantTable how the reuse is written now, and how it is broken."
        );
        var start = kept[at];
        var end = kept[at + wanted.Length - 1] + 1;
        var condition = string.Create(CultureInfo.InvariantCulture, $"{Switch}({number})");
        sources[file] =
            source[..start]
            + mutant.Replacement.Replace("BROKEN", condition, StringComparison.Ordinal)
            + source[end..];
    }

    private static IEnumerable<MetadataReference> FindReferences() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path =>
                Path.GetFileName(path) is var name
                && (
                    name.StartsWith("System.", StringComparison.Ordinal)
                    || name is "netstandard.dll" or "mscorlib.dll"
                )
            )
            .Select(path => MetadataReference.CreateFromFile(path));

    private static IEnumerable<ResourceDescription> FindResources() =>
        ((string[])["Nesting/weights.txt", "Diagnostics/README.md"]).Select(
            file => new ResourceDescription(
                $"ThreadLsp.Analysis.{file.Replace('/', '.')}",
                () => File.OpenRead(RepositoryRoot.Combine($"src/ThreadLsp.Analysis/{file}")),
                isPublic: true
            )
        );
}
