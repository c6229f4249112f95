namespace SaMD.Algorithms.EcgHeartRate.V1_0_0.Training;

/// <summary>Divides persons into folds, so that the evidence that the rhythm model learns from is of persons the network has not seen.</summary>
internal static class Folds
{
    internal const int Count = 4;

    /// <summary>Persons from this number on are synthetic; ludb's are from 1000 on.</summary>
    internal const int FirstSynthetic = 5000;

    private static readonly int[] Mitdb = [101, 106, 108, 109, 112, 114, 115, 116, 118, 119, 122, 124, 201, 203, 205, 207, 208, 209, 215, 220, 223, 230];

    internal static int Of(int person) => (person < 1000 ? Array.IndexOf(Mitdb, person) : person) % Count;
}
