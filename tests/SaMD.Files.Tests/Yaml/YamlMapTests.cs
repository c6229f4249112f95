using SaMD.Files.Yaml;

namespace SaMD.Files.Tests.Yaml;

/// <summary>Asking a mapping for its keys: values, defaults, faults.</summary>
public sealed class YamlMapTests
{
    private enum Colour
    {
        DarkRed,
        LightBlue,
    }

    [Theory]
    [InlineData("0.95", 0.95)]
    [InlineData("-3", -3.0)]
    [InlineData("1e3", 1000.0)]
    [InlineData("+.5", 0.5)]
    public void Number_Finite_IsRead(string text, double expected) => Map($"k: {text}").Number("k").ShouldBe(expected);

    [Theory]
    [InlineData("NaN")]
    [InlineData(".nan")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    [InlineData("0,95")]
    [InlineData("99.8 %")]
    [InlineData("1_000")]
    [InlineData("0x1F")]
    [InlineData("five")]
    [InlineData("'0.95'")]
    [InlineData("[1]")]
    [InlineData("{ a: 1 }")]
    public void Number_Other_IsOneFaultAtItsPlace(string text)
    {
        var map = Map($"k: {text}");
        map.Number("k").ShouldBeNull();
        map.Faults.Faults.ShouldHaveSingleItem().Place.ShouldBe(new SourcePlace("a.yaml", 1, 4));
    }

    [Theory]
    [InlineData("12", 12)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void Integer_Whole_IsRead(string text, long expected) => Map($"k: {text}").Integer("k").ShouldBe(expected);

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e3")]
    [InlineData("9223372036854775808")]
    [InlineData("\"12\"")]
    [InlineData("1,000")]
    public void Integer_Other_IsAFault(string text)
    {
        var map = Map($"k: {text}");
        map.Integer("k").ShouldBeNull();
        map.Faults.Faults.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("8.5", 8.5)]
    [InlineData("0", 0.0)]
    [InlineData("5:00", 300.0)]
    [InlineData("0:10", 10.0)]
    [InlineData("'5:00'", 300.0)]
    [InlineData("90:00", 5400.0)]
    [InlineData("1:30:00", 5400.0)]
    [InlineData("0:00.25", 0.25)]
    [InlineData("24:00:00", 86400.0)]
    public void Seconds_NumberOrClock_IsRead(string text, double expected)
    {
        var map = Map($"k: {text}");
        map.Seconds("k").ShouldBe(expected);
        map.Faults.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("5:60")]
    [InlineData("1:60:00")]
    [InlineData("'5:'")]
    [InlineData(":30")]
    [InlineData("1:2:3:4")]
    [InlineData("5.5:00")]
    [InlineData("-5:00")]
    [InlineData("NaN")]
    [InlineData("NaN:00")]
    [InlineData("5:NaN")]
    [InlineData("'8.5'")]
    [InlineData("5 min")]
    [InlineData("1e999")]
    [InlineData("[5]")]
    public void Seconds_Other_IsOneFault(string text)
    {
        var map = Map($"k: {text}");
        map.Seconds("k").ShouldBeNull();
        map.Faults.Faults.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("yes", null)]
    [InlineData("True", null)]
    [InlineData("'true'", null)]
    [InlineData("1", null)]
    public void Flag_OnlyTrueAndFalse_AreRead(string text, bool? expected)
    {
        var map = Map($"k: {text}");
        map.Flag("k").ShouldBe(expected);
        map.Faults.Faults.Count.ShouldBe(expected is null ? 1 : 0);
    }

    [Fact]
    public void Choice_KebabCase_IsRead() => Map("k: light-blue").Choice<Colour>("k").ShouldBe(Colour.LightBlue);

    [Theory]
    [InlineData("LightBlue", "a.yaml:1:4: 'k' is 'LightBlue'. Did you mean 'light-blue'? One of these was expected: dark-red, light-blue.")]
    [InlineData("1", "a.yaml:1:4: 'k' is '1'. One of these was expected: dark-red, light-blue.")]
    public void Choice_Other_SaysWhatIsKnown(string text, string fault)
    {
        var map = Map($"k: {text}");
        map.Choice<Colour>("k").ShouldBeNull();
        map.Faults.Faults.ShouldHaveSingleItem().ToString().ShouldBe(fault);
    }

    [Fact]
    public void Optional_AbsentKeys_AreNullOrEmptyAndNoFault()
    {
        var map = Map("other: 1");
        map.Text("k").ShouldBeNull();
        map.Number("k").ShouldBeNull();
        map.Integer("k").ShouldBeNull();
        map.Seconds("k").ShouldBeNull();
        map.Flag("k").ShouldBeNull();
        map.Choice<Colour>("k").ShouldBeNull();
        map.Map("k").ShouldBeNull();
        map.Maps("k").ShouldBeEmpty();
        map.Texts("k").ShouldBeEmpty();
        map.Faults.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Required_AbsentKeys_AreOneFaultEachAtTheMapping()
    {
        var map = Map("other: 1");
        map.RequiredText("a").ShouldBe("");
        map.RequiredText("a").ShouldBe("");
        map.RequiredNumber("b").ShouldBe(0);
        map.RequiredInteger("c").ShouldBe(0);
        map.RequiredChoice<Colour>("d").ShouldBe(Colour.DarkRed);
        map.RequiredMap("e").ShouldBeNull();
        map.Faults.Faults.Select(fault => fault.ToString()).ShouldBe([
            "a.yaml:1:1: 'a' is missing; text was expected.", "a.yaml:1:1: 'b' is missing; a number was expected.",
            "a.yaml:1:1: 'c' is missing; a whole number was expected.", "a.yaml:1:1: 'd' is missing; one of dark-red, light-blue was expected.",
            "a.yaml:1:1: 'e' is missing; a mapping was expected."]);
    }

    [Fact]
    public void Texts_SingleText_IsAListOfOne()
    {
        var map = Map("one: x\nmany: [x, y]\nbad: [x, [y], ~]");
        map.Texts("one").ShouldBe(["x"]);
        map.Texts("many").ShouldBe(["x", "y"]);
        map.Texts("bad").ShouldBe(["x"]);
        map.Faults.Faults.Select(fault => fault.ToString()).ShouldBe([
            "a.yaml:3:10: 'bad' holds a list; each of its items is text.", "a.yaml:3:15: 'bad' holds nothing; each of its items is text."]);
    }

    [Fact]
    public void Finish_UnknownKeys_AreFaultsWithTheNearestName()
    {
        var map = Map("title: x\ntilte: y\nzzzzzz: 1");
        map.Text("title");
        map.Finish();
        map.Faults.Faults.Select(fault => fault.ToString()).ShouldBe([
            "a.yaml:2:1: Unknown key 'tilte'. Did you mean 'title'? Keys known here: title.", "a.yaml:3:1: Unknown key 'zzzzzz'. Keys known here: title."]);
    }

    [Fact]
    public void Finish_KeyThatHoldsNothing_IsAFaultOnce()
    {
        var map = Map("a:\nb: ~\nc: null\nd: ''");
        map.Text("a").ShouldBeNull();
        map.Number("b").ShouldBeNull();
        map.RequiredText("c");
        map.Text("d").ShouldBe("");
        map.Finish();
        map.Faults.Faults.Select(fault => (fault.Place.Line, fault.Message)).ShouldBe([
            (3, "'c' is missing; text was expected."), (1, "'a' holds nothing; give it a value or take the key away."),
            (2, "'b' holds nothing; give it a value or take the key away.")]);
    }

    [Fact]
    public void Has_IsAskingAndIsWrittenIsNot()
    {
        var map = Map("a: 1\nb: 2");
        (map.Has("a"), map.IsWritten("b"), map.IsWritten("c")).ShouldBe((true, true, false));
        map.Finish();
        map.Faults.Faults.ShouldHaveSingleItem().Message.ShouldBe("Unknown key 'b'. Keys known here: a.");
    }

    [Fact]
    public void Messages_LongOrHostileValues_AreCutAndSpelledOut()
    {
        var map = Map($"k: \"\\e[31m{new string('x', 1000)}\"");
        map.Choice<Colour>("k").ShouldBeNull();
        var message = map.Faults.Faults.ShouldHaveSingleItem().Message;
        message.ShouldStartWith("'k' is '\\u001B[31mxxx");
        message.Length.ShouldBeLessThan(200);
    }

    private static YamlMap Map(string text)
    {
        var faults = new FaultCollector();
        var map = YamlFile.Parse(text, "a.yaml", faults);
        faults.Faults.ShouldBeEmpty();
        return map;
    }
}
