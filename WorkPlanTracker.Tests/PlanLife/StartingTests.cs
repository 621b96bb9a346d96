using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Committees;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Features.Projects;
using WorkPlanTracker.App.PlanLife;
using WorkPlanTracker.Domain.WorkPlans;
using WorkPlanTracker.Tests.ChangeControl;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.PlanLife;

public sealed class StartingTests
{
    private static readonly Actor TheLead = new(APlan.Lead);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_project_and_its_first_plan_are_started_from_nothing_and_live_like_any_other(string provider)
    {
        await using var store = await ChangeControlTests.OpenAsync(provider);
        var (project, plan) = (new StartProject(store.Writer), new StartPlan(store.Writer));

        Assert.Equal("HC", Assert.IsType<Outcome.Saved>(await project.RunAsync(Actor.Operator, new("hc", "Hate crime & harassment"), default)).Ref);
        var first = Assert.IsType<Outcome.Saved>(await plan.RunAsync(Actor.Operator, new("HC"), default));
        Assert.IsType<Outcome.Saved>(await new PlanMilestone(store.Writer).RunAsync(Actor.Operator, new(first.Ref, "A survey", "", [], "", "", "", "31 March 2011", "", [], "", ""), default));
        Assert.IsType<Outcome.Saved>(await new SubmitPlan(store.Writer).RunAsync(Actor.Operator, first.Ref, 1, default));

        await using var context = store.Database.CreateDbContext();
        Assert.Equal("hate-crime-harassment", (await context.Projects.SingleAsync(p => p.Ref == "HC")).Slug);
        var drafted = await context.Plans.SingleAsync(p => p.Ref == "HC-2010-11");
        Assert.Equal(("Hate crime & harassment 2010/11", new DateOnly(2010, 4, 1), new DateOnly(2011, 3, 31), PlanState.Submitted), (drafted.Title, drafted.From, drafted.To, drafted.State));
        Assert.Equal("HC-M01", (await context.Milestones.SingleAsync(m => m.Plan == "HC-2010-11")).Ref);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_next_plan_of_a_project_begins_when_its_newest_ends_unless_other_days_are_said_and_an_overlap_is_told(string provider)
    {
        await using var store = await ChangeControlTests.OpenAsync(provider);
        var start = new StartPlan(store.Writer);

        var next = Assert.IsType<Outcome.Saved>(await start.RunAsync(TheLead, new("PP"), default));
        var within = Assert.IsType<Outcome.Saved>(await start.RunAsync(TheLead, new("PP", "A short plan", "1 May 2011", "31 July 2011"), default));
        var again = Assert.IsType<Outcome.Saved>(await start.RunAsync(TheLead, new("PP", null, "1 May 2011", "31 July 2011"), default));

        Assert.Equal(("PP-2011-12", 0), (next.Ref, next.Warnings.Count));
        Assert.Contains("covers part of the same time: 1 April 2011 to 31 March 2012", Assert.Single(within.Warnings), StringComparison.Ordinal);
        Assert.Equal(("PP-2011-11", "PP-2011-11-2"), (within.Ref, again.Ref));
        await using var context = store.Database.CreateDbContext();
        Assert.EndsWith("1 May 2011 to 31 July 2011", (await context.Plans.SingleAsync(p => p.Ref == again.Ref)).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_started_is_answered_at_its_field_with_what_to_do()
    {
        await using var store = await ChangeControlTests.OpenAsync("Sqlite");
        var (project, plan) = (new StartProject(store.Writer), new StartPlan(store.Writer));

        Assert.Equal("ref", Assert.IsType<Outcome.Refused>(await project.RunAsync(Actor.Operator, new("PP", "Another"), default)).Field);
        Assert.Contains("committee", Assert.IsType<Outcome.Refused>(await project.RunAsync(Actor.Operator, new("SOP", "Another"), default)).Sentence, StringComparison.Ordinal);
        foreach (var code in new[] { "", "1A", "P-P", "TOOLONGCODE", "Ä" })
        {
            Assert.Equal("ref", Assert.IsType<Outcome.Refused>(await project.RunAsync(Actor.Operator, new(code, "Another"), default)).Field);
        }

        Assert.Contains("name", Assert.IsType<Outcome.Invalid>(await project.RunAsync(Actor.Operator, new("HC", " "), default)).Errors.Keys);
        Assert.Contains("project", Assert.IsType<Outcome.Invalid>(await plan.RunAsync(TheLead, new(null), default)).Errors.Keys);
        Assert.Contains("project", Assert.IsType<Outcome.Invalid>(await plan.RunAsync(TheLead, new("NONE"), default)).Errors.Keys);
        Assert.Contains("from", Assert.IsType<Outcome.Invalid>(await plan.RunAsync(TheLead, new("PP", null, "soon"), default)).Errors.Keys);
        Assert.Equal("to", Assert.IsType<Outcome.Refused>(await plan.RunAsync(TheLead, new("PP", null, "1 May 2011", "30 April 2011"), default)).Field);
        Assert.Contains("more than 2 years", Assert.Single(Assert.IsType<Outcome.Saved>(await plan.RunAsync(TheLead, new("pp", null, "1 April 2011", "31 December 2100"), default)).Warnings), StringComparison.Ordinal);
        Assert.Equal("to", Assert.IsType<Outcome.Refused>(await plan.RunAsync(TheLead, new("PP"), default)).Field);
    }

    [Fact]
    public async Task What_was_started_by_mistake_is_taken_back_until_something_is_built_on_it()
    {
        await using var store = await ChangeControlTests.OpenAsync("Sqlite");
        var undo = new UndoChange(store.Writer);
        var started = Assert.IsType<Outcome.Saved>(await new StartPlan(store.Writer).RunAsync(TheLead, new("PP"), default));
        Assert.IsType<Outcome.Saved>(await undo.RunAsync(TheLead, started.FirstSequence, started.Sequence, default));
        var again = Assert.IsType<Outcome.Saved>(await new StartPlan(store.Writer).RunAsync(TheLead, new("PP"), default));
        Assert.Equal("PP-2011-12-2", again.Ref);
        Assert.IsType<Outcome.Saved>(await new PlanMilestone(store.Writer).RunAsync(TheLead, new(again.Ref, "A survey", "", [], "", "", "", "", "", [], "", ""), default));

        Assert.IsType<Outcome.Refused>(await undo.RunAsync(TheLead, again.FirstSequence, again.Sequence, default));

        await using var context = store.Database.CreateDbContext();
        Assert.False(await context.Plans.AnyAsync(p => p.Ref == started.Ref));
        Assert.True(await context.Plans.AnyAsync(p => p.Ref == again.Ref));
    }

    [Fact]
    public async Task Projects_of_like_names_have_addresses_of_their_own_and_codes_are_neither_a_committees_nor_a_projects()
    {
        await using var store = await ChangeControlTests.OpenAsync("Sqlite");
        var project = new StartProject(store.Writer);
        foreach (var (code, name) in new[] { ("S1", "Same"), ("S2", "Same 2"), ("S3", "Same"), ("S4", "New") })
        {
            Assert.IsType<Outcome.Saved>(await project.RunAsync(Actor.Operator, new(code, name), default));
        }

        Assert.Contains("code of a project", Assert.IsType<Outcome.Refused>(await new EstablishCommittee(store.Writer).RunAsync(Actor.Operator, "S1", new("A body"), default)).Sentence, StringComparison.Ordinal);
        await using var context = store.Database.CreateDbContext();
        Assert.Equal(["same", "same-2", "same-3", "new-2"], await context.Projects.Where(p => new[] { "S1", "S2", "S3", "S4" }.Contains(p.Ref)).OrderBy(p => p.Ref).Select(p => p.Slug).ToListAsync());
    }

    [Fact]
    public void A_year_from_29_February_ends_on_28_February() =>
        Assert.Equal(new DateOnly(2013, 2, 28), StartPlan.UsualPeriod(new(2012, 2, 28), new(2012, 1, 1)).To);

    [Theory]
    [InlineData("Public Protection", "public-protection")]
    [InlineData("  Girls’ & women’s safety ", "girls-women-s-safety")]
    [InlineData("Ж", "pp")]
    public void A_project_is_in_addresses_by_its_name(string name, string slug) => Assert.Equal(slug, global::WorkPlanTracker.Domain.Projects.Project.SlugOf(name, "PP"));
}
