using SaMD.Files;

namespace SaMD.Requirements.Tests;

/// <summary>A file without fault that uses every key, and what comes of changing it.</summary>
internal static class Example
{
    public const string Text = """
        # yaml-language-server: $schema=requirements.schema.json
        user-needs:
          - id: UN-001
            title: Rely on it
            text: A person needs to rely on it.
        hazards:
          - id: HAZ-001
            title: Wrong rate
            hazardous-situation: A wrong rate is shown.
            harm: Delayed treatment.
            severity: serious
            controls: [Sensitivity shown]
        requirements:
          - id: SRS-A-001
            revision: 3
            role: primary
            title: Beats
            text: The algorithm shall find beats.
            rationale: Beats make the rate.
            satisfies: [UN-001]
            mitigates: [HAZ-001]
            source: [A standard 4.3]
            algorithm: ecg-heart-rate
            verify:
              - dataset: mitdb
                partition: validation
                endpoint: beats.sensitivity
                start: 5:00
                end: 0:30:00
                match-window: 0.15
                condition: none
                channel: first
                reference: atr
                aggregation: gross
                accept: { value: 0.998, lower-bound: 0.99, confidence: 0.9, sides: one, method: korn-graubard }
                at-least: { subjects: 20, recordings: 21, beats: 35000, pairs: 7, events: 9 }
                strata: { by: [sex, age-band], gate: true, limit: 0.9 }
              - dataset: mitdb
                partition: [development, validation]
                endpoint: beats.sensitivity
                role: report-only
                channel: each
                aggregation: average
                strata: { by: sex }
          - id: SRS-A-002
            revision: 1
            role: secondary
            title: Rate
            text: The algorithm shall show the rate.
            rationale: It is what is asked for.
            satisfies: UN-001
            algorithm: ecg-heart-rate
            verify:
              - dataset: mitdb
                partition: validation
                endpoint: hr.within
                accept: { lower-bound: 0.95 }
              - dataset: mitdb
                partition: [validation]
                endpoint: hr.availability
                accept: { lower-bound: 0.95 }
          - id: SRS-A-003
            revision: 1
            role: exploratory
            title: Program
            text: The program shall be tested.
            rationale: Tests show it.
            verify:
              - tests: true
          - id: SRS-A-004
            revision: 1
            role: exploratory
            title: Rhythm
            text: The algorithm shall find the rhythm.
            rationale: It is what is asked for.
            algorithm: ecg-rhythm
            verify:
              - dataset: strips
                partition: validation
                endpoint: classification.positive-predictive-value
                class: atrial-fibrillation
                against: [sinus-rhythm, other]
                inconclusive-as: wrong
                prevalence: 0.02
              - dataset: breath
                partition: validation
                endpoint: events.sensitivity
                class: apnoea
                match: overlap-of-both
                overlap: 0.5
                early: 5
                late: 0:10
                merge-gaps: 2
                shortest: 0:10
                profile: some-profile
              - dataset: oxygen
                partition: validation
                endpoint: oxygen.error
                pair-within: 1.5
                range: { from: 70, to: 100 }
                within: { absolute: 3, percent: 4 }
              - dataset: strips
                partition: validation
                endpoint: beats.sensitivity
                protocol: strip
                mode: corrected

        """;

    public const string FileName = "example.yaml";

    /// <summary>Marks in a replacement where a fault is expected.</summary>
    public const char Mark = '¶';

    /// <summary>The example with one piece replaced; the piece stands in it exactly once.</summary>
    public static string With(string piece, string replacement)
    {
        Text.Split(piece).Length.ShouldBe(2, $"'{piece}' must stand in the example exactly once");
        return Text.Replace(piece, replacement, StringComparison.Ordinal);
    }

    /// <summary>Line and column of each mark, and the text without them.</summary>
    public static (string Text, IReadOnlyList<(int Line, int Column)> Marks) TakeMarks(string text)
    {
        var marks = new List<(int, int)>();
        for (var at = text.IndexOf(Mark); at >= 0; at = text.IndexOf(Mark))
        {
            var before = text[..at];
            marks.Add((before.Count(letter => letter == '\n') + 1, at - before.LastIndexOf('\n')));
            text = text.Remove(at, 1);
        }
        return (text, marks);
    }

    public static RequirementSet Read(string text)
    {
        using var folder = new TempFolder();
        folder.Write(FileName, text);
        return RequirementsReader.Read(folder.Path, "requirements");
    }

    /// <summary>The faults of a text; empty where it has none.</summary>
    public static IReadOnlyList<Fault> FaultsOf(string text)
    {
        try
        {
            Read(text);
            return [];
        }
        catch (InputFaultException fault)
        {
            return fault.Faults;
        }
    }
}
