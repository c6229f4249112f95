using SaMD.Algorithms.EcgHeartRate.V1_0_0;
using SaMD.Algorithms.EcgHeartRate.V1_0_0.Training;

// Usage: EcgHeartRate.Training DATA FOLDER
//   DATA    where the databases are laid out (SAMD_DATA)
//   FOLDER  the version's folder, in which QrsNetworkWeights.cs and RhythmModelParameters.cs are rewritten
const int Epochs = 8;
const int Copies = 16;
const int CopiesPerFold = 12;

// Added to the learned offset of the evidence: on signals without much noise misses outnumber extra beats, and this evens them out.
const float OperatingPoint = 0.3f;

var (dataRoot, folder) = (args[0], args[1]);
var data = new DevelopmentData(dataRoot);

var examples = Examples.Of(data, Copies, new Generator(11));
Console.WriteLine($"{examples.Features.Count} candidates of {examples.Persons.Distinct().Count()} persons, {examples.IsBeat.Count(b => b)} of them beats");
SourceFile.Replace(Path.Combine(folder, "QrsNetworkWeights.cs"), NetworkTrainer.Train(examples, Epochs, seed: 3));

// Networks that have not seen the persons they judge tell the rhythm model how far evidence can be relied on.
var folds = Examples.Of(data, CopiesPerFold, new Generator(11));
QrsNetwork[] networks = [.. Enumerable.Range(0, Folds.Count)
    .Select(f => new QrsNetwork(NetworkTrainer.Train(folds.Where(p => Folds.Of(p) != f), Epochs - 2, seed: 3 + (ulong)f)))];
var disturbance = new Disturbance(data.ElectrodeMotion, new Generator(99));
var first = data.Ambulatory.Select(l => l[0]).ToArray();
var resting = data.Resting.SelectMany(l => l).ToArray();
(double Weight, IEnumerable<Lead> Leads)[] groups =
[
    (4, first), (1, resting),
    (1, first.Select(l => disturbance.WithElectrodeMotion(l, 12))), (1, resting.Select(l => disturbance.WithElectrodeMotion(l, 12))),
    (1, first.Select(l => disturbance.WithElectrodeMotion(l, 6))), (1, resting.Select(l => disturbance.WithElectrodeMotion(l, 6))),
    (0.5, first.Select(l => disturbance.WithElectrodeMotion(l, 0))), (0.5, resting.Select(l => disturbance.WithElectrodeMotion(l, 0))),
    (1, first.Select(l => disturbance.WithMuscleNoise(l, 0.1))), (1, resting.Select(l => disturbance.WithMuscleNoise(l, 0.1))),
    (0.5, first.Select(l => disturbance.WithArtefacts(l, 6))), (0.5, resting.Select(l => disturbance.WithArtefacts(l, 12))),
];
RhythmRun[] runs = [.. groups.SelectMany(g => g.Leads.Select(l => new RhythmRun(new CandidateRun(l), networks[Folds.Of(l.Person)], g.Weight)))];
var parameters = RhythmTrainer.Train(runs);
parameters[1] += OperatingPoint;
SourceFile.Replace(Path.Combine(folder, "RhythmModelParameters.cs"), parameters);
