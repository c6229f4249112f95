using SaMD.Contracts;
using SaMD.Signals;

namespace SaMD.Adapters.Implementations;

/// <summary>A recording as an implementation is given it.</summary>
/// <param name="Reader">The recording, opened on the bound channels, at its first frame.</param>
/// <param name="Channels">The bound channels, in the order of <see cref="SessionDescription.Inputs"/>.</param>
/// <param name="Description">What a session is opened on.</param>
/// <param name="Dataset">Id of the dataset. No algorithm may see it: it is there to find outputs that were made elsewhere.</param>
/// <param name="Record">Name of the record in the dataset, likewise.</param>
public sealed record RecordingInput(
    IRecordingReader Reader, IReadOnlyList<ChannelDescription> Channels, SessionDescription Description, string Dataset, string Record);
