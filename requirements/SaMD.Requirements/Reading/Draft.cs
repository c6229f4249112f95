namespace SaMD.Requirements.Reading;

/// <summary>What has been read so far, before the rules that need all files.</summary>
internal sealed class Draft
{
    public List<UserNeed> UserNeeds { get; } = [];

    public List<Hazard> Hazards { get; } = [];

    public List<Requirement> Requirements { get; } = [];

    public List<RequirementFile> Files { get; } = [];

    public List<Link> Links { get; } = [];

    /// <summary>Whether a file could not be taken apart, or an id not be read: then an unknown id may well be there.</summary>
    public bool LacksIds => HasUnreadFile || UserNeeds.Any(need => need.Id.Length == 0) || Hazards.Any(hazard => hazard.Id.Length == 0);

    /// <summary>Whether a file could not be taken apart.</summary>
    public bool HasUnreadFile { get; set; }

    public RequirementSet Set() => new([.. UserNeeds], [.. Hazards], [.. Requirements], [.. Files]);
}
