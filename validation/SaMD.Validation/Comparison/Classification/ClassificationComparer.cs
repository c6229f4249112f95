using System.Collections.Immutable;

namespace SaMD.Validation.Comparison.Classification;

/// <summary>Compares the classes that an algorithm gave recordings with those of the reference.</summary>
public static class ClassificationComparer
{
    /// <summary>Compares recordings; none gives a matrix of zeros.</summary>
    /// <param name="recordings">The recordings, each once.</param>
    /// <param name="settings">The classes.</param>
    /// <exception cref="ArgumentException">
    /// The classes are none or not distinct, a label is unknown, a recording has both a class and a reason for none or comes twice, or a
    /// score is not finite.
    /// </exception>
    public static ClassificationComparison Compare(IReadOnlyList<ClassifiedRecording> recordings, ClassificationSettings settings)
    {
        ArgumentNullException.ThrowIfNull(recordings);
        ArgumentNullException.ThrowIfNull(settings);
        CheckClasses(settings);
        var rows = Places([.. settings.Classes, .. settings.LeftOutReferences]);
        var columns = Places(settings.Classes);
        var cells = ConfusionMatrix.Empty(settings);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var recording in recordings)
        {
            Check(recording, seen);
            var row = Find(rows, recording.ReferenceLabel, recording, "reference label");
            cells[row, Column(recording, columns, cells.GetLength(1) - 1)]++;
        }

        return new ClassificationComparison(settings, [.. recordings], new ConfusionMatrix(settings, cells));
    }

    private static int Column(ClassifiedRecording recording, Dictionary<string, int> columns, int failed)
    {
        if (recording.TestLabel is { } label) return Find(columns, label, recording, "class that the algorithm gave");
        return recording.InconclusiveReason is { } reason ? columns.Count + (int)reason : failed;
    }

    private static void CheckClasses(ClassificationSettings settings)
    {
        string[] labels = [.. settings.Classes, .. settings.LeftOutReferences];
        if (settings.Classes.Count == 0) throw new ArgumentException("Recordings cannot be compared without a class: give at least one.");
        if (labels.FirstOrDefault(string.IsNullOrWhiteSpace) is not null) throw new ArgumentException("A class without a name cannot be compared.");
        if (labels.Distinct(StringComparer.Ordinal).Count() != labels.Length)
            throw new ArgumentException($"A label stands twice in {string.Join(", ", labels)}: a class is named once, and none is also left out.");
    }

    private static void Check(ClassifiedRecording recording, HashSet<string> seen)
    {
        if (!seen.Add(recording.Record))
            throw new ArgumentException($"Recording '{recording.Record}' comes twice: each is counted once; name the strips of a recording apart.");
        if (recording.TestLabel is not null && recording.InconclusiveReason is { } reason)
            throw new ArgumentException(
                $"Recording '{recording.Record}' has the class '{recording.TestLabel}' and is inconclusive ({reason}): it can be only one of them.");
        if (recording.InconclusiveReason is { } named && !Enum.IsDefined(named))
            throw new ArgumentException($"Recording '{recording.Record}' is inconclusive for an unknown reason ({(int)named}).");
        foreach (var score in recording.Scores) Finite.Check(score.Value, $"Score '{score.Name}' of recording '{recording.Record}'");
    }

    private static Dictionary<string, int> Places(IReadOnlyList<string> labels) =>
        labels.Select(static (label, place) => (label, place)).ToDictionary(static entry => entry.label, static entry => entry.place, StringComparer.Ordinal);

    private static int Find(Dictionary<string, int> places, string label, ClassifiedRecording recording, string what) =>
        places.TryGetValue(label, out var place)
            ? place
            : throw new ArgumentException(
                $"Recording '{recording.Record}': the {what}, '{label}', is not among {string.Join(", ", places.Keys)}. List it as a class, or map it to one.");
}
