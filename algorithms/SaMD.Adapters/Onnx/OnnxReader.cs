using SaMD.Adapters.Implementations;
using SaMD.Contracts;
using SaMD.Files;
using SaMD.Files.Yaml;

namespace SaMD.Adapters.Onnx;

/// <summary>Reads the block <c>onnx</c>; every fault goes to the collector with its place.</summary>
internal static class OnnxReader
{
    private const double DefaultLeastValid = 0.5;
    private const double LargestScoreTolerance = 0.1;

    public static ImplementationMaker Read(ImplementationBlock block)
    {
        if (block.Required() is not { } map) return static (_, _) => null;
        var path = block.File(map, "model");
        var declaration = new OnnxDeclaration(
            path ?? "", Resampling(map.Map("resample")), [.. map.Maps("filters").Select(Filter)], Window(map), Normalisation(map.Map("normalise")),
            Tensors(map), Answer(map), map.Number("score-tolerance") ?? 0);
        if (declaration.ScoreTolerance is not (>= 0 and <= LargestScoreTolerance))
            map.Fault("score-tolerance", FormattableString.Invariant($"'score-tolerance' is {declaration.ScoreTolerance}; 0 to {LargestScoreTolerance} was expected: a lock that allows more holds nothing."));
        map.Finish();
        return (manifest, faults) => Make(block, declaration, manifest, faults);
    }

    private static StreamedImplementation? Make(ImplementationBlock block, OnnxDeclaration declaration, Catalogue.AlgorithmManifest manifest, FaultCollector faults)
    {
        var kind = declaration.Answer is OnnxAnswer.Series series ? series.Kind : "classification";
        if (manifest.Output(kind) is null || manifest.Outputs.Count > 1)
            faults.Add(block.Place, $"The model answers with {kind}, and 'outputs' declares {string.Join(", ", manifest.Outputs.Select(output => output.Kind))}; they must be the same.");
        if (manifest.Inputs.Any(input => input.Optional))
            faults.Add(block.Place, "A model takes all of its inputs; none can be 'optional'.");
        var model = new OnnxModel(block.WorkspaceRoot, declaration.Model, declaration, manifest.Inputs.Count);
        return new StreamedImplementation(new OnnxAlgorithm(declaration, model)) { Tolerance = declaration.ScoreTolerance };
    }

    private static Resampling? Resampling(YamlMap? map)
    {
        if (map is null) return null;
        var rule = new Resampling(Above(map, "to-hz", 0), Above(map, "pass-hz", 0), Above(map, "half-width-seconds", 0));
        if (rule.PassHz >= rule.ToHz / 2) map.Fault("pass-hz", $"'pass-hz' is {rule.PassHz}; below half of 'to-hz' was expected.");
        map.Finish();
        return rule;
    }

    private static ButterworthFilter Filter(YamlMap map)
    {
        var filter = new ButterworthFilter(map.RequiredChoice<FilterKind>("kind"), Above(map, "frequency-hz", 0));
        map.Finish();
        return filter;
    }

    private static WindowRule Window(YamlMap map)
    {
        if (map.RequiredMap("window") is not { } window) return new WindowRule(1, 1, 1, 1);
        var samples = Whole(window, "samples");
        var rule = new WindowRule(samples, window.Has("stride-samples") ? Whole(window, "stride-samples") : samples, window.Has("batch") ? Whole(window, "batch") : 1,
            window.Has("least-valid") ? Share(window, "least-valid") : DefaultLeastValid);
        if (rule.StrideSamples > samples) window.Fault("stride-samples", $"'stride-samples' is {rule.StrideSamples}, longer than the window ({samples}): samples between windows would be left out.");
        window.Finish();
        return rule;
    }

    private static Normalisation Normalisation(YamlMap? map)
    {
        if (map is null) return SaMD.Adapters.Onnx.Normalisation.None;
        var scale = map.RequiredChoice<WindowScale>("scale");
        var rule = new Normalisation(
            scale, scale == WindowScale.MedianRange ? Whole(map, "segment-samples") : 1, map.Has("at-least") ? Above(map, "at-least", 0) : 1e-9,
            map.Has("clip") ? Above(map, "clip", 0) : null);
        map.Finish();
        return rule;
    }

    private static ModelTensors Tensors(YamlMap map)
    {
        if (map.RequiredMap("tensors") is not { } tensors) return new ModelTensors("", null, "");
        var names = new ModelTensors(tensors.RequiredText("signal"), tensors.Text("validity"), tensors.RequiredText("output"));
        tensors.Finish();
        return names;
    }

    private static OnnxAnswer Answer(YamlMap map)
    {
        var none = new OnnxAnswer.Series("heart-rate", 1, 0, null, 0);
        if (map.RequiredMap("answer") is not { } answer) return none;
        OnnxAnswer result = none;
        switch (answer.RequiredText("kind"))
        {
            case "classification":
                result = new OnnxAnswer.Classification(
                    [.. answer.Maps("classes").Select(Class)], answer.Flag("softmax") ?? false, answer.Has("temperature") ? Above(answer, "temperature", 0) : 1,
                    Share(answer, "undecided-below"));
                if (((OnnxAnswer.Classification)result).Classes.Count < 2) answer.Fault("classes", "'classes' has fewer than two entries; one for each value of the model's output was expected.");
                break;
            case "heart-rate" or "spo2":
                result = new OnnxAnswer.Series(
                    answer.Text("kind")!, answer.Number("scale") ?? 1, answer.Number("offset") ?? 0, answer.Has("confidence-from") ? (int)Math.Clamp(answer.RequiredInteger("confidence-from"), 0, 1_000) : null,
                    Share(answer, "no-reading-below"));
                break;
            case "": break;
            case var other:
                answer.Fault("kind", $"{Shown.Quoted(other)} is no kind of answer of a model; known: classification, heart-rate, spo2.");
                return none;
        }
        answer.Finish();
        return result;
    }

    private static OnnxClass Class(YamlMap map)
    {
        var (label, reason) = (map.Text("label"), map.Choice<InconclusiveReason>("inconclusive"));
        if ((label is null) == (reason is null)) map.Faults.Add(map.Place, "A class has either a 'label' or an 'inconclusive' reason (poor-signal, low-rate, high-rate, undecided).");
        var result = new OnnxClass(label ?? map.Text("inconclusive") ?? "", label, reason, map.Has("weight") ? Above(map, "weight", 0) : 1);
        map.Finish();
        return result;
    }

    private static double Share(YamlMap map, string key)
    {
        var share = map.Number(key) ?? 0;
        if (share is < 0 or > 1) map.Fault(key, $"'{key}' is {share}; 0 to 1 was expected.");
        return share;
    }

    private static double Above(YamlMap map, string key, double limit)
    {
        var number = map.RequiredNumber(key);
        if (map.Has(key) && !(number > limit)) map.Fault(key, $"'{key}' is {number}; more than {limit} was expected.");
        return number > limit ? number : 1;
    }

    private static int Whole(YamlMap map, string key)
    {
        var number = map.RequiredInteger(key);
        if (number is >= 1 and <= 10_000_000) return (int)number;
        if (map.Has(key)) map.Fault(key, $"'{key}' is {number}; a whole number from 1 to 10,000,000 was expected.");
        return 1;
    }
}
