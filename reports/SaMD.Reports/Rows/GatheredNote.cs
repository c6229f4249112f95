using System.Text.RegularExpressions;

namespace SaMD.Reports.Rows;

/// <summary>A remark and what it is made of. Remarks that differ in numbers alone are one, with the numbers beside each subject.</summary>
/// <param name="Text">The remark; <c>#</c> where a number differs.</param>
/// <param name="Subjects">What it is made of, each subject once, with its parts and their numbers.</param>
public sealed partial record GatheredNote(string Text, IReadOnlyList<string> Subjects)
{
    /// <summary>Gathers remarks, in the order in which they are first made.</summary>
    /// <param name="remarks">Each remark with its subject and the part of the subject, if any.</param>
    public static IReadOnlyList<GatheredNote> Of(IEnumerable<(string Subject, string? Part, string Text)> remarks) =>
    [
        .. remarks.Select(remark => new Remark(remark.Subject, remark.Part, remark.Text, [.. Numbers().Matches(remark.Text).Select(match => match.Value)]))
            .GroupBy(remark => Numbers().Replace(remark.Text, "#"), StringComparer.Ordinal).Select(group => Make([.. group])),
    ];

    private static GatheredNote Make(IReadOnlyList<Remark> remarks)
    {
        var first = remarks[0];
        bool Differs(int number) => remarks.Any(remark => remark.Values[number] != first.Values[number]);
        var differing = Enumerable.Range(0, first.Values.Count).Where(Differs).ToHashSet();
        var seen = -1;
        var text = Numbers().Replace(first.Text, match => differing.Contains(++seen) ? "#" : match.Value);
        return new GatheredNote(text, [.. remarks.GroupBy(remark => remark.Subject, StringComparer.Ordinal).Select(group => Named(group, differing))]);
    }

    private static string Named(IGrouping<string, Remark> remarks, HashSet<int> differing)
    {
        var parts = remarks.Select(remark => $"{remark.Part}{Values(remark, differing)}".Trim()).Where(part => part.Length > 0);
        return string.Join(": ", new[] { remarks.Key, string.Join("; ", parts.Distinct(StringComparer.Ordinal)) }.Where(part => part.Length > 0));
    }

    private static string Values(Remark remark, HashSet<int> differing) => differing.Count == 0
        ? ""
        : $"\u00A0({string.Join(",\u00A0", remark.Values.Where((_, number) => differing.Contains(number)))})";

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Numbers();

    private sealed record Remark(string Subject, string? Part, string Text, IReadOnlyList<string> Values);
}
