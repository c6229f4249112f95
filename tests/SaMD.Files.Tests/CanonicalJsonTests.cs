using System.Globalization;
using System.Text;
using SaMD.Files.Json;

namespace SaMD.Files.Tests;

/// <summary>One value, one spelling; and nothing but that spelling's kind is read.</summary>
public sealed class CanonicalJsonTests
{
    private const string Document = """
        {
          "zulu": "ä <b> \"q\" \\ \n",
          "alpha-value": -1234.5,
          "undefined": null,
          "tiny": 1E-07,
          "exact": 0.1,
          "large": 12345678901234567,
          "flag": true,
          "kind": "second-kind",
          "items": [
            {
              "name": "x",
              "value": 0.30000000000000004
            }
          ],
          "none": []
        }

        """;

    private static readonly Sample _sample = new(
        "ä <b> \"q\" \\ \n", -1234.5, null, 1e-7, 0.1, 12345678901234567, true, Kind.SecondKind, [new Item("x", 0.1 + 0.2)], []);

    private enum Kind
    {
        FirstKind,
        SecondKind,
    }

    public static TheoryData<string, string, string> Cultures => new() { { ".", "-", "," }, { ",", "-", "." }, { "٫", "−", "٬" } };

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Document_InAnyCulture_HasTheOneSpelling(string decimalSeparator, string negativeSign, string groupSeparator)
    {
        var before = CultureInfo.CurrentCulture;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NegativeSign, culture.NumberFormat.NumberGroupSeparator) = (decimalSeparator, negativeSign, groupSeparator);
        try
        {
            CultureInfo.CurrentCulture = culture;
            CanonicalJson.Document(_sample).ShouldBe(Document);
            CanonicalJson.Read<Sample>(Document, "a.json").Tiny.ShouldBe(1e-7);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void OneLine_IsTheSameWithoutWhiteSpace() => CanonicalJson.OneLine(new Item("x", 2)).ShouldBe("""{"name":"x","value":2}""");

    [Fact]
    public void Read_WhatWasWritten_IsTheSameValue() =>
        CanonicalJson.Document(CanonicalJson.Read<Sample>(Document, "a.json")).ShouldBe(Document);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void OneLine_NoNumber_IsRefused(double value) => Should.Throw<ArgumentException>(() => CanonicalJson.OneLine(new Item("x", value)));

    [Theory]
    [InlineData("""{"name":"x","value":"NaN"}""")]
    [InlineData("""{"name":"x","value":NaN}""")]
    [InlineData("""{"name":"x","value":1e999}""")]
    [InlineData("""{"name":"x","value":null}""")]
    [InlineData("""{"name":"x","value":"1"}""")]
    [InlineData("""{"name":null,"value":1}""")]
    [InlineData("""{"name":"x"}""")]
    [InlineData("""{"name":"x","value":1,"more":2}""")]
    [InlineData("""{"name":"x","value":1,"value":2}""")]
    [InlineData("""{"Name":"x","value":1}""")]
    [InlineData("""{"name":"x","value":1,}""")]
    [InlineData("""{"name":"x","value":1}}""")]
    [InlineData("""{"name":"x","value":1} // comment""")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("[]")]
    public void Read_Other_IsAFaultOfIntegrity(string json)
    {
        var fault = Should.Throw<InputFaultException>(() => CanonicalJson.Read<Item>(json, "a.json")).Faults.ShouldHaveSingleItem();
        (fault.Kind, fault.Place.File).ShouldBe((FaultKind.Integrity, "a.json"));
        fault.Message.ShouldStartWith("Not the JSON that this version of samd writes here:");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"third-kind\"")]
    public void Read_UnknownOrNumberedEnum_IsAFault(string kind) =>
        Should.Throw<InputFaultException>(() => CanonicalJson.Read<Sample>(Document.Replace("\"second-kind\"", kind, StringComparison.Ordinal), "a.json"));

    [Fact]
    public void Read_TenThousandMutationsAndEveryTruncation_GiveAValueOrAFault()
    {
        var whole = Encoding.UTF8.GetBytes(Document);
        var state = 11u;
        for (var i = 0; i < 10_000; i++) CheckValueOrFault(Mutations.Of(whole, ref state));
        for (var length = 0; length < whole.Length; length++) CheckValueOrFault(whole[..length]);
    }

    private static void CheckValueOrFault(byte[] bytes)
    {
        try
        {
            CanonicalJson.Read<Sample>(Encoding.UTF8.GetString(bytes), "a.json").Items.ShouldNotBeNull();
        }
        catch (InputFaultException fault)
        {
            fault.Faults.ShouldHaveSingleItem().Message.Any(char.IsControl).ShouldBeFalse();
        }
    }

    private sealed record Sample(
        string Zulu, double AlphaValue, double? Undefined, double Tiny, double Exact, long Large, bool Flag, Kind Kind,
        IReadOnlyList<Item> Items, IReadOnlyList<string> None);

    private sealed record Item(string Name, double Value);
}
