using System.Text;
using SaMD.Adapters.Catalogue;
using SaMD.Adapters.Onnx;
using SaMD.Files;
using SaMD.TestKit;

namespace SaMD.Adapters.Tests.Onnx;

/// <summary>What is wrong with a declaration or a model is said once, with what was expected.</summary>
public sealed class OnnxFaultTests
{
    private const string Means = """
        model: model.onnx
        window: { samples: 100, stride-samples: 50 }
        tensors: { signal: signal, output: answer }
        answer: { kind: heart-rate }
        """;

    [Theory]
    [InlineData("samples: 100", "samples: 99", "Input 'signal' is Single [1, 2, 100]; float [1, 2, 99] was declared")]
    [InlineData("signal: signal", "signal: ecg", "no input 'ecg'; inputs: signal")]
    [InlineData("output: answer", "output: class", "no output 'class'; outputs: answer")]
    [InlineData("output: answer", "output: answer, validity: mask", "no input 'mask'")]
    [InlineData("stride-samples: 50", "batch: 2", "float [2, 2, 100] was declared")]
    [InlineData("{ kind: heart-rate }", "{ kind: heart-rate, confidence-from: 2 }", "Output 'answer' is Single [1, 2]; float [1, 3 or more] was expected")]
    [Verifies("SRS-PLAT-029")]
    public void Run_ModelOfAnotherShape_SaysWhatItIsAndWhatWasDeclared(string written, string instead, string said)
    {
        using var scene = new OnnxScene("means", Means.Replace(written, instead, StringComparison.Ordinal));

        Refusal(scene).ShouldContain(said);
    }

    [Fact]
    [Verifies("SRS-PLAT-029")]
    public void Run_UnknownOperator_NamesIt()
    {
        using var scene = new OnnxScene("unknown_operator", Means);

        Refusal(scene).ShouldContain("NoSuchOperator");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(60)]
    [Verifies("SRS-PLAT-029")]
    public void Run_DamagedModel_IsOneErrorWithoutAPathOfThisMachine(int keptBytes)
    {
        using var scene = new OnnxScene("means", Means);
        File.WriteAllBytes(scene.ModelPath, File.ReadAllBytes(scene.ModelPath)[..keptBytes]);

        var said = Refusal(scene);

        said.ShouldContain("cannot load this model");
        said.ShouldContain("algorithms/net/model.onnx");
        said.ShouldNotContain(scene.Root);
        said.ShouldNotContain("\n");
    }

    [Fact]
    [Verifies("SRS-PLAT-029")]
    public void Run_WeightsInAnotherFile_AreRefusedSinceNoLockHoldsThem()
    {
        using var scene = new OnnxScene("external_data", Means);
        const string Weights = "external_data.weights";
        var beside = Path.Combine(Path.GetDirectoryName(scene.ModelPath)!, Weights);
        File.Copy(Repository.File("tests", "SaMD.Adapters.Tests", "Onnx", "vectors", Weights), beside);

        var said = Refusal(scene);

        said.ShouldContain("keeps weights in another file");
        said.ShouldContain("algorithms/net/model.onnx");
        said.ShouldNotContain(scene.Root);
    }

    [Theory]
    [InlineData("external_data.weights")]
    [InlineData("../../external.weight")]
    [InlineData("../../../../../outsid")]
    [Verifies("SRS-PLAT-029")]
    public void Run_WorkspaceBehindALink_IsNamedByNeitherOfItsPaths(string weights)
    {
        using var scene = new OnnxScene("external_data", Means);
        var model = Encoding.Latin1.GetString(File.ReadAllBytes(scene.ModelPath));
        File.WriteAllBytes(scene.ModelPath, Encoding.Latin1.GetBytes(model.Replace("external_data.weights", weights, StringComparison.Ordinal)));
        using var folder = new TemporaryFolder();
        var link = Directory.CreateSymbolicLink(folder.File("link"), scene.Root).FullName;
        var version = AlgorithmCatalogue.Read(link, "algorithms").Versions.ShouldHaveSingleItem();

        var said = $"{Should.Throw<InputFaultException>(() => OnnxScene.Run(version, 100, 1000, new float[100], new float[100])).Faults.ShouldHaveSingleItem()}";

        said.ShouldContain("keeps weights in another file");
        said.ShouldNotContain(Path.GetTempPath());
    }

    [Theory]
    [InlineData("open /home/me/project/a.onnx failed", "open a.onnx failed")]
    [InlineData("in '/home/me/project' and /home/me/project/net/b", "in '.' and net/b")]
    [InlineData("/usr/lib/a.so", "/usr/lib/a.so")]
    public void Hide_PathsOfTheWorkspace_BecomeRelativeToIt(string message, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Its paths are others.");

        MachinePaths.Hide(message, "/home/me/project").ShouldBe(expected);
    }

    [Theory]
    [InlineData("unknown_operator", "samples: 100")]
    [InlineData("means", "samples: 99")]
    public void Run_AnotherRecordingAfterARefusal_IsRefusedWithTheSameWordsAndWithoutLoadingAgain(string model, string samples)
    {
        using var scene = new OnnxScene(model, Means.Replace("samples: 100", samples, StringComparison.Ordinal));
        var version = scene.Version();
        var first = Should.Throw<InputFaultException>(() => OnnxScene.Run(version, 100, 1000, new float[100], new float[100])).Faults.ShouldHaveSingleItem();

        // Loading again would now say that there is no file.
        File.Delete(scene.ModelPath);

        Should.Throw<InputFaultException>(() => OnnxScene.Run(version, 100, 1000, new float[100], new float[100])).Faults.ShouldHaveSingleItem().ShouldBe(first);
    }

    [Theory]
    [InlineData("model: model.onnx", "model: other.onnx", "'other.onnx' is not there")]
    [InlineData("model: model.onnx", "model: ../net/model.onnx", "no path inside the version's folder")]
    [InlineData("stride-samples: 50", "stride-samples: 101", "longer than the window")]
    [InlineData("samples: 100", "samples: 0", "a whole number from 1")]
    [InlineData("{ kind: heart-rate }", "{ kind: mood }", "'mood' is no kind of answer of a model")]
    [InlineData("{ kind: heart-rate }", "{ kind: spo2 }", "answers with spo2, and 'outputs' declares heart-rate")]
    [InlineData("{ kind: heart-rate }", "{ kind: classification, classes: [{ label: a }] }", "fewer than two entries")]
    [InlineData("{ kind: heart-rate }", "{ kind: classification, classes: [{ label: a }, { label: b, inconclusive: undecided }] }", "either a 'label' or an 'inconclusive'")]
    [InlineData("window:", "resample: { to-hz: 100, pass-hz: 60, half-width-seconds: 0.1 }\nwindow:", "below half of 'to-hz'")]
    [InlineData("window:", "filters: [{ kind: band-pass, frequency-hz: 1 }]\nwindow:", "band-pass")]
    [InlineData("window:", "normalise: { scale: largest }\nwindow:", "largest")]
    [InlineData("window:", "score-tolerance: -1\nwindow:", "'score-tolerance' is -1; 0 to 0.1")]
    [InlineData("window:", "score-tolerance: 0.11\nwindow:", "'score-tolerance' is 0.11; 0 to 0.1")]
    [InlineData("window:", "windows: 3\nwindow:", "windows")]
    public void Read_FaultyDeclaration_IsSaidWithItsPlace(string written, string instead, string said)
    {
        using var scene = new OnnxScene("means", Means.Replace(written, instead, StringComparison.Ordinal));

        var fault = scene.Faults().First(fault => fault.Message.Contains(said, StringComparison.Ordinal));

        fault.Place.File.ShouldBe("algorithms/net/algorithm.yaml");
        fault.Place.Line.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Read_Model_IsAmongTheFilesOfTheVersion()
    {
        using var scene = new OnnxScene("means", Means);

        scene.Version().Manifest.Files.ShouldContain("algorithms/net/model.onnx");
    }

    private static string Refusal(OnnxScene scene) =>
        $"{Should.Throw<InputFaultException>(() => scene.Run(100, 1000, new float[100], new float[100])).Faults.ShouldHaveSingleItem()}";
}
