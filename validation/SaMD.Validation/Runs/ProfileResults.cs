using System.Globalization;
using SaMD.Files;
using SaMD.Requirements.Profiles;
using SaMD.Validation.Evidence;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Runs;

/// <summary>The profiles of a plan as results state them.</summary>
internal static class ProfileResults
{
    public static IReadOnlyList<ProfileResult> Of(Plan plan, IReadOnlyList<Profile> profiles) =>
        [.. profiles.Where(profile => plan.Rows.Any(row => row.Verification.Profile == profile.Id)).Select(profile => Of(profile, plan))];

    private static ProfileResult Of(Profile profile, Plan plan)
    {
        var endpoints = plan.Rows.Where(row => row.Verification.Profile == profile.Id).Select(row => row.Endpoint.Name).ToHashSet(StringComparer.Ordinal);
        return new ProfileResult(
            profile.Id, profile.Title, Kebab.Case(profile.Status.ToString()), profile.Note, profile.IsFromText, profile.Sha256,
            [.. profile.Endpoints.Where(entry => endpoints.Contains(entry.Endpoint)).SelectMany(entry => entry.Parameters.Select(parameter => new ProfileValue(
                entry.Endpoint, parameter.Key, parameter.Number?.ToString(CultureInfo.InvariantCulture) ?? string.Join(", ", parameter.Names),
                parameter.Variant, Kebab.Case(parameter.Basis.ToString()), parameter.Source)))],
            [.. profile.Demands.Select(demand => new ProfileDemandResult(demand.Text, Kebab.Case(demand.Basis.ToString()), demand.Source))]);
    }
}
