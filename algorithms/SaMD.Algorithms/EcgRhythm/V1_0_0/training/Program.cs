using SaMD.Algorithms.EcgRhythm.V1_0_0;
using SaMD.Algorithms.EcgRhythm.V1_0_0.Training;

// Usage: EcgRhythm.Training DATA LIST FOLDER
//   DATA    where the databases are laid out (SAMD_DATA)
//   LIST    validation/datasets/challenge-2017.records.csv: its development records are learned from, no others are read
//   FOLDER  the version's folder, in which RhythmCurves.cs is rewritten
string[] features =
[
    "detector-confidence-mean", "longest-gap-s", "mean-heart-rate-bpm", "rr-cosen", "rr-rmssd-share", "rr-deviation-share",
    "rr-change-quartile-3-share", "rr-large-change-share", "rr-turning-point-share", "rr-correlation", "rr-shortest-share",
    "rr-longest-share", "rr-premature-share", "rr-regular-run-share", "qrs-width-s", "qrs-unlike-share", "p-wave-coherence",
    "p-wave-likeness-median", "p-wave-before-qrs-s", "atrial-residual-share", "t-wave-coherence", "noise-share",
];

var (folder, target) = (Path.Combine(args[0], "challenge-2017"), Path.Combine(args[2], "RhythmCurves.cs"));
var labels = Strips.Labels(folder);
var names = Strips.Names(args[1], "development");
Example[] examples = [.. names.Select(name => Example.Of(folder, name, labels)).OfType<Example>()];
Console.WriteLine($"{names.Count} strips, {examples.Length} with features: {string.Join(", ", Example.Letters.Select((letter, c) => $"{letter} {examples.Count(example => example.Class == c)}"))}");

var heldOut = new List<(int, SaMD.Contracts.ClassificationOutput)>();
for (var fold = 0; fold < Example.FoldCount; fold++)
{
    var (offsets, curves) = AdditiveFit.Fit([.. examples.Where(example => example.Fold != fold)], features);
    heldOut.AddRange(examples.Where(example => example.Fold == fold).Select(example => (example.Class, RhythmDecision.Of(example.Strip, offsets, curves))));
}

Console.WriteLine($"held out:  {new Figures(heldOut).Line()}");
var all = AdditiveFit.Fit(examples, features);
SourceFile.Write(target, all.Offsets, all.Curves);
Console.WriteLine($"fitted on: {new Figures([.. examples.Select(example => (example.Class, RhythmDecision.Of(example.Strip, all.Offsets, all.Curves)))]).Line()}");
