using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Features.Reports.Files;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Reports;

/// <summary>Whose members read what is private about a report hangs on its body: nobody hands it to one, or takes it from one, whose private text they may not read.</summary>
public sealed class HandedOverTests
{
    private const string Cep = "CEP-2011-04-14";

    private static readonly Actor TheClerk = new(Clerk);

    /// <summary>Leads the report's project and sits on some bodies, which are given by each test.</summary>
    private static readonly Actor TheLead = new(APlan.Lead);

    private static readonly ReportInput WithAppendix = new(null) { Committee = "SOP", PrivatePapers = [new("Bids", "bids.xlsx")], ExemptParagraphs = [3], PublicInterestReason = "Terms are not settled." };

    private static readonly ReportInput InPrivate = new(null) { Committee = "SOP", Part = 2, PublicTitle = "A contract", ExemptParagraphs = [3], PublicInterestReason = "Terms are not settled.", PrivateTitle = "The bids" };

    public static TheoryData<string, bool> Reports => new() { { "Sqlite", true }, { "Sqlite", false }, { "PostgreSQL", true }, { "PostgreSQL", false } };

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task A_report_with_something_private_goes_to_another_body_only_by_those_who_may_read_what_is_private_of_both(string provider, bool whole)
    {
        await using var store = await OpenTwoAsync(provider);
        Assert.IsType<Outcome.Saved>(await EditAsync(store, TheClerk, whole ? InPrivate : WithAppendix));
        foreach (var (sitsOn, may) in new[] { ((string[])[], false), (["SOP"], false), (["CEP"], false), (["CEP", "SOP"], true) })
        {
            await SeatAsync(store, sitsOn);
            var outcome = await EditAsync(store, TheLead, new(null) { Committee = "CEP" });
            if (may)
            {
                Assert.IsType<Outcome.Saved>(outcome);
                continue;
            }

            var refused = Assert.IsType<Outcome.Forbidden>(outcome);
            Assert.Contains(sitsOn is ["SOP"] ? "Meant for CEP, what is private about this report would be read by its members." : "you may not read", refused.Sentence.Replace("You may", "you may", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Contains("Ask the committee’s clerk.", refused.Sentence, StringComparison.Ordinal);
            Assert.Equal("SOP", (await ReportAsync(store)).Committee);
        }

        Assert.Equal(("CEP", whole ? 0 : 1, whole ? "The bids" : ""), ((await ReportAsync(store)).Committee, (await ReportAsync(store)).PrivatePapers.Count, (await ReportAsync(store)).PrivateTitle));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Private_papers_are_not_named_for_one_body_and_handed_to_another_in_one_breath(string provider)
    {
        await using var store = await OpenTwoAsync(provider);
        Assert.IsType<Outcome.Saved>(await EditAsync(store, TheClerk, new(null) { Committee = "SOP" }));
        await SeatAsync(store, "SOP");

        Assert.IsType<Outcome.Forbidden>(await EditAsync(store, TheLead, WithAppendix with { Committee = "CEP" }));
        Assert.Equal(("SOP", 0), ((await ReportAsync(store)).Committee, (await ReportAsync(store)).PrivatePapers.Count));
        Assert.IsType<Outcome.Saved>(await EditAsync(store, TheLead, WithAppendix));

        // Without anything private it goes where its lead says.
        Assert.IsType<Outcome.Saved>(await EditAsync(store, TheLead, new(null) { PrivatePapers = [] }));
        Assert.IsType<Outcome.Saved>(await EditAsync(store, TheLead, new(null) { Committee = "CEP" }));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task On_a_meeting_of_another_body_that_bodys_members_alone_edit_attach_and_take_back(string provider, bool whole)
    {
        await using var store = await OpenTwoAsync(provider);
        Assert.IsType<Outcome.Saved>(await EditAsync(store, TheClerk, whole ? InPrivate : WithAppendix));
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", Cep, new(Cep) { Override = true, Reason = "The chairs agreed.", Consulted = "Both chairs" }));
        var papers = new ReportInput(null) { PrivatePapers = [new("Bids, newer", "bids-2.xlsx")] };

        // Meant for SOP, standing with CEP: who sits on SOP alone reads nothing private of it any more, and writes nothing over it.
        await SeatAsync(store, "SOP");
        Assert.IsType<Outcome.Forbidden>(await EditAsync(store, TheLead, papers));
        Assert.IsType<Outcome.Forbidden>(await AttachAsync(store, TheLead));
        Assert.Null((await ReportAsync(store)).PrivatePapers.FirstOrDefault(p => p.Place is "bids-2.xlsx" or "offer.txt"));

        await SeatAsync(store, "CEP");
        Assert.IsType<Outcome.Saved>(await EditAsync(store, TheLead, papers));
        var attached = Assert.IsType<Outcome.Saved>(await AttachAsync(store, TheLead));
        var hash = (await ReportAsync(store)).PrivatePapers.Single(p => p.Place == "offer.txt").File!.Hash;
        var reading = new PaperReading(store.Database, new PaperBodies(store.Database));
        foreach (var (body, may) in new[] { ("SOP", false), ("CEP", true) })
        {
            Assert.Equal(may, await reading.FindAsync("R-1", hash, null, new("member@example.org", "Member", [Role.Member], []) { SitsOn = [body] }, default) is not null);
        }

        var undo = new UndoChange(store.Writer);
        await SeatAsync(store, "SOP");
        Assert.IsType<Outcome.Forbidden>(await undo.RunAsync(TheLead, attached.FirstSequence, attached.Sequence, default));
        Assert.Equal(2, (await ReportAsync(store)).PrivatePapers.Count);
        await SeatAsync(store, "CEP");
        Assert.IsType<Outcome.Saved>(await undo.RunAsync(TheLead, attached.FirstSequence, attached.Sequence, default));
        Assert.Equal("bids-2.xlsx", Assert.Single((await ReportAsync(store)).PrivatePapers).Place);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task An_undo_hands_nothing_private_back_to_a_body_that_its_author_no_longer_reads(string provider, bool whole)
    {
        await using var store = await OpenTwoAsync(provider);
        Assert.IsType<Outcome.Saved>(await EditAsync(store, TheClerk, whole ? InPrivate : WithAppendix));
        await SeatAsync(store, "CEP", "SOP");
        var moved = Assert.IsType<Outcome.Saved>(await EditAsync(store, TheLead, new(null) { Committee = "CEP" }));
        var undo = new UndoChange(store.Writer);

        await SeatAsync(store, "CEP");
        Assert.Contains("Meant for SOP", Assert.IsType<Outcome.Forbidden>(await undo.RunAsync(TheLead, moved.FirstSequence, moved.Sequence, default)).Sentence, StringComparison.Ordinal);
        Assert.Equal("CEP", (await ReportAsync(store)).Committee);
        await SeatAsync(store, "CEP", "SOP");
        Assert.IsType<Outcome.Saved>(await undo.RunAsync(TheLead, moved.FirstSequence, moved.Sequence, default));
        Assert.Equal("SOP", (await ReportAsync(store)).Committee);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task On_a_joint_meeting_what_is_private_stays_with_the_members_of_the_body_that_calls_it(string provider)
    {
        await using var store = await OpenTwoAsync(provider);
        Assert.IsType<Outcome.Saved>(await EditAsync(store, TheClerk, WithAppendix));
        var joint = Assert.IsType<Outcome.Saved>(await new PlanMeeting(store.Writer).RunAsync(TheClerk, new("SOP", "9 June 2011") { JointWith = ["CEP"] }, default));
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", joint.Ref, new(joint.Ref) { Override = true, Reason = "Both bodies asked for it." }));
        Assert.IsType<Outcome.Saved>(await AttachAsync(store, TheClerk));
        var hash = (await ReportAsync(store)).PrivatePapers.Single(p => p.File is not null).File!.Hash;
        var reading = new PaperReading(store.Database, new PaperBodies(store.Database));
        foreach (var (body, may) in new[] { ("CEP", false), ("SOP", true) })
        {
            await SeatAsync(store, body);
            Assert.Equal(may, await reading.FindAsync("R-1", hash, null, new("member@example.org", "Member", [Role.Member], []) { SitsOn = [body] }, default) is not null);
            Assert.Equal(may, await EditAsync(store, TheLead, new(null) { PublicInterestReason = $"Terms are not settled with {body}." }) is Outcome.Saved);
        }
    }

    private static async Task<Store> OpenTwoAsync(string provider)
    {
        var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("fill", Actor.Sample, change =>
        {
            change.Add(Committee.Establish("CEP", "CEP", "Communities, Equalities and People", CommitteeKind.Committee, null), "Committee added.");
            change.Add(Meeting.Call(Cep, "CEP", new(2011, 4, 14), new(14, 0), "City Hall"), "Meeting called.");
            return Task.CompletedTask;
        }, default));
        return store;
    }

    private static async Task SeatAsync(Store store, params string[] bodies) => Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("grant", Actor.Program, async change =>
    {
        var person = await change.FetchAsync<Account>(APlan.Lead);
        person.Grant([Role.Lead, Role.Member], ["PP"], bodies);
        change.Say(person, $"Sits on {bodies.Length}.");
    }, default));

    private static async Task<Outcome> EditAsync(Store store, Actor actor, ReportInput input) =>
        await new EditReport(store.Writer).RunAsync(actor, "R-1", (await ReportAsync(store)).Version, input, default);

    private static async Task<Outcome> AttachAsync(Store store, Actor actor)
    {
        await using var upload = await KeptPapersTests.UploadAsync("offer.txt", "The offer."u8.ToArray(), isPrivate: true);
        return await new AttachPaper(store.Writer, KeptPapersTests.Limits).RunAsync(actor, "R-1", upload, default);
    }

    private static async Task<PlannedReport> ReportAsync(Store store)
    {
        await using var context = store.Database.CreateDbContext();
        return await context.Reports.AsNoTracking().SingleAsync(r => r.Ref == "R-1");
    }
}
