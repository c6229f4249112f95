using SaMD.Adapters.Implementations;
using SaMD.Adapters.Sessions;
using SaMD.Contracts;
using SaMD.Files;
using SaMD.Signals;
using SaMD.Validation.Datasets;
using SaMD.Validation.Evidence;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Execution;

/// <summary>Runs the executions of a plan, in parallel over recordings, and compares each with the reference.</summary>
public static class Executor
{
    /// <summary>Runs a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="partial">Work in progress: finished executions are read from it and kept in it.</param>
    /// <param name="broken">Algorithms whose lock is broken, with the reason: they are not run.</param>
    /// <param name="threads">How many recordings at a time.</param>
    /// <param name="progress">Called as executions end, from any thread.</param>
    /// <param name="cancellation">Stops between executions.</param>
    /// <returns>Outcomes in the order of the plan.</returns>
    public static IReadOnlyList<ExecutionOutcome> Run(
        Plan plan, PartialBundle partial, IReadOnlyDictionary<string, string> broken, int threads, Action<ExecutionOutcome> progress, CancellationToken cancellation)
    {
        var outcomes = new ExecutionOutcome[plan.Executions.Count];
        var references = new ReferenceLoader();
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, outcomes.Length, options, index =>
        {
            var planned = plan.Executions[index];
            outcomes[index] = broken.TryGetValue(planned.Key.Algorithm, out var reason)
                ? new ExecutionOutcome(planned, NotRun(planned, "integrity", reason), [])
                : Run(planned, references, partial);
            progress(outcomes[index]);
        });
        return outcomes;
    }

    private static ExecutionOutcome Run(PlannedExecution planned, ReferenceLoader references, PartialBundle partial)
    {
        if (planned.Refused is { } refused) return new ExecutionOutcome(planned, NotRun(planned, "not-independent", refused), []);
        if (planned.Dataset.FindMissing(planned.Record.Name) is { } missing)
            return new ExecutionOutcome(planned, NotRun(planned, "absent", missing.Reason), []);
        try
        {
            return RunChecked(planned, references, partial);
        }
        catch (InputFaultException fault)
        {
            var code = fault.Faults.Any(each => each.Kind == FaultKind.Absent) ? "absent" : fault.Faults.All(each => each.Kind == FaultKind.Configuration) ? "binding" : "integrity";
            return new ExecutionOutcome(planned, NotRun(planned, code, fault.Message), []);
        }
    }

    private static ExecutionOutcome RunChecked(PlannedExecution planned, ReferenceLoader loader, PartialBundle partial)
    {
        var files = planned.Dataset.OpenFiles();
        var format = planned.Dataset.Manifest.Recordings;
        var recording = format.Describe(files, planned.Key.Record);
        if (BindingResolver.Resolve(planned.Algorithm.Manifest, planned.Dataset.Manifest, recording, planned.Key.Binding, out var reason) is not { } binding)
            return new ExecutionOutcome(planned, NotRun(planned, "binding", reason!), []);
        var (record, output) = partial.Find(planned.Key) is { } kept ? Resume(kept, planned, files) : Execute(planned, format, files, recording, binding, partial);
        var references = planned.Comparisons.Select(settings => settings.Reference).Distinct(StringComparer.Ordinal)
            .ToDictionary(
                name => name,
                name => loader.Read(planned.Dataset, name, files, planned.Key.Record, recording.Channels[binding.Channels[0]].Name, recording.FrameFrequencyHz),
                StringComparer.Ordinal);
        files.VerifyRest();
        if (TooShort(planned, record) is { } tooShort) return new ExecutionOutcome(planned, NotRun(planned, "too-short", tooShort), []);
        var input = new ComparisonInput(planned, record, output);
        return new ExecutionOutcome(planned, record, [.. planned.Comparisons.Select(settings => Compared(input, references[settings.Reference], settings, partial))]);
    }

    // Items go to their file at once, so that memory does not grow with the recordings.
    private static RecordingComparison Compared(ComparisonInput input, ReferenceData reference, ComparisonSettings settings, PartialBundle partial)
    {
        var comparison = Comparators.Find(settings.Comparator).Compare(input, reference, settings);
        partial.Write(DetailsPath.Of(input.Planned.Key, settings), comparison.Details);
        return comparison with { Details = "" };
    }

    // The plan refuses this where a header states the length; where none does, it shows only now.
    private static string? TooShort(PlannedExecution planned, ExecutionRecord record)
    {
        var (seconds, start) = (record.Frames / record.SamplingFrequencyHz, planned.Comparisons.Max(settings => settings.StartSeconds));
        return seconds > start ? null : FormattableString.Invariant($"record {planned.Key.Record} is {seconds:0.###} s long, or of unknown length, and scoring starts at {start} s");
    }

    // The recording's bytes are checked again: what a killed run read may have moved since.
    private static (ExecutionRecord Record, AlgorithmOutput Output) Resume((ExecutionRecord Record, AlgorithmOutput Output) kept, PlannedExecution planned, DigestCheckingFiles files)
    {
        foreach (var file in planned.Dataset.Manifest.FilesOf(planned.Key.Record)) using (files.Open(file.Path)) { }
        return kept;
    }

    private static (ExecutionRecord Record, AlgorithmOutput Output) Execute(
        PlannedExecution planned, RecordingFormat format, DigestCheckingFiles files, RecordingDescription recording, Binding binding, PartialBundle partial)
    {
        var channels = binding.Channels.Select(channel => recording.Channels[channel]).ToList();
        var manifest = planned.Algorithm.Manifest;
        var inputs = channels.Select((channel, i) => new InputDescription(
            manifest.Inputs[binding.Inputs[i]].Kind, manifest.Inputs[binding.Inputs[i]].Role, channel.Unit, channel.SamplingFrequencyHz)).ToList();
        using var reader = format.Open(files, planned.Key.Record, binding.Channels);
        try
        {
            var session = planned.Algorithm.Implementation.Run(new RecordingInput(
                reader, channels, new SessionDescription(inputs, manifest.Parameters), planned.Key.Dataset, planned.Key.Record));
            OutputDensity.Check(manifest, session.Items, Frames(session, recording) / recording.FrameFrequencyHz);
            var output = OutputConversion.Convert(manifest, session.Items, recording.FrameFrequencyHz);
            // What is kept for a resume rests on bytes that were checked to their end.
            files.VerifyRest();
            return Keep(planned, recording, channels, reader, session, output, partial);
        }
        catch (AlgorithmFailureException failure)
        {
            return (Failed(planned, recording, channels, failure.Message), AlgorithmOutput.Nothing(recording.FrameFrequencyHz));
        }
    }

    private static (ExecutionRecord Record, AlgorithmOutput Output) Keep(
        PlannedExecution planned, RecordingDescription recording, List<ChannelDescription> channels, IRecordingReader reader, SessionOutput session, AlgorithmOutput output, PartialBundle partial)
    {
        var files = OutputFiles.Encode(planned.Key, output);
        var latency = session.Items.Where(item => item.ReportedAtSeconds < session.DurationSeconds)
            .Select(item => item.ReportedAtSeconds - item.AtSeconds).DefaultIfEmpty(0).Max();
        var record = new ExecutionRecord(
            planned.Key, ExecutionStatus.Compared, null, null, recording.FrameFrequencyHz, Frames(session, recording),
            [.. channels.Select(channel => channel.Name)], latency, Notices(planned, reader),
            [.. files.Select(file => new InputDigest(file.Path, Sha256Digest.Of(file.Bytes)))]);
        partial.Keep(record, files);
        return (record, OutputFiles.Decode(recording.FrameFrequencyHz, files));
    }

    private static IReadOnlyList<string> Notices(PlannedExecution planned, IRecordingReader reader)
    {
        var notices = reader.Notices.Select(notice => notice.Message).ToList();
        if (!planned.Algorithm.Implementation.ShowsLatency) notices.Add("latency and causality not shown: the answer speaks of the recording as a whole");
        return notices;
    }

    private static long Frames(SessionOutput session, RecordingDescription recording) =>
        recording.FrameCount ?? (long)Math.Round(session.DurationSeconds * recording.FrameFrequencyHz);

    private static ExecutionRecord Failed(PlannedExecution planned, RecordingDescription recording, List<ChannelDescription> channels, string reason) =>
        new(planned.Key, ExecutionStatus.AlgorithmFailed, "algorithm-failed", $"{planned.Key.Algorithm} {reason}", recording.FrameFrequencyHz,
            recording.FrameCount ?? 0, [.. channels.Select(channel => channel.Name)], 0, [], []);

    private static ExecutionRecord NotRun(PlannedExecution planned, string code, string reason) =>
        new(planned.Key, ExecutionStatus.NotRun, code, reason, 0, 0, [], 0, [], []);
}
