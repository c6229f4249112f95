using System.Xml.Linq;
using SaMD.Cli.TestRun;

namespace SaMD.Cli.Tests.TestRun;

/// <summary>The result files in these tests are shortened ones that xunit.v3 3.2.2 wrote.</summary>
public class TestResultFileTests
{
    private const string Mixed = """
        <assemblies schema-version="3"><assembly errors="0" failed="1" not-run="1" passed="1" skipped="1" total="4"><collection>
        <test name="A.Fails" result="Fail" time="0.0383352"><failure exception-type="E"><message><![CDATA[1 should be 2]]></message>
        <stack-trace><![CDATA[   at A.Fails() in A.cs:line 4]]></stack-trace></failure></test>
        <test name="A.Explicit" result="NotRun" time="0" />
        <test name="A.Skips" result="Skip" time="0"><reason><![CDATA[because]]></reason></test>
        <test name="A.Passes" result="Pass" time="1.5" />
        </collection></assembly></assemblies>
        """;

    [Fact]
    public void Read_MixedResults_CountsEachOnce()
    {
        var result = TestResultFile.Read("A.Tests", XDocument.Parse(Mixed));

        result.Passed.ShouldBe(1);
        result.Skipped.ShouldBe(["because"]);
        result.Failures.ShouldBe([new TestFailure("A.Fails", "1 should be 2", "   at A.Fails() in A.cs:line 4")]);
        result.Times.ShouldContain(new TestTime("A.Passes", 1.5));
        result.Times.ShouldNotContain(time => time.Name == "A.Explicit");
    }

    [Fact]
    public void Read_FaultOutsideAnyTest_IsAFailure()
    {
        const string cleanup = """
            <assemblies><assembly errors="1" passed="0"><errors><error type="assembly-cleanup" name="A"><failure><message>disk</message></failure>
            </error></errors></assembly></assemblies>
            """;

        TestResultFile.Read("A.Tests", XDocument.Parse(cleanup)).Failures.ShouldBe([new TestFailure("A", "disk")]);
    }

    [Fact]
    public void Read_UnknownResult_IsAFailure() =>
        TestResultFile.Read("A.Tests", XDocument.Parse("<a><test name='A.New' result='Novel'/></a>")).Failures.Count.ShouldBe(1);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("<assemblies><assembly>")]
    public void Read_MissingOrDamagedFile_IsAFailureThatShowsTheOutput(string? contents)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("samd-test-").FullName, "A.Tests.xml");
        if (contents is not null) File.WriteAllText(path, contents);

        var failure = TestResultFile.Read("A.Tests", path, "dying words").Failures.ShouldHaveSingleItem();

        failure.Name.ShouldBe("A.Tests: the test program left no readable results");
        failure.Message.ShouldEndWith("dying words");
    }
}
