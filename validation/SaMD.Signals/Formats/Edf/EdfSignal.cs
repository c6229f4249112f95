namespace SaMD.Signals.Formats.Edf;

/// <summary>One signal of an EDF or BDF header.</summary>
/// <param name="Label">Its label (<c>EEG Fpz-Cz</c>).</param>
/// <param name="Dimension">Physical unit as written; empty where there is none.</param>
/// <param name="PhysicalMinimum">Physical value of the digital minimum.</param>
/// <param name="PhysicalMaximum">Physical value of the digital maximum; below the minimum where the signal is inverted.</param>
/// <param name="DigitalMinimum">Digital minimum.</param>
/// <param name="DigitalMaximum">Digital maximum, above the minimum in a signal that can be read.</param>
/// <param name="SamplesPerRecord">Samples in each data record, at least 1.</param>
/// <param name="Place">Byte of the header at which its label stands, for messages.</param>
public sealed record EdfSignal(
    string Label, string Dimension, double PhysicalMinimum, double PhysicalMaximum, int DigitalMinimum, int DigitalMaximum,
    int SamplesPerRecord, int Place)
{
    /// <summary>Whether it holds annotations (EDF+ 2.2.1; BDF+ the same by its own name), not samples.</summary>
    public bool IsAnnotations => Label is "EDF Annotations" or "BDF Annotations";

    /// <summary>Physical units of one digital step.</summary>
    public double Gain => (PhysicalMaximum - PhysicalMinimum) / ((double)DigitalMaximum - DigitalMinimum);
}
