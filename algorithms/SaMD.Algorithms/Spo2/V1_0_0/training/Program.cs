using System.Globalization;
using System.Text;
using SaMD.Algorithms.Spo2.V1_0_0;
using SaMD.Algorithms.Spo2.V1_0_0.Training;

// Usage: Spo2.Training DATA FILE
//   DATA  where the datasets are laid out (SAMD_DATA); only oximetry-phone-cam, partition development, is read
//   FILE  the development report that is written
const double Start = 97.5;
const double Exponent = 0.5;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var root = Path.Combine(args[0], "oximetry-phone-cam");
string[] persons = ["100001", "100003", "100005"];
string[] hands = ["Left", "Right"];
var availability = new Dictionary<string, (int Given, int Expected)>();
var windows = new List<Window>();
foreach (var person in persons)
    foreach (var hand in hands)
    {
        windows.AddRange(Window.Of(Hand.Read(root, person, hand), out var given, out var expected));
        var (before, of) = availability.GetValueOrDefault(person);
        availability[person] = (before + given, of + expected);
    }

var text = new StringBuilder();
text.Append("| held-out person | windows | availability | constant: mean of the other two persons | ratio of ratios, red over green | ratio of ratios, blue over green | method of this version | mean error of this version |\n");
text.Append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
foreach (var person in persons)
{
    var (own, others) = (windows.Where(w => w.Person == person).ToList(), windows.Where(w => w.Person != person).ToList());
    var mean = others.Average(w => w.ReferencePercent);
    var method = Method(others, Start, Exponent);
    text.Append($"| {person} | {own.Count} | {100.0 * availability[person].Given / availability[person].Expected:0.0} % | {Figures(own, _ => mean)} | {Figures(own, Plain(others, w => w.RedOverGreen))} | {Figures(own, Plain(others, w => w.BlueOverGreen))} | {Figures(own, method)} | {Math.Round(own.Average(w => method(w) - w.ReferencePercent), 1) + 0:+0.0;-0.0;0.0} |\n");
}
text.Append("\nEach cell: A_rms, and in brackets the mean absolute error, in percent of saturation.\n");
text.Append("\n| start taken as | exponent | 100001 | 100003 | 100005 | mean of the three |\n| --- | --- | --- | --- | --- | --- |\n");
foreach (var (start, exponent) in new[] { (Start, 0.0), (Start, 0.25), (Start, 0.5), (Start, 0.75), (Start, 1.0), (96.5, 0.5), (98.5, 0.5) })
{
    var figures = persons.Select(person => Arms([.. windows.Where(w => w.Person == person)], Method([.. windows.Where(w => w.Person != person)], start, exponent))).ToList();
    text.Append($"| {start} % | {exponent} | {string.Join(" | ", figures.Select(figure => $"{figure:0.0}"))} | {figures.Average():0.0} |\n");
}
var slopes = persons.Select(person => Slope([.. windows.Where(w => w.Person != person)], Start, Exponent)).Append(Slope(windows, Start, Exponent)).ToList();
text.Append($"\nSlope learnt without 100001, 100003, 100005: {slopes[0]:0.0}, {slopes[1]:0.0}, {slopes[2]:0.0}; from all three: {slopes[3]:0.0} % for each unit of the logarithm.\n");

const string Begin = "<!-- written by training/ -->\n";
var file = File.ReadAllText(args[1]);
File.WriteAllText(args[1], file[..(file.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)] + text);

static double Slope(IReadOnlyList<Window> learnt, double start, double exponent) =>
    Line.Through(start, [.. learnt.Select(w => (w.Levels.RedChange(w.Start, exponent), w.ReferencePercent))]).Slope;

static Func<Window, double> Method(IReadOnlyList<Window> learnt, double start, double exponent)
{
    var line = new Line(start, Slope(learnt, start, exponent));
    return w => line.At(w.Levels.RedChange(w.Start, exponent));
}

static Func<Window, double> Plain(IReadOnlyList<Window> learnt, Func<Window, double> ratio)
{
    var line = Line.Of([.. learnt.Select(w => (ratio(w), w.ReferencePercent))]);
    return w => line.At(ratio(w));
}

static double Arms(IReadOnlyList<Window> own, Func<Window, double> read) => Math.Sqrt(own.Average(w => (read(w) - w.ReferencePercent) * (read(w) - w.ReferencePercent)));

static string Figures(IReadOnlyList<Window> own, Func<Window, double> read) => $"{Arms(own, read):0.0} ({own.Average(w => Math.Abs(read(w) - w.ReferencePercent)):0.0})";
