namespace SaMD.Validation.Datasets.References;

/// <summary>A quantity that references measure.</summary>
/// <param name="Name">Its name in manifests.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="WithinKey">The key of a rule of agreement that states a distance in that unit.</param>
public sealed record ReferenceQuantity(string Name, string Unit, string WithinKey)
{
    /// <summary>Heart rate, in beats per minute.</summary>
    public static ReferenceQuantity HeartRate { get; } = new("heart-rate", "bpm", "within-bpm");

    /// <summary>Oxygen saturation, in percent.</summary>
    public static ReferenceQuantity Spo2 { get; } = new("spo2", "%", "within-percent");

    /// <summary>All quantities, one line each.</summary>
    public static IReadOnlyList<ReferenceQuantity> All { get; } = [HeartRate, Spo2];

    /// <summary>The quantity of a name; <see langword="null"/> where there is none.</summary>
    /// <param name="name">Its name in manifests.</param>
    public static ReferenceQuantity? Find(string name) => All.FirstOrDefault(quantity => quantity.Name == name);
}
