using System.Net;
using SaMD.Files;

namespace SaMD.Validation.Datasets.Fetching;

/// <summary>
/// Downloads the files of a dataset. Each file is written beside its place and put there only when it is what its digest says;
/// files that are there are kept; what was cut off goes on where it ended. Nothing is fetched but what a plan lists.
/// </summary>
public static class DatasetFetcher
{
    private const int BlockBytes = 1 << 16;

    /// <summary>Carries out a plan.</summary>
    /// <param name="plan">What to fetch.</param>
    /// <param name="settings">Bounds.</param>
    /// <param name="progress">Told how it goes, from several threads; <see langword="null"/> for nobody.</param>
    /// <param name="cancellation">Stops the work; what has come is kept, and the next run goes on from there.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    /// <exception cref="IOException">Files cannot be written.</exception>
    public static async Task<FetchResult> FetchAsync(FetchPlan plan, FetchSettings settings, Action<FetchProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(settings);
        using var run = new Run(plan, settings, progress);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, settings.Connections), CancellationToken = cancellation };
        await Parallel.ForAsync(0, plan.Items.Count, options, run.OneAsync).ConfigureAwait(false);
        return run.Result();
    }

    private sealed class Run(FetchPlan plan, FetchSettings settings, Action<FetchProgress>? progress) : IDisposable
    {
        private readonly FetchTransport _transport = new(settings);
        private readonly Fault?[] _faults = new Fault?[plan.Items.Count];
        private int _fetched;
        private int _kept;
        private int _failed;
        private int _notTried;
        private long _bytes;

        public FetchResult Result() => new(_fetched, _kept, _bytes, _notTried, [.. _faults.OfType<Fault>()]);

        public void Dispose() => _transport.Dispose();

        public async ValueTask OneAsync(int number, CancellationToken cancellation)
        {
            var item = plan.Items[number];
            if (Volatile.Read(ref _failed) >= settings.MostFailures)
            {
                Interlocked.Increment(ref _notTried);
                return;
            }
            try
            {
                if (IsThere(item)) Interlocked.Increment(ref _kept);
                else await FetchOneAsync(item, cancellation).ConfigureAwait(false);
            }
            catch (FetchException fault)
            {
                _faults[number] = new Fault(fault.Kind, new SourcePlace($"{plan.Manifest.Id}/{item.Line.Path}"), fault.Message);
                Interlocked.Increment(ref _failed);
            }
            Tell(item);
        }

        // A file that is there and is something else is not overwritten: whoever put it there may want it.
        private static bool IsThere(FetchItem item)
        {
            if (!File.Exists(item.Target)) return false;
            var found = Sha256Digest.OfFile(item.Target);
            return found == item.Line.Sha256 ? true : throw new FetchException(FaultKind.Integrity, $"The file is there and was altered: its SHA-256 is {found}, {item.Line.Place} says {item.Line.Sha256}. Take it away, and fetch it again.", again: false);
        }

        private async Task FetchOneAsync(FetchItem item, CancellationToken cancellation)
        {
            using var file = PartialFile.Open(item, plan.Folder);
            var (delay, mismatches) = (settings.FirstDelay, 0);
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    // A run that was killed may have left all of it.
                    if (file.Length > 0 && attempt == 1 && file.IsWhole(out _)) break;
                    await AttemptAsync(item, file, cancellation).ConfigureAwait(false);
                    if (file.IsWhole(out var found)) break;
                    file.Restart();
                    throw new FetchException(FaultKind.Integrity, $"What the source sends is not what was listed: its SHA-256 is {found}, {item.Line.Place} says {item.Line.Sha256}. Nothing of it was kept.", again: ++mismatches < 2);
                }
                catch (FetchException fault) when (fault.Again && attempt < settings.MostAttempts)
                {
                    await Task.Delay(delay, cancellation).ConfigureAwait(false);
                    delay *= 2;
                }
            }
            file.Place();
            Interlocked.Increment(ref _fetched);
        }

        // One request, until the source says that it is done.
        private async Task AttemptAsync(FetchItem item, PartialFile file, CancellationToken cancellation)
        {
            using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            attempt.CancelAfter(settings.LongestAttempt);
            using var silence = CancellationTokenSource.CreateLinkedTokenSource(attempt.Token);
            try
            {
                silence.CancelAfter(settings.LongestSilence);
                using var response = await _transport.AskAsync(item.From, file.Length, file.Version, silence.Token).ConfigureAwait(false);
                if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable) return; // nothing is left: the digest tells whether it is whole
                var first = response.StatusCode == HttpStatusCode.PartialContent ? response.Content.Headers.ContentRange?.From : 0;
                if (first != file.Length) file.Restart();
                if (first is null || (first != 0 && first != file.Length)) throw new FetchException(FaultKind.Absent, "The source sends another part of the file than was asked for.", again: true);
                CheckSize(file, file.Length + (response.Content.Headers.ContentLength ?? 0));
                file.Version = response.Headers.ETag;
                await ReceiveAsync(item, file, response, silence).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                throw new FetchException(FaultKind.Absent, attempt.IsCancellationRequested ? $"The source took longer than {settings.LongestAttempt.TotalSeconds} s." : $"The source was silent for {settings.LongestSilence.TotalSeconds} s.", again: true);
            }
            catch (HttpRequestException fault)
            {
                throw new FetchException(FaultKind.Absent, $"The source cannot be reached: {Shown.Message(fault.Message)}", again: true);
            }
        }

        private async Task ReceiveAsync(FetchItem item, PartialFile file, HttpResponseMessage response, CancellationTokenSource silence)
        {
            using var body = await response.Content.ReadAsStreamAsync(silence.Token).ConfigureAwait(false);
            var block = new byte[BlockBytes];
            while (true)
            {
                silence.CancelAfter(settings.LongestSilence);
                var count = await ReadAsync(body, block, silence.Token).ConfigureAwait(false);
                if (count == 0) return;
                CheckSize(file, file.Length + count);
                file.Append(block.AsSpan(0, count));
                Interlocked.Add(ref _bytes, count);
                Tell(item);
            }
        }

        // Only what the network does is tried again: a disk that is full stays full.
        private static async Task<int> ReadAsync(Stream body, byte[] block, CancellationToken cancellation)
        {
            try
            {
                return await body.ReadAsync(block, cancellation).ConfigureAwait(false);
            }
            catch (IOException fault)
            {
                throw new FetchException(FaultKind.Absent, $"The connection was cut: {Shown.Message(fault.Message)}", again: true);
            }
        }

        private void CheckSize(PartialFile file, long bytes)
        {
            if (bytes <= settings.LargestFileBytes) return;
            file.Restart();
            throw new FetchException(FaultKind.Integrity, $"The source sends more than {settings.LargestFileBytes} bytes, the most that a file may have.", again: false);
        }

        private void Tell(FetchItem item) => progress?.Invoke(new FetchProgress(
            Volatile.Read(ref _fetched) + Volatile.Read(ref _kept) + Volatile.Read(ref _failed), plan.Items.Count, Interlocked.Read(ref _bytes), item.Line.Path));
    }
}
