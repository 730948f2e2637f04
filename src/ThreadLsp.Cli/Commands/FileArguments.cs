using System.CommandLine;
using System.CommandLine.Parsing;
using ThreadLsp.Cli.Input;

namespace ThreadLsp.Cli.Commands;

/// <summary>The arguments that name dumps.</summary>
internal static class FileArguments
{
    /// <summary>One dump: a file, or <c>-</c>.</summary>
    public static Argument<string> CreateSingle()
    {
        var argument = new Argument<string>("FILE")
        {
            Description = "The dump to read; - is standard input.",
        };
        argument.Validators.Add(RefuseUnknownOptions);
        return argument;
    }

    /// <summary>One dump or more.</summary>
    public static Argument<string[]> CreateSeveral()
    {
        var argument = new Argument<string[]>("FILE")
        {
            Description = "The dumps to read; - is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        argument.Validators.Add(RefuseUnknownOptions);
        argument.Validators.Add(RefuseStandardInputTwice);
        return argument;
    }

    /// <summary>A misspelt option would otherwise be looked for as a file.</summary>
    private static void RefuseUnknownOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.Length > 1 && token.Value.StartsWith('-'))
            {
                result.AddError(
                    $"There is no option {token.Value}. A file of that name is written ./{token.Value}."
                );
            }
        }
    }

    private static void RefuseStandardInputTwice(ArgumentResult result)
    {
        if (result.Tokens.Count(token => token.Value is InputReader.StandardInput) > 1)
        {
            result.AddError("Standard input (-) can be read only once.");
        }
    }
}
