using SaMD.Adapters.Catalogue;
using SaMD.Files;
using SaMD.Signals;
using SaMD.TestKit;
using SaMD.Validation.Datasets;
using SaMD.Validation.Planning;
using SaMD.Validation.Runs;

namespace SaMD.Validation.Tests.Planning;

/// <summary>An algorithm that takes one set of inputs or another: spo2, on the datasets of the repository.</summary>
public sealed class BindingResolverTests
{
    private static readonly WorkspaceContent Content = WorkspaceContent.Read(Workspace.Read(Repository.Root));

    private static AlgorithmManifest Spo2 => Content.Algorithms.Find("spo2@1.0.0")!.Manifest;

    [Theory]
    [InlineData("synthetic-spo2", "ppg-1", new[] { 0, 1 }, new[] { 0, 1 }, "RED", "IR")]
    [InlineData("synthetic-spo2", "ppg-1", new[] { 1, 0 }, new[] { 0, 1 }, "IR", "RED")]
    [InlineData("synthetic-camera", "camera-1", new[] { 0, 1, 2 }, new[] { 2, 3, 4 }, "R", "G", "B")]
    [InlineData("oximetry-phone-cam", "camera-1", new[] { 2, 1, 0 }, new[] { 2, 3, 4 }, "B", "G", "R")]
    public void Resolve_SetsOfInputs_BindsTheSetThatTheDatasetHas(string dataset, string name, int[] channels, int[] inputs, params string[] recorded)
    {
        var manifest = Content.Datasets.Find(dataset)!;
        BindingResolver.Name(Spo2, manifest, 1).ShouldBe(name);
        var binding = BindingResolver.Resolve(Spo2, manifest, Recording(recorded), name, out _)!;
        binding.Name.ShouldBe(name);
        binding.Channels.ShouldBe(channels);
        binding.Inputs.ShouldBe(inputs);
        BindingResolver.Offered(Spo2, manifest, Recording(recorded)).ShouldBe([name]);
    }

    [Theory]
    [InlineData("synthetic-spo2", "RED")]
    [InlineData("synthetic-camera", "R", "G")]
    [InlineData("synthetic", "ECG")]
    [InlineData("bidmc", "PLETH,")]
    public void Resolve_NoWholeSet_SaysWhatIsMissing(string dataset, params string[] recorded)
    {
        var manifest = Content.Datasets.Find(dataset)!;
        BindingResolver.Resolve(Spo2, manifest, Recording(recorded), BindingResolver.Name(Spo2, manifest, 1), out var reason).ShouldBeNull();
        reason!.ShouldStartWith("the recording has no channel 1 of kind '");
        reason.ShouldContain(recorded[0]);
    }

    [Fact]
    public void For_ConformanceRecordings_AreThoseOfBothSets()
    {
        var records = ConformanceRecords.For(Spo2, Content);
        records.Select(record => Path.GetFileName(record.Path)).ShouldBe(["m01", "m02", "r01", "r02", "r03"], ignoreOrder: true);
        records.Where(record => record.Path.Contains("camera", StringComparison.Ordinal)).ShouldAllBe(record => record.Inputs!.SequenceEqual(new[] { 2, 3, 4 }));
        records.Where(record => record.Path.Contains("spo2", StringComparison.Ordinal)).ShouldAllBe(record => record.Inputs == null);
        ConformanceRecords.For(Content.Algorithms.Find("ecg-heart-rate@1.0.0")!.Manifest, Content).ShouldAllBe(record => record.Inputs == null && !record.Path.Contains("spo2", StringComparison.Ordinal) && !record.Path.Contains("camera", StringComparison.Ordinal));
    }

    private static RecordingDescription Recording(string[] channels) =>
        new(50, 3000, [.. channels.Select(name => new ChannelDescription(name, "1", 1, 50))], []);
}
