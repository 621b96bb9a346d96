using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Projects;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Features.Projects;

public sealed class ProjectCommandTests
{
    private const string Criterion = "A better informed public";

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Each_section_is_rewritten_by_itself_and_the_log_names_it(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        SectionInput[] sections =
        [
            new(ProjectSection.Name, "Public Protection, renamed", null, null, null),
            new(ProjectSection.LeadOfficer, "", null, null, null),
            new(ProjectSection.Strands, null, null, null, []),
            new(ProjectSection.Summary, "Watches police work on public protection.", null, null, null),
            new(ProjectSection.Objectives, null, ["First", "Second"], null, null),
            new(ProjectSection.AuthorityRole, "Closes the gaps.", null, null, null),
            new(ProjectSection.Success, "", [Criterion], ["Lasting oversight"], null),
            new(ProjectSection.Committees, null, null, null, [], Absent: true),
            new(ProjectSection.Scope, "All areas.", ["Hate crime"], null, null),
        ];
        Assert.Equal(Enum.GetValues<ProjectSection>(), sections.Select(s => s.Section));
        foreach (var section in sections)
        {
            await using var context = store.Database.CreateDbContext();
            var version = (await context.Projects.AsNoTracking().SingleAsync()).Version;
            Assert.IsType<Outcome.Saved>(await new RewriteSection(store.Writer).RunAsync(new(APlan.Lead), "PP", version, section, default));
        }

        await using var after = store.Database.CreateDbContext();
        var project = await after.Projects.SingleAsync();
        Assert.Equal(("Public Protection, renamed", "", "Closes the gaps."), (project.Name, project.LeadOfficer, project.AuthorityRole));
        Assert.Equal([Criterion, "Lasting oversight"], project.Criteria.Select(c => c.Text));
        var commands = await after.Log.Where(e => e.Kind == "project" && e.Command.StartsWith("editProject")).OrderBy(e => e.Sequence).Select(e => e.Command).ToListAsync();
        Assert.Equal(["editProjectName", "editProjectSummary", "editProjectObjectives", "editProjectAuthorityRole", "editProjectSuccess", "editProjectScope"], commands);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_second_to_save_an_old_version_is_given_both(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        await RewriteAsync(store, 1, "First.");

        var conflict = Assert.IsType<Outcome.Conflict>(await RewriteAsync(store, 1, "Second."));

        Assert.Equal("First.", (string?)conflict.Theirs["summary"]);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Success_is_assessed_with_evidence_and_the_log_keeps_every_assessment(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);

        var first = Assert.IsType<Outcome.Saved>(await AssessAsync(store, 1, SuccessState.PartlyMet, "Half of them know."));
        Assert.Equal("PP: “A better informed public” partly met.", first.Sentence);
        Assert.IsType<Outcome.Saved>(await AssessAsync(store, 2, SuccessState.Met, "Now all of them know."));

        await using var context = store.Database.CreateDbContext();
        var assessed = Assert.Single((await context.Projects.SingleAsync()).Assessments);
        Assert.Equal((SuccessState.Met, "Lead officer", "https://example.org/survey"), (assessed.State, assessed.By, assessed.Evidence[0].Url));
        var entries = await context.Log.Where(e => e.Command == "assessSuccess").OrderBy(e => e.Sequence).ToListAsync();
        Assert.Equal(["Half of them know.", "Now all of them know."], entries.Select(e => e.Reason));
        Assert.Contains("Half of them know.", entries[1].Fields, StringComparison.Ordinal);
        var past = await new PlanHistory(store.Database).ReadProjectAsync("PP", entries[0].At, default);
        Assert.NotNull(past);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, TestContext.Current.CancellationToken)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_does_not_exist_cannot_be_chosen(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);

        foreach (var section in new[] { ProjectSection.Strands, ProjectSection.Committees })
        {
            var invalid = Assert.IsType<Outcome.Invalid>(await new RewriteSection(store.Writer).RunAsync(new(APlan.Lead), "PP", 1, new(section, null, null, null, ["NOWHERE"]), default));
            Assert.Contains("“NOWHERE”", Assert.Single(invalid.Errors["chosen"]), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", "https://example.org", null, "words")]
    [InlineData("So it is.", "javascript:alert(1)", "address", "evidence")]
    public async Task A_bad_assessment_is_answered_at_its_field(string words, string url, string? rule, string field)
    {
        await using var store = await Store.CreateAsync("Sqlite");
        await APlan.FillAsync(store);

        var refused = Assert.IsType<Outcome.Refused>(await new AssessCriterion(store.Writer).RunAsync(
            new(APlan.Lead), "PP", 1, new(SuccessTerm.ShortTerm, Criterion, SuccessState.Met, words, [("Survey", url)]), default));

        Assert.Equal((rule ?? "wordsNeeded", field), (refused.Rule, refused.Field));
    }

    private static Task<Outcome> RewriteAsync(Store store, int seen, string text) =>
        new RewriteSection(store.Writer).RunAsync(new(APlan.Lead), "PP", seen, new(ProjectSection.Summary, text, null, null, null), CancellationToken.None);

    private static Task<Outcome> AssessAsync(Store store, int seen, SuccessState state, string words) =>
        new AssessCriterion(store.Writer).RunAsync(new(APlan.Lead), "PP", seen, new(SuccessTerm.ShortTerm, Criterion, state, words, [("Survey", "https://example.org/survey")]), CancellationToken.None);
}
