using SaMD.Validation.Evidence;
using SaMD.Validation.Execution;

namespace SaMD.Validation.Estimation;

/// <summary>Counts the calls of a row's recordings.</summary>
internal static class ConfusionTable
{
    private const string LeftOut = "left out by rule: ";

    /// <summary>The matrix; <see langword="null"/> where no recording was called anything.</summary>
    public static ConfusionResult? Of(IReadOnlyList<RecordingCall> calls)
    {
        if (calls.Count == 0) return null;
        var classes = calls.Select(call => call.Reference).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        List<string> rows = [.. classes, .. calls.Select(call => call.LeftOut).OfType<string>().Select(why => LeftOut + why).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var called = calls.Select(call => call.Called).Distinct(StringComparer.Ordinal).Except(classes, StringComparer.Ordinal)
            .OrderBy(Rank).ThenBy(name => name, StringComparer.Ordinal);
        List<string> columns = [.. classes, .. called];
        var counts = calls.GroupBy(call => (Row: call.Reference ?? LeftOut + call.LeftOut, call.Called)).ToDictionary(group => group.Key, group => group.LongCount());
        return new ConfusionResult(rows, columns, [.. rows.Select(row => (IReadOnlyList<long>)[.. columns.Select(column => counts.GetValueOrDefault((row, column)))])]);
    }

    /// <summary>What a reader must be told of recordings that are left out by rule.</summary>
    public static IEnumerable<string> Warnings(IReadOnlyList<RecordingCall> calls, string? positive)
    {
        foreach (var group in calls.Where(call => call.LeftOut is not null).GroupBy(call => call.LeftOut!).OrderBy(group => group.Key, StringComparer.Ordinal))
            yield return FormattableString.Invariant($"{group.Count()} recordings left out by rule ({group.Key}); {group.Count(call => call.Called == positive)} of them called {positive}");
    }

    // Classes that the reference does not know, then reasons for being inconclusive, then failures.
    private static int Rank(string name) => name == RecordingCall.Failed ? 2 : name.StartsWith(RecordingCall.InconclusivePrefix, StringComparison.Ordinal) ? 1 : 0;
}
