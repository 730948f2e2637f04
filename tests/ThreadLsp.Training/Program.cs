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

var date = new Option<DateOnly>("--date")
{
    Description = "The day that is written into the file.",
    Required = true,
};
var ablation = new Option<bool>("--ablation")
{
    Description = "Also without each group of features; that takes some minutes.",
};

var train = new Command(
    "train",
    "Learns the weights of the nesting decoder from all dumps and writes them."
)
{
    corpus,
    output,
    date,
};
train.SetAction(result =>
    Commands.Train(
        result.GetRequiredValue(corpus),
        result.GetRequiredValue(output),
        result.GetRequiredValue(date)
    )
);

var evaluate = new Command(
    "evaluate",
    "Cross-validates by thread: how many parents are right on threads that were not learned from."
)
{
    corpus,
    ablation,
};
evaluate.SetAction(result =>
    Commands.Evaluate(result.GetRequiredValue(corpus), result.GetValue(ablation))
);

var recordings = new Argument<DirectoryInfo[]>("recordings")
{
    Description = "Folders with threads as the API of Reddit gives them, one in a file.",
    Arity = ArgumentArity.OneOrMore,
};
var prior = new Command(
    "prior",
    "Learns from recordings of threads what train and evaluate begin with, and writes it."
)
{
    corpus,
    recordings,
    output,
    date,
};
prior.SetAction(result =>
    Commands.LearnPrior(
        result.GetRequiredValue(recordings),
        result.GetRequiredValue(corpus),
        result.GetRequiredValue(output),
        result.GetRequiredValue(date)
    )
);

var misses = new Option<int>("--misses")
{
    Description = "Show so many places of each kind that the first quick fix does not mend.",
};
var damage = new Command(
    "damage",
    "Breaks the indented dumps in many ways: how much of it is found, and how much the first quick fix mends."
)
{
    corpus,
    misses,
};
damage.SetAction(result =>
    DamageCommand.Run(result.GetRequiredValue(corpus), result.GetValue(misses))
);

return await new RootCommand("Learns and measures how nesting is found again and mended.")
{
    prior,
    train,
    evaluate,
    damage,
}
    .Parse(args)
    .InvokeAsync()
    .ConfigureAwait(false);
