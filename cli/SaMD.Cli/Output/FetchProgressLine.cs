using System.Globalization;
using SaMD.Validation.Datasets.Fetching;

namespace SaMD.Cli.Output;

/// <summary>Shows how a download goes: a bar on one line of a terminal, a plain line every tenth of the files into a pipe.</summary>
/// <param name="terminal">Where to write.</param>
/// <param name="dataset">The dataset's id.</param>
internal sealed class FetchProgressLine(Terminal terminal, string dataset) : IDisposable
{
    private const int BarWidth = 30;
    private const int Steps = 10;
    private const double BytesPerMegabyte = 1e6;

    private readonly Lock _lock = new();
    private long _shown = -1;
    private int _step;

    /// <summary>Shows a state; may be called from several threads.</summary>
    public void Show(FetchProgress progress)
    {
        lock (_lock)
        {
            if (terminal.ShowsProgress) Bar(progress);
            else Line(progress);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (terminal.ShowsProgress && _shown >= 0) terminal.Error.Write("\r\u001b[K");
    }

    // Once for each file or megabyte, so that writing costs less than what it tells of.
    private void Bar(FetchProgress progress)
    {
        var state = progress.Done + (progress.Bytes >> 20);
        if (state == _shown) return;
        _shown = state;
        var filled = (int)((long)BarWidth * progress.Done / Math.Max(1, progress.Files));
        terminal.Error.Write($"\r\u001b[K[{new string('#', filled)}{new string('-', BarWidth - filled)}] {Text(progress)}  {progress.File}");
    }

    private void Line(FetchProgress progress)
    {
        var step = (int)((long)Steps * progress.Done / Math.Max(1, progress.Files));
        if (step <= _step) return;
        _step = step;
        terminal.Error.WriteLine($"{dataset}: {Text(progress)}");
    }

    private static string Text(FetchProgress progress) =>
        string.Create(CultureInfo.InvariantCulture, $"{progress.Done} of {progress.Files} files, {progress.Bytes / BytesPerMegabyte:0.0} MB");
}
