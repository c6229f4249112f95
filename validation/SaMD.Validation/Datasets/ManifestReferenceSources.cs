using System.Globalization;
using SaMD.Files;
using SaMD.Files.Yaml;
using SaMD.Validation.Datasets.References;

namespace SaMD.Validation.Datasets;

/// <summary>Reads where the values of a reference come from.</summary>
internal static class ManifestReferenceSources
{
    private const string Annotator = "annotator";
    private const string Labels = "labels";
    private const string Numerics = "numerics";
    private const string Columns = "columns";
    private const string DerivedFrom = "derived-from";
    private const string Valid = "valid";

    // The keys that say it, and the kinds of reference that each can hold.
    private static readonly (string Key, string[] Kinds)[] Sources =
    [
        (Annotator, [ReferenceKinds.Beats, ReferenceKinds.Episodes]),
        (Labels, [ReferenceKinds.Classification]),
        (Numerics, [ReferenceKinds.Measurements]),
        (Columns, [ReferenceKinds.Measurements]),
        (DerivedFrom, [ReferenceKinds.Measurements]),
    ];

    /// <summary>Reads the one key that says where a reference of a kind comes from.</summary>
    public static ReferenceSource Read(YamlMap map, string kind)
    {
        var stated = Sources.Where(source => map.Has(source.Key)).ToList();
        var offered = Sources.Where(source => source.Kinds.Contains(kind, StringComparer.Ordinal)).Select(source => source.Key).ToList();
        if (stated.Count == 0) map.Fault(Annotator, $"Nothing says where the reference comes from; one of these was expected: {string.Join(", ", offered.DefaultIfEmpty(Annotator))}.");
        else if (stated.Count > 1) map.Fault(stated[1].Key, $"'{stated[0].Key}' and '{stated[1].Key}' both say where the reference comes from; leave one.");
        else if (ReferenceKinds.All.Contains(kind, StringComparer.Ordinal) && !offered.Contains(stated[0].Key))
            map.Fault(stated[0].Key, $"'{stated[0].Key}' holds no {kind}; one of these was expected: {string.Join(", ", offered)}.");
        // All are asked for, so that each of these keys is known here and its own faults are told.
        ReferenceSource?[] read = [AnnotatorOf(map), LabelsOf(map), NumericsOf(map), ColumnsOf(map), DerivedOf(map)];
        return read.OfType<ReferenceSource>().FirstOrDefault() ?? new AnnotatorSource([""]);
    }

    /// <summary>Reads what a reference of measurements measures.</summary>
    public static ReferenceMeasurement Measurement(YamlMap map)
    {
        var (name, unit) = (map.RequiredText("quantity"), map.RequiredText("unit"));
        var names = ReferenceQuantity.All.Select(known => known.Name).ToList();
        var quantity = ReferenceQuantity.Find(name);
        if (name.Length > 0 && quantity is null) map.Fault("quantity", $"'quantity' is {Shown.Quoted(name)}.{Nearest.Hint(name, names)} One of these was expected: {string.Join(", ", names)}.");
        if (unit.Length > 0 && quantity is not null && unit != quantity.Unit) map.Fault("unit", $"'unit' is {Shown.Quoted(unit)}; {name} is measured in {Shown.Quoted(quantity.Unit)}.");
        var transfer = map.Flag("transfer-standard");
        // Left out by mistake, another oximeter would pass for arterial blood.
        if (quantity == ReferenceQuantity.Spo2 && transfer is null && !map.Has("transfer-standard"))
            map.Fault("transfer-standard", "'transfer-standard' is missing; true (the reference is another oximeter) or false (arterial SaO2 by co-oximetry) was expected.");
        return new ReferenceMeasurement(name, unit, transfer ?? false, Agreement(map, quantity));
    }

    private static ReferenceAgreement? Agreement(YamlMap map, ReferenceQuantity? quantity)
    {
        if (map.Map("agreement") is not { } rule) return null;
        var key = (quantity ?? ReferenceQuantity.HeartRate).WithinKey;
        var agreement = new ReferenceAgreement(rule.RequiredText("with"), rule.RequiredNumber(key));
        rule.Finish();
        if (rule.Has(key) && !(agreement.Within > 0)) rule.Fault(key, $"'{key}' is a distance; a number above 0 was expected.");
        return agreement;
    }

    private static AnnotatorSource? AnnotatorOf(YamlMap map)
    {
        if (map.Scalars(Annotator) is not { Count: > 0 } endings) return null;
        foreach (var ending in endings)
            if (ending.Text != AnnotatorSource.Channel && (ending.Text.Length == 0 || !ending.Text.All(char.IsAsciiLetterOrDigit)))
                map.Faults.Add(ending.Place, $"'{Annotator}' is {Shown.Quoted(ending.Text)}; the ending of a file was expected, letters and digits only, or \"{AnnotatorSource.Channel}\".");
        if (endings.Count > 1 && endings.Any(ending => ending.Text == AnnotatorSource.Channel)) map.Fault(Annotator, $"\"{AnnotatorSource.Channel}\" stands alone: each channel has its own file.");
        return new AnnotatorSource([.. endings.Select(ending => ending.Text)]);
    }

    private static LabelsSource? LabelsOf(YamlMap map)
    {
        if (map.Map(Labels) is not { } labels) return null;
        var heading = labels.Flag("heading") ?? true;
        var source = new LabelsSource(FilePath(labels), heading, Column(labels, "record-column", heading), Column(labels, "label-column", heading), Values(labels));
        labels.Finish();
        return source;
    }

    private static List<LabelValue> Values(YamlMap labels)
    {
        var values = new List<LabelValue>();
        foreach (var map in labels.Maps("values"))
        {
            var value = new LabelValue(map.RequiredText("written"), map.Text("label"), map.Text("left-out"));
            map.Finish();
            if (value.Label is null == value.LeftOut is null) map.Fault("written", $"The label {Shown.Quoted(value.Written)} needs either 'label' (what it means) or 'left-out' (why records that bear it are left out).");
            if (value.Label is { } label && !IsWord(label)) map.Fault("label", $"'label' is {Shown.Quoted(label)}; lower-case letters, digits and hyphens were expected.");
            if (values.Any(other => other.Written == value.Written)) map.Fault("written", $"The label {Shown.Quoted(value.Written)} stands here a second time.");
            else values.Add(value);
        }
        if (values.Count == 0) labels.Fault("values", "'values' holds no label; say what each means, as in { written: A, label: atrial-fibrillation }.");
        return values;
    }

    private static bool IsWord(string text) => text.Length > 0 && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static NumericsSource? NumericsOf(YamlMap map)
    {
        if (map.Map(Numerics) is not { } numerics) return null;
        var source = new NumericsSource(Template(numerics, "record"), numerics.RequiredText("channel"), Range(numerics));
        numerics.Finish();
        return source;
    }

    private static ColumnsSource? ColumnsOf(YamlMap map)
    {
        if (map.Map(Columns) is not { } columns) return null;
        var names = columns.Texts("read");
        var combine = columns.Choice<ColumnCombination>("combine") ?? ColumnCombination.Single;
        var atLeast = columns.Integer("at-least");
        var source = new ColumnsSource(Template(columns, "file"), names, combine, (int)Math.Clamp(atLeast ?? names.Count, 1, int.MaxValue), Range(columns), Times(columns), columns.Text("end-row"));
        columns.Finish();
        if (names.Count == 0) columns.Fault("read", "'read' names no column; a list of them was expected.");
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Count) columns.Fault("read", "'read' names a column twice.");
        if (names.Count > 1 && combine == ColumnCombination.Single) columns.Fault("combine", $"'read' names {names.Count} columns; 'combine' has to say how they become one value: mean or median.");
        if (atLeast < 1 || atLeast > names.Count) columns.Fault("at-least", $"'at-least' is {atLeast}; 1 to {names.Count} (the columns that are read) was expected.");
        return source;
    }

    private static RowTimes Times(YamlMap columns)
    {
        if (columns.RequiredMap("time") is not { } map) return new RowTimes(1, null, RowTimeNotation.Seconds);
        var times = new RowTimes(map.Number("every-seconds"), map.Text("column"), map.Choice<RowTimeNotation>("as") ?? RowTimeNotation.Seconds);
        map.Finish();
        if (map.Has("every-seconds") == map.Has("column")) columns.Fault("time", "'time' needs either 'every-seconds' or 'column'.");
        if (times.EverySeconds is { } every && !(every > 0)) map.Fault("every-seconds", "'every-seconds' is the time from row to row; a number above 0 was expected.");
        if (map.Has("as") && !map.Has("column")) map.Fault("as", "'as' says how a column writes the time; 'column' is missing.");
        return times;
    }

    private static ValidRange Range(YamlMap map)
    {
        if (map.Map(Valid) is not { } valid) return new ValidRange(null, null);
        var range = new ValidRange(valid.Number("from"), valid.Number("to"));
        valid.Finish();
        if (range.From > range.To) valid.Fault("to", "The range is empty: it ends before it starts.");
        return range;
    }

    private static DerivedSource? DerivedOf(YamlMap map)
    {
        if (map.Text(DerivedFrom) is not { } beats) return null;
        if (map.Text("quantity") is { } quantity && quantity != ReferenceQuantity.HeartRate.Name) map.Fault("quantity", $"From beats comes a heart rate, no {Shown.Quoted(quantity)}.");
        return new DerivedSource(beats);
    }

    private static string FilePath(YamlMap map)
    {
        var written = map.RequiredText("file");
        if (written.Length > 0 && SafePath.WhatIsWrong(written) is { } wrong) map.Fault("file", $"'file' is {Shown.Quoted(written)}: {wrong}.");
        return written;
    }

    private static PathTemplate Template(YamlMap map, string key)
    {
        var template = new PathTemplate(map.RequiredText(key));
        if (template.WhatIsWrong() is { } wrong) map.Fault(key, $"'{key}' is {Shown.Quoted(template.Text)}: {wrong}.");
        return template;
    }

    private static string Column(YamlMap map, string key, bool heading)
    {
        var column = map.RequiredText(key);
        if (heading || column.Length == 0 || (int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)) return column;
        map.Fault(key, $"'{key}' is {Shown.Quoted(column)}; without a heading a column is called by its number from 1.");
        return "1";
    }
}
