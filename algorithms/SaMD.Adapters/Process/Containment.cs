using System.Globalization;

namespace SaMD.Adapters.Process;

/// <summary>
/// What a child process is started through: <c>setsid</c>, so that it and all it forks are one group that can be ended as a whole, and
/// <c>prlimit</c>, which bounds memory and the size of files and forbids core dumps. Both replace themselves by the program.
/// </summary>
internal static class Containment
{
    private static readonly string[] SystemFolders = ["/usr/bin", "/bin"];

    private static readonly string? SetSession = OperatingSystem.IsLinux() ? Tool("setsid") : null;
    private static readonly string? Limit = OperatingSystem.IsLinux() ? Tool("prlimit") : null;

    /// <summary>The whole command line for a program.</summary>
    public static IReadOnlyList<string> Wrap(IReadOnlyList<string> command, ProgramLimits limits)
    {
        var words = new List<string>();
        if (SetSession is not null) words.Add(SetSession);
        if (Limit is not null)
            words.AddRange([
                Limit, Option("--as", (long)limits.MemoryMiB << 20), Option("--fsize", ProgramLimits.LargestOutputBytes), "--core=0", "--"]);
        words.AddRange(command);
        return words;
    }

    /// <summary>What cannot be enforced on this machine.</summary>
    public static IEnumerable<string> Reservations(ProgramLimits limits)
    {
        if (SetSession is null) yield return "There is no setsid on this machine: a process that the program leaves behind may outlive it.";
        if (Limit is null)
            yield return string.Create(CultureInfo.InvariantCulture, $"There is no prlimit on this machine: the memory limit of {limits.MemoryMiB} MiB and the limit on the size of files are not enforced.");
    }

    private static string Option(string name, long bytes) => string.Create(CultureInfo.InvariantCulture, $"{name}={bytes}");

    private static string? Tool(string name) => SystemFolders.Select(folder => $"{folder}/{name}").FirstOrDefault(File.Exists);
}
