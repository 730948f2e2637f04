using System.CommandLine;
using ThreadLsp.Fuzz;

return new RootCommand("Proves that what is made by edits is what a full parse makes.")
{
    EditsCommand.Create(),
    SeriesCommand.Create(),
}
    .Parse(args)
    .Invoke();
