using FsCheck.Fluent;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Meetings;

public sealed class AgendaTests
{
    [Fact]
    public void A_late_item_is_10a_behind_10_and_the_next_number_at_the_end()
    {
        List<AgendaItem> items = [Item(1, 1), Item(1, 2), Item(1, 3)];
        Agenda.Number(items);

        Assert.Equal(("2a", "4", "1"), (Agenda.LateNumber(items, 1, 3), Agenda.LateNumber(items, 1, 9), Agenda.LateNumber(items, 2, 1)));
        var late = Item(1, 3);
        late.Carry("2a");
        Assert.Equal("2b", Agenda.LateNumber([.. items, late], 1, 3));
    }

    [Fact]
    public void However_an_agenda_is_ordered_each_part_is_numbered_from_1_without_gaps() => Prop.ForAll(Arb.From(Gen.Choose(0, 50).ListOf()), orders =>
    {
        var items = orders.Select((o, i) => Item((i % 2) + 1, o)).ToList();
        Agenda.Number(items);
        return Agenda.InOrder(items).GroupBy(i => i.Part).All(part => part.Select(i => i.Number).SequenceEqual(Enumerable.Range(1, part.Count()).Select(n => $"{n}")));
    }).Holds();

    [Fact]
    public void What_is_on_an_agenda_is_added_up_with_standing_items_that_are_not_written_down_yet()
    {
        var committee = Committee.Establish("SOP", "SOP", "Strategic", CommitteeKind.Committee, null);
        committee.Describe("", "", "", [], ["Apologies", "Declarations"]);
        var meeting = Meeting.Call("SOP-2011-04-07", "SOP", new(2011, 4, 7), null, "");
        var report = AgendaItem.Place("I-1", meeting.Ref, 1, "", 1, "A paper", AgendaItemType.Report, "R-1");
        var apologies = AgendaItem.Place("I-2", meeting.Ref, 1, "", 2, "Apologies", AgendaItemType.Standing);

        Assert.Equal(new AgendaLoad(15 + 2 + 2, 1), AgendaLoad.Of(meeting, committee, [report, apologies], _ => 15));
        report.Withdraw();
        Assert.Equal(new AgendaLoad(4, 0), AgendaLoad.Of(meeting, committee, [report, apologies], _ => 15));
    }

    private static AgendaItem Item(int part, int order) => AgendaItem.Place($"I-{part}-{order}", "SOP-2011-04-07", part, "", order, "A title", AgendaItemType.Other);
}
