using SaMD.TestKit;
using ChildProcess = System.Diagnostics.Process;

namespace SaMD.Adapters.Tests;

/// <summary>Programs that tests run; a test is skipped, saying why, where one is missing.</summary>
internal static class Tools
{
    public static void Need(params string[] names)
    {
        foreach (var name in names) Assert.SkipUnless(Find(name) is not null, $"'{name}' is in no folder of PATH.");
    }

    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Compiles a C program.</summary>
    public static void Compile(string source, string program)
    {
        using var compiler = ChildProcess.Start("cc", ["-O1", "-o", program, source]);
        compiler.WaitForExit();
        compiler.ExitCode.ShouldBe(0);
    }

    /// <summary>An example of the protocol's page.</summary>
    public static string Example(string name) => Repository.File("algorithms", "SaMD.Adapters", "Process", "Examples", name);
}
