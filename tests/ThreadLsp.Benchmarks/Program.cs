using ThreadLsp.Benchmarks;

return await BenchmarksCommand.Create().Parse(args).InvokeAsync().ConfigureAwait(false);
