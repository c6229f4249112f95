namespace SaMD.Signals.Formats;

/// <summary>What every reader asks of a call to read.</summary>
internal static class ReadRequest
{
    /// <summary>Checks the number of frames and the buffers, and empties these.</summary>
    /// <param name="frames">Frames asked for.</param>
    /// <param name="buffers">Where samples go.</param>
    /// <param name="samplesPerFrame">Samples in a frame of each selected channel.</param>
    public static void Begin(int frames, IReadOnlyList<SampleBuffer> buffers, IReadOnlyList<int> samplesPerFrame)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(frames, 1);
        ArgumentNullException.ThrowIfNull(buffers);
        if (buffers.Count != samplesPerFrame.Count)
            throw new ArgumentException($"{samplesPerFrame.Count} channels were selected, {buffers.Count} buffers given.", nameof(buffers));
        for (var i = 0; i < buffers.Count; i++)
            if (buffers[i].Samples.Length is var room && room < (long)frames * samplesPerFrame[i])
                throw new ArgumentException($"A buffer has room for {room} samples, {frames} frames of {samplesPerFrame[i]} were asked for.", nameof(buffers));
        foreach (var buffer in buffers) (buffer.Count, buffer.AllValid) = (0, true);
    }

    /// <summary>Appends samples that are not valid.</summary>
    /// <param name="buffer">Where they go.</param>
    /// <param name="count">How many.</param>
    public static void AppendInvalid(SampleBuffer buffer, int count)
    {
        if (count == 0) return;
        if (buffer.AllValid) buffer.Valid.AsSpan(0, buffer.Count).Fill(true);
        buffer.AllValid = false;
        buffer.Valid.AsSpan(buffer.Count, count).Clear();
        buffer.Samples.AsSpan(buffer.Count, count).Clear();
        buffer.Count += count;
    }

    /// <summary>Appends samples of another buffer.</summary>
    /// <param name="buffer">Where they go.</param>
    /// <param name="from">Where they lie.</param>
    /// <param name="start">The first of them.</param>
    /// <param name="count">How many.</param>
    public static void Append(SampleBuffer buffer, SampleBuffer from, int start, int count)
    {
        from.Samples.AsSpan(start, count).CopyTo(buffer.Samples.AsSpan(buffer.Count));
        if (!from.AllValid || !buffer.AllValid)
        {
            if (buffer.AllValid) buffer.Valid.AsSpan(0, buffer.Count).Fill(true);
            var valid = buffer.Valid.AsSpan(buffer.Count, count);
            if (from.AllValid) valid.Fill(true);
            else from.Valid.AsSpan(start, count).CopyTo(valid);
            buffer.AllValid = false;
        }

        buffer.Count += count;
    }
}
