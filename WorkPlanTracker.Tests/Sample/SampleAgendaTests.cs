using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Sample;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Sample;

/// <summary>An agenda published here has the shape of those that the authority printed.</summary>
public sealed class SampleAgendaTests : IAsyncLifetime
{
    private Store _store = null!;

    public async ValueTask InitializeAsync()
    {
        _store = await Store.CreateAsync("Sqlite");
        await new SampleLoader(_store.Database, _store.Writer, new PasswordHasher<Account>(), new ConfigurationBuilder().Build()).LoadAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_published_agenda_has_the_shape_of_the_printed_ones()
    {
        var printed = ShapeOf(await AgendaAsync("CTPS-2010-11-25"));
        Assert.Equal(new Shape("Apologies for absence", "Declarations of interest", "Minutes of", ["1", "2", "3", "4", "5"], true, ["1", "2", "3", "4", "5"]), printed);
        await using (var context = _store.Database.CreateDbContext())
        {
            var meeting = await context.Meetings.AsNoTracking().SingleAsync(m => m.Ref == "SOP-2011-03-17");
            Assert.IsType<Outcome.Saved>(await new BuildAgenda(_store.Writer).RunAsync(Actor.Operator, "SOP-2011-03-17", meeting.Version, default));
            Assert.IsType<Outcome.Saved>(await new PublishAgenda(_store.Writer).RunAsync(Actor.Operator, "SOP-2011-03-17", meeting.Version, null, default));
        }

        var agenda = await AgendaAsync("SOP-2011-03-17");
        var shape = ShapeOf(agenda);

        Assert.Equal((printed.First, printed.Second, printed.Third, true), (shape.First, shape.Second, shape.Third, shape.ExcludesLast));
        Assert.Equal(Enumerable.Range(1, agenda.Count(i => i.Part == 1)).Select(n => $"{n}"), shape.PartOne);
        Assert.Equal(["1"], shape.PartTwo);
        Assert.Contains(agenda, i => i.Title == "Headline performance report");
        // As many items as the record's own: 14 to 18 with the reports, of which four or five stand on every agenda.
        Assert.InRange(agenda.Count, 9, 18);
    }

    [Fact]
    public async Task The_board_has_seen_the_boroughs_that_its_sessions_are_noted_with()
    {
        await using var context = _store.Database.CreateDbContext();
        Assert.Equal(["Waltham Forest", "Redbridge"], (await context.Meetings.AsNoTracking().SingleAsync(m => m.Ref == "DSVB-2010-06-01")).Boroughs);
        var sessions = await new WorkPlanTracker.App.Features.Committees.CommitteeQueries(_store.Database, null!, null!, null!, null!, null!).SessionsAsync("DSVB", null, default);
        Assert.Equal(["Haringey", "Barking and Dagenham", "Waltham Forest", "Redbridge"], sessions.SelectMany(s => s.UnderReview));
    }

    [Fact]
    public async Task A_meeting_that_has_been_held_shows_its_printed_agenda_and_minute_numbers_as_they_were()
    {
        var board = (await new MeetingReader(_store.Database, new PlanClock(_store.Clock)).ReadAsync("SOP-2010-11-11", default))!.Open;

        Assert.Equal(["10", "11", "12"], board.Items.Where(i => i.Item.MinuteNumber == "59").Select(i => i.Item.Number));
        Assert.Equal(["62", "63"], board.Items.Where(i => i.Item.Part == 2).Select(i => i.Item.MinuteNumber));
        Assert.Equal("SOP-2010-12-09", board.Neighbours.After?.Ref);
    }

    [Fact]
    public async Task Without_the_right_no_board_holds_private_text()
    {
        var pair = (await new MeetingReader(_store.Database, new PlanClock(_store.Clock)).ReadAsync("SOP-2011-03-17", default))!;

        Assert.Equal("Award of a contract", pair.Open.Items.Single(i => i.Report?.Ref == "R-62").Report!.Title);
        Assert.Equal("Illustrative contract award: named supplier", pair.Full.Items.Single(i => i.Report?.Ref == "R-62").Report!.Title);
    }

    private static Shape ShapeOf(IReadOnlyList<AgendaItem> agenda)
    {
        var (open, hidden) = (agenda.Where(i => i.Part == 1).ToList(), agenda.Where(i => i.Part == 2).ToList());
        return new Shape(
            open[0].Title, open[1].Title, open[2].Title[..10], [.. open.Select(i => i.Number)],
            open[^1].Title.StartsWith("Exclusion of press and public", StringComparison.OrdinalIgnoreCase), [.. hidden.Select(i => i.Number)]);
    }

    private async Task<IReadOnlyList<AgendaItem>> AgendaAsync(string meeting)
    {
        await using var context = _store.Database.CreateDbContext();
        return [.. Agenda.InOrder(await context.AgendaItems.AsNoTracking().Where(i => i.Meeting == meeting).ToListAsync())];
    }

    private sealed record Shape(string First, string Second, string Third, IReadOnlyList<string> PartOne, bool ExcludesLast, IReadOnlyList<string> PartTwo)
    {
        public bool Equals(Shape? other) =>
            other is not null && (First, Second, Third, ExcludesLast) == (other.First, other.Second, other.Third, other.ExcludesLast) && PartOne.SequenceEqual(other.PartOne) && PartTwo.SequenceEqual(other.PartTwo);

        public override int GetHashCode() => HashCode.Combine(First, Second, Third, ExcludesLast);
    }
}
