using System.Reflection;
using SaMD.Contracts;
using SaMD.TestKit;

namespace SaMD.Contracts.Tests;

/// <summary>What an outside author compiles against: a change here is a change of the contract, and is reviewed as one.</summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public void PublicMembers_AreThoseThatWereReviewed()
    {
        var path = Repository.File("tests", "SaMD.Contracts.Tests", "PublicSurface.txt");
        var text = string.Join('\n', typeof(ContractVersion).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).SelectMany(Describe)) + "\n";
        if (Environment.GetEnvironmentVariable("SAMD_GOLDEN") == "write") File.WriteAllText(path, text);

        text.ShouldBe(File.ReadAllText(path));
    }

    private static IEnumerable<string> Describe(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is not MethodInfo { IsSpecialName: true } && !member.Name.Contains('<'))
            .Select(member => $"  {member}").Order(StringComparer.Ordinal).Prepend(type.FullName!);
}
