namespace SaMD.Validation.Tests.Datasets.References;

/// <summary>The small manifest with a reference of every kind, to be broken in one place at a time.</summary>
internal static class ReferencesManifest
{
    private const string Atr = "  - { name: atr, kind: beats, annotator: atr, made-by: two cardiologists }\n";

    private const string All = Atr + """
          - { name: leads, kind: beats, annotator: "{channel}", made-by: cardiologists }
          - { name: audited, kind: beats, annotator: [qrsc, atr], made-by: a program }
          - name: rhythm
            kind: classification
            made-by: cardiologists
            labels:
              file: LABELS.csv
              heading: false
              record-column: 1
              label-column: 2
              values:
                - { written: A, label: atrial-fibrillation }
                - { written: "~", left-out: too noisy }
          - name: monitor
            kind: measurements
            made-by: the monitor
            quantity: heart-rate
            unit: bpm
            lag-seconds: 5
            averaging: over 8 s
            agreement: { with: beats-hr, within-bpm: 5 }
            numerics: { record: "{record}n", channel: HR, valid: { from: 1 } }
          - { name: beats-hr, kind: measurements, made-by: from atr, quantity: heart-rate, unit: bpm, derived-from: atr }
          - name: spo2
            kind: measurements
            made-by: oximeters
            quantity: spo2
            unit: "%"
            transfer-standard: true
            columns:
              file: "gt/{name}.csv"
              read: [SpO2 1, SpO2 2]
              combine: mean
              at-least: 1
              valid: { from: 1, to: 100 }
              time: { column: Time, as: clock }
              end-row: Collection Halted

        """;

    public static string Digests { get; } = SmallManifest.Digests
        + string.Concat(new[] { "LABELS.csv" }.Concat(new[] { "a1", "a2", "b1", "c1" }.SelectMany(record => new[] { $"{record}n.hea", $"{record}n.dat", $"gt/{record}.csv" }))
            .Select(file => $"{new string('1', 64)}  {file}\n"));

    public static string Yaml { get; } = SmallManifest.Yaml.Replace(Atr, All, StringComparison.Ordinal);
}
