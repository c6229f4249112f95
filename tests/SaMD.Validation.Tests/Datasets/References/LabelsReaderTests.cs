using System.Text;
using SaMD.Files;
using SaMD.Validation.Datasets.References;

namespace SaMD.Validation.Tests.Datasets.References;

public sealed class LabelsReaderTests
{
    private static readonly LabelsSource Numbered = new("L.csv", false, "1", "2", [new LabelValue("N", "sinus-rhythm", null), new LabelValue("~", null, "too noisy")]);
    private static readonly LabelsSource Named = Numbered with { HasHeading = true, RecordColumn = "ID", LabelColumn = "Rhythm" };

    private static ReferenceLabels Parse(string text, LabelsSource source) => LabelsReader.Parse(Encoding.UTF8.GetBytes(text), "small/L.csv", source);

    private static string Fault(string text, LabelsSource source) => Should.Throw<InputFaultException>(() => Parse(text, source)).Message;

    [Fact]
    public void Parse_NoHeading_FindsByWholeNameOrItsLastPart()
    {
        var labels = Parse("A1,N\r\nA2,~\r\n", Numbered);
        labels.Count.ShouldBe(2);
        labels.Find("A1").ShouldBe(new ReferenceLabel("sinus-rhythm", null));
        labels.Find("training/A00/A2").ShouldBe(new ReferenceLabel(null, "too noisy"));
        labels.Find("A3").ShouldBeNull();
    }

    [Fact]
    public void Parse_HeadingQuotesLineBreaksAndByteOrderMark_AreTaken()
    {
        var labels = Parse("\uFEFFID,Sex,\"Rhythm\"\n1,\"F\n\",N\n\n2,\"a \"\"b\"\", c\",\"~\"", Named);
        labels.Find("1")!.Label.ShouldBe("sinus-rhythm");
        labels.Find("2")!.LeftOut.ShouldBe("too noisy");
    }

    [Theory]
    [InlineData("A1,N\nA2,X\n", "small/L.csv:2: The label of 'A2' is 'X'; the manifest explains N, ~.")]
    [InlineData("A1,N\nA1,~\n", "small/L.csv:2: 'A1' is labelled a second time.")]
    [InlineData("A1,N\n,N\n", "small/L.csv:2: The row names no record in column '1'.")]
    [InlineData("A1\n", "small/L.csv:1: The label of 'A1' is ''")]
    [InlineData("A1,\"N\nA2,N\n", "small/L.csv:1: A quote is opened here and not closed before the end of the file.")]
    [InlineData("A1,\"N\"x\n", "small/L.csv:1: Behind a closing quote stands 'x'")]
    public void Parse_OneThingWrong_SaysLineAndWhat(string text, string message) => Fault(text, Numbered).ShouldStartWith(message);

    [Fact]
    public void Parse_SeveralThingsWrong_TellsAllAtOnce() => Fault("A1,X\nA2,Y\n", Numbered).Split('\n').Length.ShouldBe(2);

    [Theory]
    [InlineData("ID,Rythm\n1,N\n", "The heading has no column 'Rhythm'. Did you mean 'Rythm'? It has: ID, Rythm")]
    [InlineData("ID,Rhythm,Rhythm\n1,N,N\n", "The heading has 2 times the column 'Rhythm'.")]
    [InlineData("", "The heading has no column 'ID'.")]
    public void Parse_ColumnNotThere_SaysWhichAre(string text, string message) => Fault(text, Named).ShouldContain(message);

    [Fact]
    public void Parse_NoUtf8_IsOneFault() =>
        Should.Throw<InputFaultException>(() => LabelsReader.Parse([0xC3, 0x28], "L.csv", Numbered)).Message.ShouldContain("not UTF-8");
}
