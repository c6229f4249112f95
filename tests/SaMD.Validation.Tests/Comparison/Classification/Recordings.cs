using SaMD.Contracts;
using SaMD.Validation.Comparison.Classification;

namespace SaMD.Validation.Tests.Comparison.Classification;

/// <summary>Short ways to write classified recordings.</summary>
internal static class Recordings
{
    internal static readonly string[] Reasons = ["poor-signal", "low-rate", "high-rate", "undecided"];

    /// <summary>The classes of the CinC 2017 challenge, its noisy recordings left out by rule.</summary>
    internal static readonly ClassificationSettings Strips = new(["N", "A", "O"], ["~"]);

    /// <summary>A recording with an answer: a class, the name of a reason, or <c>failed</c>.</summary>
    internal static ClassifiedRecording Answered(string record, string reference, string answer, params NamedValue[] scores) =>
        Array.IndexOf(Reasons, answer) is var reason and >= 0 ? new(record, reference, null, (InconclusiveReason)reason, scores)
        : answer == "failed" ? ClassifiedRecording.Failed(record, reference)
        : new(record, reference, answer, null, scores);

    /// <summary>Recordings by counts, rows of references and columns of answers.</summary>
    internal static List<ClassifiedRecording> Of(IReadOnlyList<string> rows, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<int>> counts)
    {
        var all = new List<ClassifiedRecording>();
        for (var row = 0; row < rows.Count; row++)
            for (var column = 0; column < columns.Count; column++)
                for (var i = 0; i < counts[row][column]; i++) all.Add(Answered($"r{all.Count}", rows[row], columns[column]));
        return all;
    }
}
