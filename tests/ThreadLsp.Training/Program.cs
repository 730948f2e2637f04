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

var damage = new Command(
    "damage",
    "Breaks the indented dumps in many ways: how much of it is found, and how much the first quick fix mends."
)
{
    corpus,
};
damage.SetAction(result => DamageCommand.Run(result.GetRequiredValue(corpus)));

return await new RootCommand("Learns and measures how nesting is found again and mended.")
{
    train,
    evaluate,
    damage,
}
    .Parse(args)
    .InvokeAsync()
    .ConfigureAwait(false);
