using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace SaMD.Adapters.Onnx;

/// <summary>
/// Numbers of a tensor, in memory that begins at a multiple of 64 bytes. The runtime sums in vectors from such a place on: memory that begins
/// elsewhere, as an array of .NET may, gives sums that differ in their last digit from run to run.
/// </summary>
internal sealed unsafe class AlignedFloats : IDisposable
{
    private const int Alignment = 64;

    private readonly int _count;
    private float* _first;

    public AlignedFloats(int count)
    {
        _count = count;
        _first = (float*)NativeMemory.AlignedAlloc((nuint)Math.Max(1, count) * sizeof(float), Alignment);
        Span.Clear();
    }

    ~AlignedFloats() => Free();

    public Span<float> Span => new(_first, _count);

    /// <summary>The memory as a tensor; valid as long as this object is.</summary>
    public OrtValue AsTensor(params long[] shape) =>
        OrtValue.CreateTensorValueWithData(OrtMemoryInfo.DefaultInstance, TensorElementType.Float, shape, (nint)_first, (long)_count * sizeof(float));

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        if (_first is not null) NativeMemory.AlignedFree(_first);
        _first = null;
    }
}
