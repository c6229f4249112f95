using SaMD.Reports.Rows;

namespace SaMD.Reports.Tests.Rows;

public sealed class GatheredNoteTests
{
    [Fact]
    public void Of_EqualRemarks_AreOneWithAllSubjects()
    {
        var note = GatheredNote.Of([("A/1", null, "scored from 1 s"), ("A/2", null, "scored from 1 s")]).ShouldHaveSingleItem();
        note.Text.ShouldBe("scored from 1 s");
        note.Subjects.ShouldBe(["A/1", "A/2"]);
    }

    [Fact]
    public void Of_RemarksThatDifferInANumber_KeepEachNumberBesideItsPart()
    {
        var note = GatheredNote.Of([("A/1", null, "2 of 21 persons, fewer than 5"), ("A/1", "sex=F", "0 of 11 persons, fewer than 5"), ("B/1", null, "2 of 9 persons, fewer than 5")])
            .ShouldHaveSingleItem();
        note.Text.ShouldBe("# of # persons, fewer than 5");
        note.Subjects.ShouldBe(["A/1: (2,\u00A021); sex=F\u00A0(0,\u00A011)", "B/1: (2,\u00A09)"]);
    }

    [Fact]
    public void Of_OtherWords_StayApartInTheirOrder() =>
        GatheredNote.Of([("A/1", null, "second"), ("A/1", null, "first")]).Select(note => note.Text).ShouldBe(["second", "first"]);
}
