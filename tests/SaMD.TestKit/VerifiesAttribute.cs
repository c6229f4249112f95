using Xunit.v3;

namespace SaMD.TestKit;

/// <summary>Says which requirement a test verifies; <c>samd trace --tests</c> reads it from the runner's result file.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class VerifiesAttribute(string requirement) : Attribute, ITraitAttribute
{
    /// <summary>Id of the requirement, for example <c>SRS-PLAT-003</c>.</summary>
    public string Requirement { get; } = requirement;

    /// <inheritdoc />
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Verifies", Requirement)];
}
