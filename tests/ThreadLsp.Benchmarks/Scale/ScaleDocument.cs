using System.Text;
using ThreadLsp.Benchmarks.Rows;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Benchmarks.Scale;

/// <summary>A dump that is large in some way.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Utf8">Its text.</param>
/// <param name="Place">Where is typed.</param>
internal sealed record ScaleDocument(string Name, string Path, byte[] Utf8, LinePosition Place)
{
    /// <summary>A dump that lies there.</summary>
    public static ScaleDocument Read(string name, string path)
    {
        var utf8 = File.ReadAllBytes(path);
        var tree = SyntaxTree.ParseText(Encoding.UTF8.GetString(utf8));
        var line = tree.GetHeaderLine(tree.CommentCount / 2);
        return new(name, path, utf8, new(line, tree.Lines[line].Column + 1));
    }

    /// <summary>A dump that is made, and written where the program finds it.</summary>
    public static ScaleDocument Write(
        string name,
        string path,
        (byte[] Utf8, PlannedEdit[] Plan) generated
    )
    {
        File.WriteAllBytes(path, generated.Utf8);
        var text = SourceText.From(Encoding.UTF8.GetString(generated.Utf8));
        return new(name, path, generated.Utf8, text.GetLinePosition(generated.Plan[0].Offset));
    }
}
