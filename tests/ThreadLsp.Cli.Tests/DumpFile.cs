using System.Text;

namespace ThreadLsp.Cli.Tests;

/// <summary>A dump in a folder of its own, which goes with it.</summary>
internal sealed class DumpFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("threadlsp");

    public DumpFile(string text)
        : this(Encoding.UTF8.GetBytes(text)) { }

    public DumpFile(byte[] bytes) => File.WriteAllBytes(Path, bytes);

    public string Path => System.IO.Path.Combine(folder.FullName, "dump.thread");

    public string Text => File.ReadAllText(Path);

    public byte[] Bytes => File.ReadAllBytes(Path);

    /// <summary>What lies in the folder: nothing but the dump, whatever was done to it.</summary>
    public IEnumerable<string> Names =>
        folder.EnumerateFileSystemInfos().Select(entry => entry.Name).Order();

    public string Combine(string name) => System.IO.Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);
}
