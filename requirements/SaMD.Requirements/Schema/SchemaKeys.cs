using System.Text.Json.Nodes;
using SaMD.Requirements.Reading;
using static SaMD.Requirements.Schema.SchemaNodes;

namespace SaMD.Requirements.Schema;

/// <summary>The keys of each mapping. A test holds them to the keys that the reader asks for.</summary>
internal static class SchemaKeys
{
    public static IReadOnlyList<SchemaKey> File() =>
    [
        new("user-needs", false, ListOf(Reference("user-need"), 0), "What users must be able to rely on."),
        new("hazards", false, ListOf(Reference("hazard"), 0), "Potential sources of harm, as ISO 14971 uses the word."),
        new("requirements", false, ListOf(Reference("requirement"), 0), "What an algorithm, or the platform itself, must achieve."),
    ];

    public static IReadOnlyList<SchemaKey> UserNeed() =>
    [
        new("id", true, Id(), "Id, unique in the workspace, for example UN-001."),
        new("title", true, Prose(), "Title."),
        new("text", true, Prose(), "The need in words."),
    ];

    public static IReadOnlyList<SchemaKey> Hazard() =>
    [
        new("id", true, Id(), "Id, unique in the workspace, for example HAZ-001."),
        new("title", true, Prose(), "Title."),
        new("hazardous-situation", true, Prose(), "The circumstance in which people are exposed."),
        new("harm", true, Prose(), "The injury or damage that may follow."),
        new("severity", true, Words(Requirements.Hazard.Severities), "How bad the harm is."),
        new("controls", false, OneOrMore(Prose, 0), "Measures that control the risk, in words. Requirements point here with 'mitigates'."),
    ];

    public static IReadOnlyList<SchemaKey> Requirement() =>
    [
        new("id", true, Id(), "Id, unique in the workspace, for example SRS-ECGHR-002."),
        new("revision", true, Revision(), "Revision, from 1; a change of meaning raises it."),
        new("role", true, Choice<RequirementRole>(), "primary and secondary set the exit code; exploratory is shown and has no influence."),
        new("title", true, Prose(), "Title."),
        new("text", true, Prose(), "The requirement in words."),
        new("rationale", true, Prose(), "Why it is so and not otherwise; for a size of evidence, where it comes from."),
        new("satisfies", false, OneOrMore(Id, 0), "Ids of user needs."),
        new("mitigates", false, OneOrMore(Id, 0), "Ids of hazards."),
        new("source", false, OneOrMore(Prose, 0), "Standards and papers that it comes from."),
        new("algorithm", false, Algorithm(), "Id of the algorithm, whose newest version is meant, or ID@VERSION for that one; needed where a dataset verifies the requirement."),
        new("verify", true, ListOf(AnyOf(Reference("tests"), Reference("row")), 1), "How it is verified: rows on datasets, or '- tests: true'."),
    ];

    public static IReadOnlyList<SchemaKey> Tests() =>
        [new("tests", true, new() { ["const"] = true }, "Tests verify it: those that say [Verifies(\"<id>\")].")];

    public static IReadOnlyList<SchemaKey> Row() =>
    [
        new("dataset", true, Name(), "Id of the dataset."),
        new("partition", true, OneOrMore(Name, 1), "One or more of its partitions."),
        new("endpoint", false, Endpoint(), "What is estimated, for example beats.sensitivity; every endpoint of the profile where not given."),
        new("start", false, Time(), "Where scoring starts, from the start of each recording: seconds, minutes:seconds or hours:minutes:seconds."),
        new("end", false, Time(), "Where scoring ends; with the recording where not given."),
        new("match-window", false, MatchWindow(), "Greatest distance of a pair; EC57's 0.15 s where not given."),
        new("condition", false, Name(), "Condition applied to the signals; 'none' for the recordings as they are."),
        new("channel", false, Choice<ChannelSelection>(), "first: the first channel of the kind; each: every channel in turn."),
        new("reference", false, Name(), "Name of the dataset's reference; its first one where not given."),
        new("profile", false, Name(), "Profile whose protocol, populations and counts hold, for example ec57-2012; a departure from it is printed."),
        new("variant", false, Name(), "Variant of the profile, for example reflectance."),
        .. Options(),
        new("role", false, Choice<RowRole>(), "report-only: computed and shown, takes no part in the verdict."),
        new("aggregation", false, Choice<Aggregation>(), "gross: pooled counts; average: unweighted mean of the recordings' own figures."),
        new("accept", false, Reference("accept"), "What is accepted; needed where the row takes part in the verdict."),
        new("at-least", false, Reference("at-least"), "The least size of the evidence; below it, a pass becomes inconclusive."),
        new("strata", false, Reference("strata"), "Strata that are shown beside the whole population."),
    ];

    public static IReadOnlyList<SchemaKey> Options() =>
    [
        new("class", false, Name(), "Positive class of a classification, or label of the episodes or events, for example atrial-fibrillation."),
        new("against", false, OneOrMore(Name, 1), "Negative classes of a classification; every other class of the reference where not given."),
        new("inconclusive-as", false, Choice<InconclusiveAs>(), "What an inconclusive output counts as in the figure that is judged: excluded, or wrong."),
        new("prevalence", false, Between(0, 1, false), "Prevalence that a predictive value is stated at."),
        new("pair-within", false, Time(), "Greatest distance in time of a value and its reference."),
        new("range", false, Reference("range"), "Values of the reference that are scored, both ends included."),
        new("within", false, Reference("within"), "How far a value may lie from its reference; the larger of both limits holds."),
        new("match", false, Choice<EventMatch>(), "When a detection can be the detection of a reference event; any-overlap where not given."),
        new("overlap", false, Between(0, 1, true), "Least share of the reference event, or of the union of both, that must overlap."),
        new("early", false, Time(), "How much earlier than a reference event a detection may come."),
        new("late", false, Time(), "How much later than a reference event a detection may come."),
        new("merge-gaps", false, Time(), "Gaps between detections that are shorter are closed before they are compared."),
        new("shortest", false, Time(), "Episodes that are shorter are not scored."),
        new("protocol", false, Choice<ScoringProtocol>(), "Protocol of a comparison of beats: ec57, or strip (from the start on, the first and last 150 ms not scored)."),
        new("mode", false, Choice<ComparatorMode>(), "wfdb: as the field's reference programs do it; corrected: as the standard's text describes it."),
    ];

    public static IReadOnlyList<SchemaKey> Range() =>
    [
        new("from", false, Number(), "Least value, in the unit of the reference."),
        new("to", false, Number(), "Greatest value, in the unit of the reference."),
    ];

    public static IReadOnlyList<SchemaKey> Within() =>
    [
        new("absolute", false, NumberAbove(0), "In the unit of the value."),
        new("percent", false, NumberAbove(0), "In percent of the reference."),
    ];

    public static IReadOnlyList<SchemaKey> Accept() =>
    [
        new("value", false, Number(), "Limit of the estimate itself, in its own unit (0.998, not 99.8)."),
        new("lower-bound", false, Number(), "Limit of the interval's lower end (higher is better)."),
        new("upper-bound", false, Number(), "Limit of the interval's upper end (lower is better)."),
        new("confidence", false, Confidence(), "Confidence of the interval; 0.95 where not given."),
        new("sides", false, Choice<IntervalSides>(), "Sides of the interval; two where not given."),
        new("method", false, Name(), "Method of the interval, for example korn-graubard; the endpoint's default where not given."),
    ];

    public static IReadOnlyList<SchemaKey> AtLeast() =>
    [
        new("subjects", false, WholeNumber(1), "Persons."),
        new("recordings", false, WholeNumber(1), "Recordings."),
        new("beats", false, WholeNumber(1), "Reference beats."),
        new("pairs", false, WholeNumber(1), "Pairs of values."),
        new("events", false, WholeNumber(1), "Reference events or episodes."),
    ];

    public static IReadOnlyList<SchemaKey> Strata() =>
    [
        new("by", true, OneOrMore(Name, 1), "Names of strata in the dataset's manifest."),
        new("gate", false, Flag(), "Whether each stratum takes part in the verdict; needs a limit."),
        new("limit", false, Number(), "Limit of each stratum's estimate, in the direction of the endpoint."),
        new("fewest-persons", false, WholeNumber(StrataSelection.DefaultFewestPersons), "Fewest persons of a stratum that passes or is compared; 10 where not given."),
        new("cross", false, ListOf(SchemaKey.Mapping("Two strata whose combinations are strata too.", Cross()), 1), "Pairs of strata to be crossed."),
        new("gaps", false, ListOf(SchemaKey.Mapping("Two values of a stratum that are compared.", Gap()), 1), "Pairs listed beforehand whose figures are compared, all intervals holding at once."),
    ];

    private static IReadOnlyList<SchemaKey> Cross() =>
    [
        new("first", true, Name(), "Name of the one stratum."),
        new("second", true, Name(), "Name of the other."),
    ];

    private static IReadOnlyList<SchemaKey> Gap() =>
    [
        new("stratum", true, Name(), "Name of the stratum."),
        new("from", true, Prose(), "The value whose figure is taken off."),
        new("to", true, Prose(), "The value from whose figure it is taken."),
    ];

    private static JsonObject Revision()
    {
        var node = WholeNumber(1);
        node["maximum"] = RequirementReading.LargestRevision;
        return node;
    }

    private static JsonObject Confidence()
    {
        var node = NumberAbove(AcceptanceReading.LowestConfidence);
        node["exclusiveMaximum"] = AcceptanceReading.HighestConfidence;
        return node;
    }

    private static JsonObject Between(double excluded, double end, bool endIncluded)
    {
        var node = NumberAbove(excluded);
        node[endIncluded ? "maximum" : "exclusiveMaximum"] = end;
        return node;
    }

    private static JsonObject MatchWindow()
    {
        var node = NumberAbove(0);
        node["maximum"] = VerificationReading.LongestMatchWindowSeconds;
        return node;
    }
}
