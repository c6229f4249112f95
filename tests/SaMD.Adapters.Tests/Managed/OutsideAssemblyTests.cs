using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using SaMD.Adapters.Catalogue;
using SaMD.Adapters.Locking;
using SaMD.Adapters.Sessions;
using SaMD.Contracts;
using SaMD.Files;
using SaMD.TestKit;

namespace SaMD.Adapters.Tests.Managed;

/// <summary>Algorithms in outside assemblies.</summary>
[Verifies("SRS-PLAT-025")]
public sealed class OutsideAssemblyTests : IDisposable
{
    private readonly ProbeWorkspace _workspace = new();

    [Fact]
    public void Run_OutsideAssembly_RunsInAContextOfItsOwnWithTheHostsContract()
    {
        Use(PluginFile(), "Outside.Detector");

        // Its items are the host's own type, though it was loaded apart.
        _workspace.Run(MadeRecording.Pulses(40, 100)).Items.ShouldBe([new EpisodeOutput(12, 33, 40, "probe@1.0.0")]);
    }

    [Fact]
    public void Manifest_Assembly_IsAmongItsFilesAndInItsLock()
    {
        Use(PluginFile(), "Outside.Detector");
        Directory.CreateDirectory(_workspace.File("records"));
        foreach (var name in new[] { "c01.hea", "c01.dat" }) File.Copy(Repository.File("validation", "datasets", "synthetic", "conformance", name), _workspace.File("records", name));

        Locker.Lock(_workspace.Root, _workspace.Version(), [new ConformanceRecord("records/c01", "wfdb", [0])]);

        Locker.Check(_workspace.Root, _workspace.Version()).State.ShouldBe(LockState.Locked);
        File.AppendAllText(_workspace.File("algorithms", "probe", "outside.dll"), " ");
        Locker.Check(_workspace.Root, _workspace.Version()).Faults.ShouldHaveSingleItem().Place.File.ShouldBe("algorithms/probe/outside.dll");
    }

    [Theory]
    [InlineData("Outside.Detektor", "There is no type 'Outside.Detektor' in algorithms/probe/outside.dll. Did you mean 'Outside.Detector'?")]
    [InlineData("Outside.Other", "Outside.Other is no class that implements SaMD.Contracts.IAlgorithm.")]
    [InlineData("Outside.Needy", "Outside.Needy has no public constructor without parameters.")]
    public void Version_TypeThatIsNoAlgorithm_IsAFaultAtItsPlace(string type, string message)
    {
        Use(PluginFile(), type);

        var fault = Fault();

        fault.Message.ShouldBe(message);
        (fault.Place.Line, fault.Place.Column).ShouldBe((12, 41));
    }

    [Fact]
    public void Run_ConstructorThatThrows_IsItsFailure()
    {
        Use(PluginFile(), "Outside.Broken");

        Should.Throw<AlgorithmFailureException>(() => _workspace.Run(MadeRecording.Pulses(4, 100))).Message.ShouldBe("threw InvalidOperationException at 0 s of input: no licence");
    }

    [Fact]
    public void Version_AssemblyThatRefersToMoreOfThisProduct_IsRefused()
    {
        Use(typeof(AlgorithmCatalogue).Assembly.Location, "SaMD.Adapters.X");

        Faults().ShouldContain(fault => fault.Message == "algorithms/probe/outside.dll refers to SaMD.Files; of this product an algorithm may refer to SaMD.Contracts alone.");
    }

    [Fact]
    public void Version_AssemblyWithoutTheContractOrItsPackages_IsRefused()
    {
        Use(typeof(FsCheck.Config).Assembly.Location, "FsCheck.Config");

        Faults().Select(fault => fault.Message).ShouldBe([
            "algorithms/probe/outside.dll refers to FSharp.Core, which is not part of the framework and not beside it.",
            "algorithms/probe/outside.dll does not refer to SaMD.Contracts: there is no algorithm in it."], ignoreOrder: true);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(1, 1)]
    [InlineData(0, 9)]
    public void Version_BuiltAgainstAnotherContract_IsRefused(ushort major, ushort minor)
    {
        var altered = _workspace.File("altered.dll");
        File.WriteAllBytes(altered, WithContract(File.ReadAllBytes(PluginFile()), major, minor));
        Use(altered, "Outside.Detector");

        Fault().Message.ShouldStartWith($"algorithms/probe/outside.dll was built against contract {major}.{minor}; this program offers 1.0.");
    }

    [Fact]
    public void Version_FileThatIsNoAssembly_IsRefused()
    {
        Use(_workspace.Write("text.txt", "text"), "Outside.Detector");

        Fault().Message.ShouldStartWith("algorithms/probe/outside.dll is no assembly that can be loaded");
    }

    [Fact]
    public void ContractVersion_IsThatOfItsAssembly() =>
        typeof(ContractVersion).Assembly.GetName().Version!.ToString(3).ShouldBe(ContractVersion.Current);

    public void Dispose() => _workspace.Dispose();

    private void Use(string assembly, string type)
    {
        _workspace.WriteManifest($"implementation: managed\nmanaged: {{ assembly: outside.dll, type: {type} }}", "episodes");
        File.Copy(assembly, _workspace.File("algorithms", "probe", "outside.dll"));
    }

    private IReadOnlyList<Fault> Faults() => Should.Throw<InputFaultException>(() => _workspace.Version()).Faults;

    private Fault Fault() => Faults().ShouldHaveSingleItem();

    // Beside this project's own output, in the same configuration.
    private static string PluginFile() =>
        Repository.File("tests", "SaMD.Adapters.Plugin", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "Outside.Detector.dll");

    // A row of the table of references begins with the version (ECMA-335 II.22.5).
    private static byte[] WithContract(byte[] image, ushort major, ushort minor)
    {
        using var file = new PEReader([.. image]);
        var metadata = file.GetMetadataReader();
        var handle = metadata.AssemblyReferences.Single(each => metadata.GetString(metadata.GetAssemblyReference(each).Name) == "SaMD.Contracts");
        var row = metadata.GetTableMetadataOffset(TableIndex.AssemblyRef) + ((MetadataTokens.GetRowNumber(handle) - 1) * metadata.GetTableRowSize(TableIndex.AssemblyRef));
        var at = file.PEHeaders.MetadataStartOffset + row;
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(at), major);
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(at + 2), minor);
        return image;
    }
}
