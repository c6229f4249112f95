using SaMD.Cli.TestRun;
using SaMD.TestKit;

namespace SaMD.Cli.Tests.TestRun;

public class CheckoutTests
{
    [Fact]
    public void Find_FolderInside_IsTheTop() => Checkout.Find(Repository.File("cli", "SaMD.Cli", "TestRun")).ShouldBe(Repository.Root);

    [Fact]
    public void Find_FirstStartOutside_TriesTheNext() => Checkout.Find("/", Repository.Root).ShouldBe(Repository.Root);

    [Fact]
    public void Find_NoCheckoutAbove_IsNull() => Checkout.Find(Directory.CreateTempSubdirectory("samd-test-").FullName).ShouldBeNull();
}
