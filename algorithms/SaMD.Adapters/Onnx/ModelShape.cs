using Microsoft.ML.OnnxRuntime;
using SaMD.Files;

namespace SaMD.Adapters.Onnx;

/// <summary>Checks that a model takes and gives what the declaration says, before anything is run on it.</summary>
internal static class ModelShape
{
    /// <returns>How many values the model gives for a window.</returns>
    public static int Check(InferenceSession session, OnnxDeclaration declaration, int inputs, Func<string, InputFaultException> fault)
    {
        var (tensors, window) = (declaration.Tensors, declaration.Window);
        Input(session, tensors.Signal, [window.Batch, inputs, window.Samples], fault);
        if (tensors.Validity is { } validity) Input(session, validity, [window.Batch, 1, window.Samples], fault);
        var wanted = new[] { tensors.Signal, tensors.Validity };
        if (session.InputMetadata.Keys.FirstOrDefault(name => !wanted.Contains(name)) is { } other)
            throw fault($"The model also takes an input {Shown.Quoted(other)}, which nothing is declared for; inputs: {Names(session.InputMetadata)}.");
        if (!session.OutputMetadata.TryGetValue(tensors.Output, out var output))
            throw fault($"The model has no output {Shown.Quoted(tensors.Output)}; outputs: {Names(session.OutputMetadata)}.");
        var count = Expected(declaration.Answer);
        if (output.ElementType != typeof(float) || output.Dimensions.Length != 2 || !Fits(output.Dimensions[0], window.Batch) || output.Dimensions[1] < count.Least || output.Dimensions[1] > count.Most)
            throw fault($"Output {Shown.Quoted(tensors.Output)} is {Shape(output)}; float [{window.Batch}, {(count.Most == count.Least ? $"{count.Least}" : $"{count.Least} or more")}] was expected: one value for each declared meaning.");
        return output.Dimensions[1];
    }

    private static void Input(InferenceSession session, string name, int[] shape, Func<string, InputFaultException> fault)
    {
        if (!session.InputMetadata.TryGetValue(name, out var input))
            throw fault($"The model has no input {Shown.Quoted(name)}; inputs: {Names(session.InputMetadata)}.");
        if (input.ElementType != typeof(float) || input.Dimensions.Length != shape.Length || !input.Dimensions.Zip(shape).All(pair => Fits(pair.First, pair.Second)))
            throw fault($"Input {Shown.Quoted(name)} is {Shape(input)}; float [{string.Join(", ", shape)}] was declared (batch, inputs, samples).");
    }

    private static (int Least, int Most) Expected(OnnxAnswer answer) => answer switch
    {
        OnnxAnswer.Classification classes => (classes.Classes.Count, classes.Classes.Count),
        OnnxAnswer.Series series => (Math.Max(1, (series.ConfidenceFrom ?? 0) + 1), int.MaxValue),
        _ => throw new NotSupportedException(answer.GetType().Name),
    };

    // -1: the model takes any size.
    private static bool Fits(int dimension, int expected) => dimension == expected || dimension < 0;

    private static string Names(IReadOnlyDictionary<string, NodeMetadata> metadata) => string.Join(", ", metadata.Keys.Order(StringComparer.Ordinal));

    private static string Shape(NodeMetadata node) => $"{node.ElementType?.Name ?? "no tensor"} [{string.Join(", ", node.Dimensions.Select(size => size < 0 ? "any" : $"{size}"))}]";
}
