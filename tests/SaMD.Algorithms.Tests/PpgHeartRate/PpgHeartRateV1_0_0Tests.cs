using SaMD.Contracts;

namespace SaMD.Algorithms.Tests.PpgHeartRate;

public sealed class PpgHeartRateV1_0_0ContractTests : PpgHeartRateContractTests
{
    protected override IAlgorithm Create() => new Algorithms.PpgHeartRate.V1_0_0.PpgHeartRate();
}

public sealed class PpgHeartRateV1_0_0RateTests : PpgHeartRateRateTests
{
    protected override IAlgorithm Algorithm { get; } = new Algorithms.PpgHeartRate.V1_0_0.PpgHeartRate();
}

public sealed class PpgHeartRateV1_0_0OpenTests : PpgHeartRateOpenTests
{
    protected override IAlgorithm Algorithm { get; } = new Algorithms.PpgHeartRate.V1_0_0.PpgHeartRate();
}
