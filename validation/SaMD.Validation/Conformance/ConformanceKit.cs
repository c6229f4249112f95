using System.Globalization;
using SaMD.Adapters.Catalogue;
using SaMD.Adapters.Implementations;
using SaMD.Adapters.Locking;
using SaMD.Adapters.Sessions;
using SaMD.Contracts;

namespace SaMD.Validation.Conformance;

/// <summary>
/// Holds any algorithm to what the contract asks of it, whatever it is for: the same output twice and however its input is cut, nothing from
/// the future, and an answer or a silence, never a crash, on empty, flat, saturated, missing and very long input.
/// </summary>
public static class ConformanceKit
{
    private const double Seconds = 60;
    private const double TimeRounding = 1e-9;

    // Lengths that share no factor with a second, and one longer than the recording.
    private static readonly int[] BlockSizes = [1, 7, 64, 999, 1_000_000];

    /// <summary>Runs every check.</summary>
    /// <param name="version">The algorithm.</param>
    /// <param name="longHours">Length of the very long input in hours, above 0.</param>
    /// <returns>Findings in a fixed order.</returns>
    /// <exception cref="Files.InputFaultException">What it takes to run the algorithm is not on this machine, or cannot be used.</exception>
    public static IReadOnlyList<ConformanceFinding> Run(AlgorithmVersion version, double longHours)
    {
        ArgumentNullException.ThrowIfNull(version);
        if (!version.Implementation.CanBeReplayed)
            return [new("all", ConformanceOutcome.NotApplicable, "Outputs made elsewhere cannot be made again: nothing of how they were made is shown.")];
        return [.. version.Manifest.InputSets.SelectMany(set => Run(version, set, longHours))];
    }

    // Of an algorithm that takes one set of inputs or another, each is held to everything.
    private static IEnumerable<ConformanceFinding> Run(AlgorithmVersion version, string? set, double longHours) =>
        Run(version, MadeInput.For(version.Manifest, set), longHours).Select(finding => set is null ? finding : finding with { Check = $"{set}/{finding.Check}" });

    private static IReadOnlyList<ConformanceFinding> Run(AlgorithmVersion version, MadeInput? input, double longHours)
    {
        if (input is not { } made)
            return [new("all", ConformanceOutcome.NotApplicable, "The sampling frequencies of its inputs cannot lie in one recording of the kit.")];
        return
        [
            Guarded("determinism", () => Determinism(version, made)),
            Guarded("block-size", () => BlockSize(version, made)),
            Guarded("causality", () => Causality(version, made)),
            Guarded("latency", () => Latency(version, made)),
            Guarded("empty-input", () => Quiet(Whole(version, made, made.Recording(0)), "an empty input")),
            Guarded("missing-input", () => Quiet(Whole(version, made, made.Recording(Seconds, valid: _ => false)), "an input without a valid sample")),
            Guarded("gaps", () => Answers(Whole(version, made, made.Recording(Seconds, valid: seconds => seconds % 10 < 7)))),
            Guarded("flat-input", () => Answers(Whole(version, made, made.Recording(Seconds, (_, _) => 0)))),
            Guarded("saturated-input", () => Answers(Whole(version, made, made.Recording(Seconds, (seconds, _) => seconds % 1.3 < 0.65 ? 1000 : -1000)))),
            Guarded("very-long-input", () => Answers(Whole(version, made, made.Recording(longHours * 3600)))),
        ];
    }

    // Times between the seconds and windows that algorithms like to decide at.
    private static readonly double[] Untils = [20.37, 31.71, 53.93];

    private static ConformanceFinding Guarded(string check, Func<ConformanceFinding> run)
    {
        try
        {
            return run() with { Check = check };
        }
        catch (AlgorithmFailureException failure)
        {
            return new ConformanceFinding(check, ConformanceOutcome.NotHeld, $"It failed: {failure.Message}");
        }
    }

    private static ConformanceFinding Determinism(AlgorithmVersion version, MadeInput made)
    {
        var (first, second) = (Text(Whole(version, made, made.Recording(Seconds))), Text(Whole(version, made, made.Recording(Seconds))));
        return first == second ? Held($"The same {Lines(first)} twice.") : NotHeld($"Two runs over the same samples differ. {FirstDifference(first, second)}");
    }

    private static ConformanceFinding BlockSize(AlgorithmVersion version, MadeInput made)
    {
        if (version.Algorithm is not { } algorithm) return NotApplicable("It takes a recording as a whole.");
        var whole = Text(Whole(version, made, made.Recording(Seconds)));
        foreach (var size in BlockSizes)
        {
            var cut = Text(SessionDriver.Run(algorithm, Description(version, made), made.Recording(Seconds), made.Channels, size).Items);
            if (cut != whole) return NotHeld($"In blocks of {size} frames the output differs. {FirstDifference(whole, cut)}");
        }
        return Held($"The same {Lines(whole)} in blocks of {string.Join(", ", BlockSizes)} frames.");
    }

    private static ConformanceFinding Causality(AlgorithmVersion version, MadeInput made)
    {
        if (!version.Implementation.ShowsLatency) return NotApplicable("It takes a recording as a whole: when it decided cannot be seen.");
        var compared = 0;
        foreach (var until in Untils)
        {
            var before = Before(Whole(version, made, made.Recording(Seconds)), until);
            var changed = Before(Whole(version, made, made.Recording(Seconds, (seconds, value) => seconds < until ? value : 0.7 - (1.9 * value))), until);
            if (Text(before) is var left && Text(changed) is var right && left != right)
                return NotHeld(string.Create(CultureInfo.InvariantCulture, $"Other samples from {until} s on change what was reported before. {FirstDifference(left, right)}"));
            compared += before.Count;
        }
        return Held(compared == 0 ? "Nothing is reported before the input ends." : $"Other samples later leave the {compared} items that were reported before them as they were.");
    }

    private static ConformanceFinding Latency(AlgorithmVersion version, MadeInput made)
    {
        if (!version.Implementation.ShowsLatency) return NotApplicable("It takes a recording as a whole: when it decided cannot be seen.");
        var declared = version.Manifest.LatencySeconds;
        var all = Whole(version, made, made.Recording(Seconds));
        var ofRecording = all.OfType<ClassificationOutput>().Count() == 1;
        var items = all.Where(item => item.ReportedAtSeconds < Seconds || IsDue(item, declared, ofRecording)).ToList();
        if (items.Count == 0) return Held("Nothing is due before the input ends.");
        var longest = items.Max(item => item.ReportedAtSeconds - item.AtSeconds);
        var text = string.Create(CultureInfo.InvariantCulture, $"The longest is {longest:0.###} s; {declared} s are declared.");
        return longest <= declared + TimeRounding ? Held(text) : NotHeld(text);
    }

    // What came due before the input ended is late at its end too. A class of the whole recording waits for the end.
    private static bool IsDue(OutputItem item, double latencySeconds, bool ofRecording) =>
        item.AtSeconds + latencySeconds + TimeRounding < Seconds && !(ofRecording && item is ClassificationOutput);

    private static ConformanceFinding Quiet(IReadOnlyList<OutputItem> items, string what) =>
        items.FirstOrDefault(Says) is { } item ? NotHeld($"It answers {what}: {Text([item]).TrimEnd()}") : Held($"{Count(items.Count)}; none claims anything.");

    // Whether an answer on such input is right, nobody can say from here: that it ends well, and what it says, is shown.
    private static ConformanceFinding Answers(IReadOnlyList<OutputItem> items) => Held($"{Count(items.Count)}; {items.Count(Says)} with an answer.");

    // Whether an item claims to know something of the heart.
    private static bool Says(OutputItem item) => item switch
    {
        HeartRateOutput rate => rate.HeartRateBpm is not null,
        OxygenSaturationOutput spo2 => spo2.Spo2Percent is not null,
        ClassificationOutput rhythm => rhythm.Label is not null,
        EpisodeOutput episode => episode.Label != EpisodeLabels.Unreadable,
        _ => true,
    };

    private static IReadOnlyList<OutputItem> Whole(AlgorithmVersion version, MadeInput made, MadeRecording recording) =>
        version.Run(new RecordingInput(recording, made.Channels, Description(version, made), "conformance", "made")).Items;

    private static SessionDescription Description(AlgorithmVersion version, MadeInput made) => new(made.Inputs, version.Manifest.Parameters);

    private static List<OutputItem> Before(IEnumerable<OutputItem> items, double seconds) => [.. items.Where(item => item.ReportedAtSeconds < seconds)];

    private static string Text(IEnumerable<OutputItem> items) => OutputText.Of(items);

    private static string Lines(string text) => Count(text.Count(letter => letter == '\n'));

    private static string Count(int items) => items == 1 ? "1 item" : $"{items} items";

    private static string FirstDifference(string expected, string found)
    {
        var (left, right) = (expected.Split('\n'), found.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(left.Length, right.Length)).First(i => left.ElementAtOrDefault(i) != right.ElementAtOrDefault(i));
        return $"Item {line + 1}: '{left.ElementAtOrDefault(line) ?? "none"}' and '{right.ElementAtOrDefault(line) ?? "none"}'.";
    }

    private static ConformanceFinding Held(string detail) => new("", ConformanceOutcome.Held, detail);

    private static ConformanceFinding NotHeld(string detail) => new("", ConformanceOutcome.NotHeld, detail);

    private static ConformanceFinding NotApplicable(string detail) => new("", ConformanceOutcome.NotApplicable, detail);
}
