using SaMD.Files;
using SaMD.Requirements;
using SaMD.Requirements.Profiles;

namespace SaMD.Validation.Planning;

/// <summary>
/// Puts a profile into a row: what the row does not say, the profile does; what the row says otherwise is a deviation, which is printed
/// wherever a figure of the row is. What the row says always holds.
/// </summary>
internal static class ProfileRules
{
    /// <summary>The rows that a row with a profile stands for: itself, or one for each endpoint of the profile that the algorithm can be asked for.</summary>
    /// <param name="row">A row with a profile, or without.</param>
    /// <param name="gates">Whether the row takes part in the verdict of its requirement.</param>
    /// <param name="profiles">The profiles of the workspace.</param>
    /// <param name="canGive">Whether an endpoint is one that the algorithm can be asked for.</param>
    /// <param name="fault">Told what is wrong: key and message.</param>
    public static IReadOnlyList<ProfiledRow> Apply(
        DatasetVerification row, bool gates, IReadOnlyList<Profile> profiles, Func<string, bool> canGive, Action<string, string> fault)
    {
        if (row.Profile is not { } id) return [new ProfiledRow(row, null, [])];
        if (Find(id, row, profiles, fault) is not { } profile) return [];
        if (row.Endpoint.Length > 0)
        {
            if (profile.Find(row.Endpoint) is { } entry) return [Filled(row, gates, profile, entry)];
            fault("endpoint", $"The profile '{id}' says nothing of '{row.Endpoint}'; it speaks of: {string.Join(", ", profile.Endpoints.Select(known => known.Endpoint))}.");
            return [];
        }
        var able = profile.Endpoints.Where(entry => canGive(entry.Endpoint)).ToList();
        if (able.Count == 0) fault("profile", $"The algorithm gives no output for any endpoint of the profile '{id}': {string.Join(", ", profile.Endpoints.Select(entry => entry.Endpoint))}.");
        return [.. able.Select(entry => Filled(row with { Endpoint = entry.Endpoint }, gates, profile, entry) with { Suffix = entry.Endpoint })];
    }

    private static Profile? Find(string id, DatasetVerification row, IReadOnlyList<Profile> profiles, Action<string, string> fault)
    {
        var profile = profiles.FirstOrDefault(known => known.Id == id);
        if (profile is null) fault("profile", $"'{id}' is no profile.{Nearest.Hint(id, profiles.Select(known => known.Id))} Known: {string.Join(", ", profiles.Select(known => known.Id))}.");
        else if (profile.Variants.Count > 0 && (row.Variant is null || !profile.Variants.Contains(row.Variant)))
            fault(row.Variant is null ? "profile" : "variant", $"The profile '{id}' has variants; give 'variant', one of: {string.Join(", ", profile.Variants)}.");
        else if (profile.Variants.Count == 0 && row.Variant is not null) fault("variant", $"The profile '{id}' has no variants; take the key away.");
        else return profile;
        return null;
    }

    private static ProfiledRow Filled(DatasetVerification row, bool gates, Profile profile, ProfileEndpoint entry)
    {
        var deviations = new List<string>();
        var filled = row;
        foreach (var parameter in entry.Parameters.Where(parameter => parameter.Variant is null || parameter.Variant == row.Variant))
            filled = parameter.Number is { } number
                ? WithNumber(row, filled, gates, profile, parameter, number, deviations)
                : WithStrata(row, filled, profile, parameter, deviations);
        // A row of all endpoints judges those that the profile sets a limit for, and shows the others.
        if (gates && filled.Accept is null) filled = filled with { Role = RowRole.ReportOnly, AtLeast = null };
        return new ProfiledRow(filled, profile, deviations);
    }

    private static DatasetVerification WithNumber(
        DatasetVerification written, DatasetVerification filled, bool gates, Profile profile, ProfileParameter parameter, double number, List<string> deviations)
    {
        var key = ProfileKey.All.First(known => known.Key == parameter.Key);
        if (key.Get(written) is { } own)
        {
            if (own != number) deviations.Add(Text($"{profile.Id}: {parameter.Key} is {own}{key.Unit}, the profile has {number}{key.Unit} (basis: {Kebab.Case(parameter.Basis.ToString())})"));
            return filled;
        }
        if ((key.IsLimit || key.IsCount) && !gates) return filled;
        if (!key.IsLimit || written.Accept is null) return key.Set(filled, number);
        deviations.Add(Text($"{profile.Id}: no {parameter.Key} is set, the profile has {number} (basis: {Kebab.Case(parameter.Basis.ToString())})"));
        return filled;
    }

    private static DatasetVerification WithStrata(DatasetVerification written, DatasetVerification filled, Profile profile, ProfileParameter parameter, List<string> deviations)
    {
        if (written.Strata is null) return filled with { Strata = new StrataSelection(parameter.Names, false, null, written.PlaceOf("profile")) };
        foreach (var name in parameter.Names.Where(name => !written.Strata.By.Contains(name)))
            deviations.Add($"{profile.Id}: not divided by {name}, as the profile does (basis: {Kebab.Case(parameter.Basis.ToString())})");
        return filled;
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
