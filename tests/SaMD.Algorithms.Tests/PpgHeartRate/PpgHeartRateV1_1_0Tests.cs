using SaMD.Contracts;

namespace SaMD.Algorithms.Tests.PpgHeartRate;

public sealed class PpgHeartRateV1_1_0ContractTests : PpgHeartRateContractTests
{
    protected override IAlgorithm Create() => new Algorithms.PpgHeartRate.V1_1_0.PpgHeartRate();
}

public sealed class PpgHeartRateV1_1_0RateTests : PpgHeartRateRateTests
{
    protected override IAlgorithm Algorithm { get; } = new Algorithms.PpgHeartRate.V1_1_0.PpgHeartRate();
}

public sealed class PpgHeartRateV1_1_0OpenTests : PpgHeartRateOpenTests
{
    protected override IAlgorithm Algorithm { get; } = new Algorithms.PpgHeartRate.V1_1_0.PpgHeartRate();
}
