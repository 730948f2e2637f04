using System.CommandLine;
using ThreadLsp.Training;

var corpus = new Argument<DirectoryInfo>("corpus")
{
    Description = "The folder with dumps/ and their .truth.json files.",
};
var output = new Option<FileInfo>("--out")
{
    Description = "The file the weights are written to.",
    Required = true,
};

var train = new Command(
    "train",
    "Learns the weights of the nesting decoder from all dumps and writes them."
)
{
    corpus,
    output,
};
train.SetAction(result =>
    Commands.Train(result.GetRequiredValue(corpus), result.GetRequiredValue(output))
);

var evaluate = new Command(
    "evaluate",
    "Cross-validates by thread: how many parents are right on threads that were not learned from."
)
{
    corpus,
};
evaluate.SetAction(result => Commands.Evaluate(result.GetRequiredValue(corpus)));

return await new RootCommand("Learns and measures how lost nesting is found again.")
{
    train,
    evaluate,
}
    .Parse(args)
    .InvokeAsync()
    .ConfigureAwait(false);
