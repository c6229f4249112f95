using System.CommandLine;
using SaMD.Cli.Output;
using SaMD.Cli.TestRun;
using SaMD.Files;

namespace SaMD.Cli.Verbs;

/// <summary><c>samd test</c>: the product's own tests.</summary>
internal static class TestVerb
{
    public static System.CommandLine.Command Create(Terminal terminal)
    {
        var thorough = new Option<bool>("--thorough") { Description = "Also the long fuzz, coverage and leak runs." };
        var filter = new Option<string?>("--filter") { Description = "Only tests whose full name holds this, or an xUnit query that begins with /.", HelpName = "TEXT" };
        var command = new System.CommandLine.Command("test", "Build the checkout and run its tests.") { thorough, filter };
        command.SetAction((arguments, cancellation) =>
        {
            var checkout = Checkout.Find(Directory.GetCurrentDirectory(), AppContext.BaseDirectory)
                ?? throw new InputFaultException(FaultKind.Configuration, new SourcePlace(Checkout.Solution), "`samd test` runs the product's own tests and needs its checkout; none was found above the current folder.");
            return TestRunner.RunAsync(new TestRunOptions(checkout) { Thorough = arguments.GetValue(thorough), Filter = arguments.GetValue(filter) }, terminal.Out, cancellation);
        });
        return command;
    }
}
