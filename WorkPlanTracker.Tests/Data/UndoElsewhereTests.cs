using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Covers;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Features.Plan.Views;
using WorkPlanTracker.App.Features.Projects;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Data;

/// <summary>Undo of what is not a milestone: projects, covers, saved views and the view the plan opens on.</summary>
public sealed class UndoElsewhereTests
{
    private const string Criterion = "A better informed public";
    private const string Administrator = "admin@example.org";
    private static readonly Actor Lead = new(APlan.Lead);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Every_section_and_every_assessment_of_a_project_is_put_back_whole(string provider)
    {
        await using var store = await OpenAsync(provider);
        SectionInput[] sections =
        [
            new(ProjectSection.Name, "Renamed", null, null, null), new(ProjectSection.LeadOfficer, "Someone", null, null, null), new(ProjectSection.Strands, null, null, null, []),
            new(ProjectSection.Summary, "Watches. 🚦", null, null, null), new(ProjectSection.Objectives, null, ["First", "Second"], null, null), new(ProjectSection.AuthorityRole, "Closes gaps.", null, null, null),
            new(ProjectSection.Success, "", [Criterion, "Another"], ["Lasting"], null), new(ProjectSection.Committees, null, null, null, [], Absent: true), new(ProjectSection.Scope, "All.", ["Hate crime"], null, null),
        ];
        foreach (var section in sections)
        {
            await UndoneAsync(store, "project", "PP", async version => await new RewriteSection(store.Writer).RunAsync(Lead, "PP", version, section, Stop));
        }

        await UndoneAsync(store, "project", "PP", async version => await AssessAsync(store, version, "Half know."));
        await SavedAsync(AssessAsync(store, await VersionAsync(store), "Half know."));
        await UndoneAsync(store, "project", "PP", async version => await AssessAsync(store, version, "All know."));
        Assert.Null((await new LogProof(store.Database).RunAsync(null, Stop)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_section_is_not_put_back_over_what_someone_saved_since(string provider)
    {
        await using var store = await OpenAsync(provider);
        var mine = await SavedAsync(new RewriteSection(store.Writer).RunAsync(Lead, "PP", 1, new(ProjectSection.Summary, "Mine.", null, null, null), Stop));
        await SavedAsync(new RewriteSection(store.Writer).RunAsync(new(Administrator), "PP", 2, new(ProjectSection.Scope, "Theirs.", [], null, null), Stop));

        var refused = Refusal(await UndoAsync(store, mine));

        Assert.Equal("builtOn", refused.Rule);
        Assert.Contains("because Administrator built on PP since", refused.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_cover_is_taken_back_extended_ended_and_declined_covers_are_as_before(string provider)
    {
        await using var store = await OpenAsync(provider);
        var named = await SavedAsync(NameAsync(store));
        Assert.Equal("CV-1", named.Ref);
        await SavedAsync(UndoAsync(store, named));
        await using (var context = store.Database.CreateDbContext())
        {
            Assert.False(await context.Covers.AnyAsync(Stop));
        }

        Assert.Equal("CV-2", (await SavedAsync(NameAsync(store))).Ref);
        await UndoneAsync(store, "cover", "CV-2", version => new ExtendCover(store.Writer).RunAsync(Lead, "CV-2", version, "11 march", Stop));
        await UndoneAsync(store, "cover", "CV-2", version => new EndCover(store.Writer).RunAsync(Lead, "CV-2", version, Stop));
        await UndoneAsync(store, "cover", "CV-2", version => new EndCover(store.Writer).RunAsync(new(APlan.OtherLead), "CV-2", version, Stop), APlan.OtherLead);
        await UndoneAsync(store, "cover", "CV-2", version => new DeclineCover(store.Writer).RunAsync(new(Administrator), "CV-2", version, "Not needed.", Stop), Administrator);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, Stop)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_cover_that_someone_has_acted_under_is_not_taken_back(string provider)
    {
        await using var store = await OpenAsync(provider);
        var named = await SavedAsync(NameAsync(store));
        await SavedAsync(new PostNoChange(store.Writer).RunAsync(new(APlan.OtherLead), "PP-M01", 1, Stop));

        var refused = Refusal(await UndoAsync(store, named));

        Assert.Equal("builtOn", refused.Rule);
        Assert.Contains("Other lead officer, acting for Lead officer built on CV-1", refused.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_saved_view_is_taken_back_changed_back_and_brought_back(string provider)
    {
        await using var store = await OpenAsync(provider);
        await SavedAsync(UndoAsync(store, await SavedAsync(KeepAsync(store, "A mistake"))));
        var view = await SavedAsync(KeepAsync(store, "Mine"));
        Assert.Equal("V-2", view.Ref);
        await UndoneAsync(store, "savedView", "V-2", version => ChangeAsync(store, version, name: "Ours"));
        await UndoneAsync(store, "savedView", "V-2", version => ChangeAsync(store, version, query: "group=status"));
        await UndoneAsync(store, "savedView", "V-2", version => ChangeAsync(store, version, shared: true));
        await UndoneAsync(store, "savedView", "V-2", version => new DeleteView(store.Writer).RunAsync(Lead, "V-2", version, Stop));
        await SavedAsync(ChangeAsync(store, await VersionAsync(store, "savedView", "V-2"), name: "Still to be changed"));

        await UndoneAsync(store, "person", APlan.Lead, _ => new OpenPlanOn(store.Writer).RunAsync(Lead, "V-2", Stop));
        Assert.Null((await new LogProof(store.Database).RunAsync(null, Stop)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_view_is_not_brought_back_under_a_name_that_is_taken_nor_taken_from_who_opens_the_plan_on_it(string provider)
    {
        await using var store = await OpenAsync(provider);
        await SavedAsync(KeepAsync(store, "Mine"));
        var deleted = await SavedAsync(new DeleteView(store.Writer).RunAsync(Lead, "V-1", 1, Stop));
        await SavedAsync(KeepAsync(store, "mine"));
        Assert.Equal("taken", Refusal(await UndoAsync(store, deleted)).Rule);

        var kept = await SavedAsync(KeepAsync(store, "Another"));
        await SavedAsync(new OpenPlanOn(store.Writer).RunAsync(Lead, kept.Ref, Stop));
        Assert.Equal("builtOn", Refusal(await UndoAsync(store, kept)).Rule);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Whoever_lost_the_right_to_share_does_not_share_again_by_undo(string provider)
    {
        await using var store = await OpenAsync(provider);
        await SavedAsync(KeepAsync(store, "Ours", shared: true));
        var closed = await SavedAsync(ChangeAsync(store, 1, shared: false, reference: "V-1"));
        await SavedAsync(new ChangeAccess(store.Writer).RunAsync(new(Administrator), APlan.Lead, null, AccountScopes.Of(Role.Reader), Stop));

        Assert.IsType<Outcome.Forbidden>(await UndoAsync(store, closed));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Another_persons_changes_are_theirs_to_undo_and_rights_and_tokens_are_never_undone(string provider)
    {
        await using var store = await OpenAsync(provider);
        var mine = await SavedAsync(KeepAsync(store, "Mine"));
        Assert.IsType<Outcome.Forbidden>(await UndoAsync(store, mine, APlan.OtherLead));

        var access = await SavedAsync(new ChangeAccess(store.Writer).RunAsync(new(Administrator), APlan.OtherLead, null, AccountScopes.Of(Role.Reader), Stop));
        var (issued, _) = await new IssueToken(store.Writer, TimeProvider.System).RunAsync(new(Administrator), APlan.Lead, "A program", 30, Stop);
        var closed = await SavedAsync(new CloseAccount(store.Writer).RunAsync(new(Administrator), APlan.OtherLead, null, Stop));
        foreach (var change in new[] { access, (Outcome.Saved)issued, closed })
        {
            Assert.Equal("cannotUndo", Refusal(await UndoAsync(store, change, Administrator)).Rule);
        }
    }

    [Fact]
    public async Task A_document_of_an_earlier_schema_is_brought_up_to_date_before_it_is_put_back()
    {
        await using var store = await OpenAsync("Sqlite");
        await using var context = store.Database.CreateDbContext();
        var plan = await context.Plans.AsNoTracking().SingleAsync(Stop);
        var old = RecordDocument.Of(plan);
        Assert.True(old.Remove("baseline", out var baseline));
        old["baselineNumber"] = (int)baseline! + 6;

        RecordDocument.Restore(plan, new LoggedDocument(old.ToJsonString(RecordDocument.Options), 1));

        var six = (int)old["baselineNumber"]!;
        Assert.Equal(six, plan.BaselineNumber);
        Assert.Equal(six, new LoggedDocument(old.ToJsonString(RecordDocument.Options), 1).Read<global::WorkPlanTracker.Domain.WorkPlans.WorkPlan>().BaselineNumber);
    }

    /// <summary>Does something and takes it back: the record reads as before, at a later version.</summary>
    private static async Task UndoneAsync(Store store, string kind, string reference, Func<int, Task<Outcome>> act, string by = APlan.Lead)
    {
        var before = await DocumentAsync(store, kind, reference);
        var outcome = await act((int)before["version"]!);
        var saved = Assert.IsType<Outcome.Saved>(outcome);
        if (saved.FirstSequence == 0)
        {
            // Said again as it was: there is nothing to take back.
            return;
        }

        Assert.StartsWith("Undone: ", (await SavedAsync(UndoAsync(store, saved, by))).Sentence, StringComparison.Ordinal);
        var after = await DocumentAsync(store, kind, reference);
        Assert.True((int)after["version"]! > saved.Version);
        before.Remove("version");
        after.Remove("version");
        Assert.Equal(before.ToJsonString(RecordDocument.Options), after.ToJsonString(RecordDocument.Options));
        Assert.Equal("undone", Refusal(await UndoAsync(store, saved, by)).Rule);
    }

    private static async Task<System.Text.Json.Nodes.JsonObject> DocumentAsync(Store store, string kind, string reference)
    {
        await using var context = store.Database.CreateDbContext();
        IRecord record = kind switch
        {
            "project" => await context.Projects.AsNoTracking().SingleAsync(p => p.Ref == reference, Stop),
            "cover" => await context.Covers.AsNoTracking().SingleAsync(c => c.Ref == reference, Stop),
            "savedView" => await context.SavedViews.AsNoTracking().SingleAsync(v => v.Ref == reference, Stop),
            _ => await context.Users.AsNoTracking().SingleAsync(a => a.Ref == reference, Stop),
        };
        return RecordDocument.Of(record);
    }

    private static async Task<int> VersionAsync(Store store, string kind = "project", string reference = "PP") => (int)(await DocumentAsync(store, kind, reference))["version"]!;

    private static async Task<Store> OpenAsync(string provider)
    {
        var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        await SavedAsync(store.Writer.RunAsync("prepare", Actor.Sample, change =>
        {
            var administrator = Account.Open(Administrator, "Administrator");
            administrator.Grant([Role.Administrator], [], []);
            change.Add(administrator, "Person added.");
            return Task.CompletedTask;
        }, Stop));
        return store;
    }

    private static Task<Outcome> NameAsync(Store store) => new NameCover(store.Writer).RunAsync(Lead, new CoverInput(null, APlan.OtherLead, "today", "4 march", ""), Stop);

    private static Task<Outcome> KeepAsync(Store store, string name, bool shared = false) => new KeepView(store.Writer).RunAsync(Lead, name, "group=owner", shared, Stop);

    private static Task<Outcome> ChangeAsync(Store store, int seen, string? name = null, string? query = null, bool? shared = null, string reference = "V-2") =>
        new ChangeView(store.Writer).RunAsync(Lead, reference, seen, name, query, shared, Stop);

    private static Task<Outcome> AssessAsync(Store store, int seen, string words) =>
        new AssessCriterion(store.Writer).RunAsync(Lead, "PP", seen, new(SuccessTerm.ShortTerm, Criterion, SuccessState.PartlyMet, words, [("Survey", "https://example.org/s")]), Stop);

    private static Task<Outcome> UndoAsync(Store store, Outcome.Saved saved, string by = APlan.Lead) => new UndoChange(store.Writer).RunAsync(new(by), saved.FirstSequence, saved.Sequence, Stop);

    private static async Task<Outcome.Saved> SavedAsync(Task<Outcome> outcome) => Assert.IsType<Outcome.Saved>(await outcome);

    private static Outcome.Refused Refusal(Outcome outcome) => Assert.IsType<Outcome.Refused>(outcome);
}
