namespace ThreadLsp.Tooling;

/// <summary>
/// Checks what servers have said while other tests ran against the official TypeScript types of the protocol: tests/conformance.
/// </summary>
public static class ConformanceSuite
{
    /// <summary>Where tests leave what servers say.</summary>
    public static string Recording => Path.Combine(Folder, "answers");

    private static string Folder => Repository.Combine("artifacts", "conformance");

    private static string Scripts => Repository.Combine("tests", "conformance");

    /// <summary>Forgets what earlier runs have left.</summary>
    public static void Forget()
    {
        if (Directory.Exists(Recording))
        {
            Directory.Delete(Recording, recursive: true);
        }
    }

    /// <summary>Installs the types and has TypeScript compile every answer.</summary>
    public static async Task<TestCount> RunAsync()
    {
        if (Node.Program is not { } node)
        {
            Progress.Say(
                "node is missing, so that answers are not checked against the protocol's types: that needs node 20 or later."
            );
            return new TestCount(0, 0, 1);
        }

        await Node.InstallAsync(Scripts, "the official types of the protocol")
            .ConfigureAwait(false);
        Progress.Say("Answers against the official types");
        var result = await Shell
            .RunAsync(node, [Path.Combine(Scripts, "check.mjs"), Recording, Folder])
            .ConfigureAwait(false);
        return TestCount.Of(result);
    }
}
