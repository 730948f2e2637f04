using ThreadLsp.Cli.Commands;

return await ProgramCommand.RunAsync(args).ConfigureAwait(false);
