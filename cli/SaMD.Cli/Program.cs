using SaMD.Cli.TestRun;

// Stands in until the verbs are wired.
if (args is not ["test", ..]) return 0;
return await TestRunner.RunAsync(
    new TestRunOptions(Checkout.Find(AppContext.BaseDirectory)!) { Filter = args.ElementAtOrDefault(1) },
    Console.Out,
    CancellationToken.None);
