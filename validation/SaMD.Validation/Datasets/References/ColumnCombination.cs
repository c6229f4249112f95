namespace SaMD.Validation.Datasets.References;

/// <summary>How several columns of a row become one value.</summary>
public enum ColumnCombination
{
    /// <summary>There is one column.</summary>
    Single,

    /// <summary>Arithmetic mean of the valid values.</summary>
    Mean,

    /// <summary>Median of the valid values; of an even number, the mean of the middle two.</summary>
    Median,
}
