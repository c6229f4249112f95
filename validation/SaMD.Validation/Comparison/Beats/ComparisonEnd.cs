namespace SaMD.Validation.Comparison.Beats;

/// <summary>Where a comparison ends when no time is given.</summary>
public enum ComparisonEnd
{
    /// <summary>The protocol's rule: at the end of the recording; where its length is unknown, at the end of the reference.</summary>
    Recording,

    /// <summary>At the end of the reference annotations.</summary>
    Reference,

    /// <summary>When either the reference or the test annotations end (<c>bxb -t 0</c>).</summary>
    Either,
}
