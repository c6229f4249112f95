using SaMD.Cli.TestRun;

namespace SaMD.Cli.Tests.TestRun;

/// <summary>The files in these tests are shortened ones that coverlet 8.0.1 wrote.</summary>
public sealed class CoverageTests : IDisposable
{
    private readonly string _checkout = Directory.CreateTempSubdirectory("samd-coverage-").FullName;

    public CoverageTests()
    {
        foreach (var file in new[] { "validation/SaMD.Validation/Comparison/Beats/A.cs", "validation/SaMD.Files/obj/G.cs", "tests/SaMD.TestKit/T.cs" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_checkout, file))!);
            File.WriteAllText(Path.Combine(_checkout, file), "");
        }
    }

    public void Dispose() => Directory.Delete(_checkout, recursive: true);

    [Fact]
    public void Read_TwoPrograms_UnitesTheirLines()
    {
        var first = Report("validation/SaMD.Validation/", "Comparison/Beats/A.cs", (1, 1), (2, 0), (3, 0));
        var second = Report("validation/", "SaMD.Validation/Comparison/Beats/A.cs", (1, 0), (2, 5), (3, 0));

        Coverage.Read(_checkout, [first, second]).ShouldBe([new Coverage("validation/SaMD.Validation/Comparison", 3, 2)]);
    }

    [Fact]
    public void Read_FilesOfTestsOfTheBuildOrOutside_DoNotCount()
    {
        var tests = Report("tests/", "SaMD.TestKit/T.cs", (1, 1));
        var made = Report("validation/", "SaMD.Files/obj/G.cs", (1, 1));
        var outside = Report("nowhere/", "/usr/share/B.cs", (1, 1));

        Coverage.Read(_checkout, [tests, made, outside]).ShouldBeEmpty();
    }

    private string Report(string source, string file, params (int Number, int Hits)[] lines)
    {
        var path = Path.Combine(_checkout, Path.GetRandomFileName());
        var text = string.Concat(lines.Select(line => $"<line number=\"{line.Number}\" hits=\"{line.Hits}\" branch=\"False\" />"));
        File.WriteAllText(path, $"""
            <coverage version="1.9"><sources><source>{Path.Combine(_checkout, source)}</source></sources><packages><package name="P"><classes>
            <class name="A" filename="{file}"><methods /><lines>{text}</lines></class></classes></package></packages></coverage>
            """);
        return path;
    }
}
