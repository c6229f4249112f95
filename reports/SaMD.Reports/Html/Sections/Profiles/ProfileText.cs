using SaMD.Validation.Evidence;

namespace SaMD.Reports.Html.Sections.Profiles;

/// <summary>The standing of a profile and of its values, in words.</summary>
public static class ProfileText
{
    /// <summary>What is printed of a profile that was not read in its document's own text.</summary>
    public const string NotFromText = "Not every value of this profile was checked against the document's own text.";

    /// <summary>What must be seen of a profile before its values: whether it is in force, and whether it was read in the document itself.</summary>
    /// <param name="profile">The profile.</param>
    public static IReadOnlyList<string> Tags(ProfileResult profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        string?[] tags = [profile.Status == "in-force" ? null : profile.Status.ToUpperInvariant(), profile.FromText ? null : "NOT CHECKED AGAINST THE TEXT"];
        return [.. tags.OfType<string>()];
    }

    /// <summary>A profile as the cover names it.</summary>
    /// <param name="profile">The profile.</param>
    public static string Named(ProfileResult profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        string[] parts = [profile.Title, .. Tags(profile)];
        return string.Join(", ", parts);
    }

    /// <summary>Where a value was found.</summary>
    /// <param name="basis"><c>text</c>, <c>secondary</c> or <c>memory</c>.</param>
    /// <param name="source">The place; <see langword="null"/> for memory.</param>
    public static string Basis(string basis, string? source) => basis switch
    {
        "text" => $"its own text: {source}",
        "secondary" => $"secondary source: {source}",
        _ => source is null ? "from memory, to be checked" : $"from memory, to be checked: {source}",
    };
}
