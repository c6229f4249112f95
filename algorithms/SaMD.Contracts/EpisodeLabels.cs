namespace SaMD.Contracts;

/// <summary>Well-known labels of episodes.</summary>
public static class EpisodeLabels
{
    /// <summary>Atrial fibrillation.</summary>
    public const string AtrialFibrillation = "atrial-fibrillation";

    /// <summary>Atrial flutter.</summary>
    public const string AtrialFlutter = "atrial-flutter";

    /// <summary>Ventricular fibrillation or flutter.</summary>
    public const string VentricularFibrillation = "ventricular-fibrillation";

    /// <summary>The algorithm declares that it cannot read the signal: EC57's "shutdown".</summary>
    public const string Unreadable = "unreadable";
}
