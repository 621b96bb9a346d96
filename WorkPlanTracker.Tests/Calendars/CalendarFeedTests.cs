using System.Net;
using WorkPlanTracker.App.Calendars;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Calendars;

public sealed class CalendarFeedTests : IAsyncLifetime
{
    private const string Private = "Zebra-private-words";

    private ApiHost? _host;
    private HttpClient? _client;

    public async ValueTask InitializeAsync()
    {
        _host = await ApiHost.StartAsync("Sqlite", startAt: "2011-02-24T09:00:00Z");
        await FillAsync(_host.Get<PlanWriter>());
        await FollowedAsync();
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _host.Address };
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await _host!.DisposeAsync();
    }

    [Fact]
    public async Task A_joint_meeting_stands_in_the_calendar_of_each_of_its_bodies()
    {
        var writer = _host!.Get<PlanWriter>();
        Assert.IsType<Outcome.Saved>(await writer.RunAsync("fill", Actor.Sample, change =>
        {
            change.Add(Committee.Establish("CEP", "CEP", "Communities, Equalities and People", CommitteeKind.Committee, null), "Committee added.");
            return Task.CompletedTask;
        }, default));
        Assert.IsType<Outcome.Saved>(await new PlanMeeting(writer).RunAsync(new(Clerk), new("SOP", "9 June 2011") { Time = "14:00", Sitting = "joint", JointWith = ["CEP"] }, default));
        await FollowedAsync();

        const string Joint = "SOP-2011-06-09@work-plan|0|CONFIRMED|2011-06-09T14:00|SOP: Strategic and Operational Policing (joint meeting with CEP)";
        Assert.Equal([Joint], await EventsAsync("/calendar/CEP.ics"));
        Assert.Contains(Joint, await EventsAsync("/calendar/SOP.ics"));
    }

    [Fact]
    public async Task A_diary_reads_who_meets_when_and_where_and_whether_it_still_does()
    {
        var writer = _host!.Get<PlanWriter>();
        Assert.Contains("SOP-2011-04-07@work-plan|0|CONFIRMED|2011-04-07T14:00|SOP: Strategic and Operational Policing", await EventsAsync("/calendar/SOP.ics"));

        Assert.IsType<Outcome.Saved>(await new MoveMeeting(writer).RunAsync(new(Clerk), April, 1, "14 April 2011", null, null, default));
        Assert.IsType<Outcome.Saved>(await new CancelMeeting(writer).RunAsync(new(Clerk), May, 1, "No business.", null, default));
        await FollowedAsync();

        var events = await EventsAsync("/calendar/all.ics");
        Assert.Contains("SOP-2011-04-07@work-plan|1|CONFIRMED|2011-04-14T14:00|SOP: Strategic and Operational Policing", events);
        Assert.Contains("SOP-2011-05-12@work-plan|1|CANCELLED|2011-05-12T14:00|SOP: Strategic and Operational Policing", events);
        Assert.Equal(events, await EventsAsync("/calendar/sop.ics"));
        var file = await _client!.GetStringAsync("/calendar/all.ics");
        Assert.DoesNotContain("No business", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Repeat violent", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_twice()
    {
        using var first = await _client!.GetAsync("/calendar/all.ics");
        Assert.Equal(("text/calendar", "public, max-age=900"), (first.Content.Headers.ContentType!.MediaType, first.Headers.CacheControl!.ToString()));
        var tag = first.Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync("/calendar/all.ics", tag.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync("/calendar/all.ics", $"\"other\", W/{tag}"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/calendar/all.ics", "\"other\""));

        Assert.IsType<Outcome.Saved>(await new EditMeeting(_host!.Get<PlanWriter>()).RunAsync(new(Clerk), April, 1, new(null, null) { Place = "Room 1" }, default));
        await FollowedAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/calendar/all.ics", tag.ToString()));
        using var head = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/calendar/all.ics"));
        Assert.Equal((HttpStatusCode.OK, 0), (head.StatusCode, (await head.Content.ReadAsByteArrayAsync()).Length));
    }

    [Theory]
    [InlineData("/calendar/NONE.ics")]
    [InlineData("/calendar/F%26R.ics")]
    [InlineData("/calendar/..%2F..%2Fetc%2Fpasswd.ics")]
    [InlineData("/calendar/%00.ics")]
    [InlineData("/calendar/' OR 1=1 --.ics")]
    [InlineData("/calendar/deadlines/x.ics")]
    [InlineData("/calendar/deadlines/%00%0A.ics")]
    [InlineData("/calendar/deadlines/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics")]
    public async Task A_calendar_that_is_none_is_answered_plainly(string path)
    {
        using var answer = await _client!.GetAsync(path);

        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{path}: {(int)answer.StatusCode}");
        if (answer.StatusCode is HttpStatusCode.NotFound && answer.Content.Headers.ContentType?.MediaType == "text/plain")
        {
            Assert.StartsWith("There is no such calendar.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_body_that_meets_in_private_is_in_no_public_calendar()
    {
        var edit = _host!.Get<App.Features.Committees.EditCommittee>();
        Assert.IsType<Outcome.Saved>(await edit.RunAsync(new(Clerk), "SOP", 1, new(null) { MeetsInPrivate = true }, default));
        await FollowedAsync();

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/calendar/SOP.ics"));
        Assert.Empty(await EventsAsync("/calendar/all.ics"));
    }

    [Fact]
    public async Task A_lead_reads_their_own_deadlines_under_an_address_that_can_be_ended()
    {
        var writer = _host!.Get<PlanWriter>();
        Assert.IsType<Outcome.Saved>(await new EditReport(writer).RunAsync(new(Clerk), "R-1", 1, new(null) { Part = 2, PublicTitle = "A public title", PrivateTitle = Private, ExemptParagraphs = [3], PublicInterestReason = "Commercial terms." }, default));
        Assert.IsType<Outcome.Saved>(await new ScheduleReport(writer).RunAsync(new(Clerk), "R-1", null, new(April) { Override = true, Reason = "Agreed." }, default));
        var (outcome, token) = await new MakeFeed(writer, TimeProvider.System).RunAsync(new(APlan.Lead), default);
        var made = Assert.IsType<Outcome.Saved>(outcome);
        await FollowedAsync();

        var path = $"/calendar/deadlines/{token}.ics";
        var events = await EventsAsync(path);
        var publication = Assert.Single(events, e => e.StartsWith("R-1-publication@work-plan|", StringComparison.Ordinal));
        Assert.EndsWith("|CONFIRMED|2011-03-24|Publication: R-1 A public title (SOP 7 April 2011)", publication, StringComparison.Ordinal);
        Assert.DoesNotContain(events, e => e.StartsWith("SOP-", StringComparison.Ordinal));
        Assert.DoesNotContain(Private, await _client!.GetStringAsync(path), StringComparison.Ordinal);

        // The meeting moves, its deadlines go along, and the diary is told by a higher number.
        Assert.IsType<Outcome.Saved>(await new MoveMeeting(writer).RunAsync(new(Clerk), April, 1, "14 April 2011", null, "Room.", default));
        await FollowedAsync();
        var moved = Assert.Single(await EventsAsync(path), e => e.StartsWith("R-1-publication@work-plan|", StringComparison.Ordinal));
        Assert.Contains("|2011-03-31|", moved, StringComparison.Ordinal);
        Assert.True(int.Parse(moved.Split('|')[1], System.Globalization.CultureInfo.InvariantCulture) > int.Parse(publication.Split('|')[1], System.Globalization.CultureInfo.InvariantCulture));

        await using (var context = _host.Get<PlanDatabase>().CreateDbContext())
        {
            Assert.DoesNotContain(context.Log.Select(e => e.Record).ToList(), r => r?.Contains(token!, StringComparison.Ordinal) == true || r?.Contains(BearerTokens.HashOf(token!), StringComparison.Ordinal) == true);
        }

        Assert.IsType<Outcome.Saved>(await new RevokeFeed(writer, TimeProvider.System).RunAsync(new(APlan.Lead), made.Ref, default));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(path));
        using var asBearer = new HttpRequestMessage(HttpMethod.Get, "/api/v1/plans");
        asBearer.Headers.Authorization = new("Bearer", token);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _client.SendAsync(asBearer)).StatusCode);
    }

    [Fact]
    public async Task A_clerk_reads_what_every_meeting_owes_and_a_closed_account_nothing()
    {
        var writer = _host!.Get<PlanWriter>();
        var (_, token) = await new MakeFeed(writer, TimeProvider.System).RunAsync(new(Clerk), default);
        var path = $"/calendar/deadlines/{token}.ics";
        Assert.Contains(await EventsAsync(path), e => e.StartsWith("SOP-2011-04-07-publication@work-plan|", StringComparison.Ordinal) && e.EndsWith("|CONFIRMED|2011-03-24|Publication: SOP 7 April 2011", StringComparison.Ordinal));

        Assert.IsType<Outcome.Saved>(await new CloseAccount(writer).RunAsync(Actor.Operator, Clerk, 1, default));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(path));
    }

    [Fact]
    public async Task A_person_has_a_few_addresses_and_no_more()
    {
        var make = new MakeFeed(_host!.Get<PlanWriter>(), TimeProvider.System);
        for (var i = 0; i < MakeFeed.Most; i++)
        {
            Assert.IsType<Outcome.Saved>((await make.RunAsync(new(Clerk), default)).Outcome);
        }

        Assert.Equal("tooMany", Assert.IsType<Outcome.Refused>((await make.RunAsync(new(Clerk), default)).Outcome).Rule);
        Assert.IsType<Outcome.Forbidden>((await make.RunAsync(new("nobody@example.org"), default)).Outcome);
    }

    private async Task<IReadOnlyList<string>> EventsAsync(string path) => CalendarReading.Events(await _client!.GetStringAsync(path));

    private async Task<HttpStatusCode> StatusAsync(string path, string? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (known is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        }

        using var answer = await _client!.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>Waits until the read models have taken in what was saved.</summary>
    private async Task FollowedAsync()
    {
        await using var context = _host!.Get<PlanDatabase>().CreateDbContext();
        var newest = context.Log.Max(e => e.Sequence);
        await Eventually.TrueAsync(() => Task.FromResult(_host.Get<LogFollower>().Last >= newest), "the log is followed");
    }
}
