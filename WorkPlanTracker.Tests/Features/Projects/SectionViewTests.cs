using Bunit;
using Microsoft.Extensions.DependencyInjection;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Projects;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Features.Projects;

public sealed class SectionViewTests : BunitContext
{
    [Fact]
    public async Task A_refused_save_keeps_every_word_and_names_the_field()
    {
        await using var store = await OpenAsync();
        var view = await RenderAsync(store, ProjectSection.Summary);
        await view.Find("#edit-summary").ClickAsync(new());
        var tooLong = new string('x', Project.MaxProseLength + 1);
        await view.Find("textarea").InputAsync(new() { Value = tooLong });

        await view.Find("form").SubmitAsync();

        Assert.Contains("4,001 characters and 4,000 is the most", view.Find(".field-error").TextContent, StringComparison.Ordinal);
        Assert.Equal(tooLong, view.Find("textarea").GetAttribute("value"));
        Assert.Equal("true", view.Find("textarea").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_conflict_shows_both_side_by_side_and_the_next_save_is_ones_own()
    {
        await using var store = await OpenAsync();
        Outcome.Saved? saved = null;
        var view = await RenderAsync(store, ProjectSection.Summary, s => saved = s);
        await view.Find("#edit-summary").ClickAsync(new());
        await view.Find("textarea").InputAsync(new() { Value = "My words." });
        await ElsewhereAsync(store, new(ProjectSection.Summary, "Their words.", null, null, null));

        await view.Find("form").SubmitAsync();

        Assert.Equal(["Their words.", "My words."], view.FindAll(".conflict td").Select(c => c.TextContent));
        Assert.Equal("My words.", view.Find("textarea").GetAttribute("value"));
        Assert.Null(saved);
        await view.Find("form").SubmitAsync();
        Assert.NotNull(saved);
        await using var context = store.Database.CreateDbContext();
        Assert.Equal("My words.", context.Projects.Single().Summary);
    }

    [Fact]
    public async Task Someone_elses_change_of_another_section_is_no_conflict()
    {
        await using var store = await OpenAsync();
        Outcome.Saved? saved = null;
        var view = await RenderAsync(store, ProjectSection.Summary, s => saved = s);
        await view.Find("#edit-summary").ClickAsync(new());
        await view.Find("textarea").InputAsync(new() { Value = "My words." });
        await ElsewhereAsync(store, new(ProjectSection.LeadOfficer, "Someone else", null, null, null));

        await view.Find("form").SubmitAsync();

        Assert.NotNull(saved);
        await using var context = store.Database.CreateDbContext();
        var project = context.Projects.Single();
        Assert.Equal(("My words.", "Someone else"), (project.Summary, project.LeadOfficer));
    }

    [Fact]
    public async Task Only_the_section_that_changed_renders_again()
    {
        await using var store = await OpenAsync();
        var (summary, lead) = (await RenderAsync(store, ProjectSection.Summary), await RenderAsync(store, ProjectSection.LeadOfficer));
        var (before, beforeLead) = (summary.RenderCount, lead.RenderCount);
        await ElsewhereAsync(store, new(ProjectSection.LeadOfficer, "Someone else", null, null, null));
        await using var context = store.Database.CreateDbContext();
        var project = context.Projects.Single();

        await summary.InvokeAsync(() => summary.Instance.Show(project));
        await lead.InvokeAsync(() => lead.Instance.Show(project));

        Assert.Equal((before, beforeLead + 1), (summary.RenderCount, lead.RenderCount));
        Assert.Contains("Someone else", lead.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_assigned_is_shown_as_such()
    {
        await using var store = await OpenAsync();

        Assert.Equal("Not assigned", (await RenderAsync(store, ProjectSection.LeadOfficer)).Find(".not-there").TextContent);
        Assert.Equal("Section absent from the record", (await RenderAsync(store, ProjectSection.Committees)).Find(".not-there").TextContent);
        Assert.Equal("Not written yet", (await RenderAsync(store, ProjectSection.Summary)).Find(".not-there").TextContent);
    }

    private async Task<Store> OpenAsync()
    {
        var store = await Store.CreateAsync("Sqlite");
        await APlan.FillAsync(store);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(new RewriteSection(store.Writer)).AddSingleton(new AssessCriterion(store.Writer));
        return store;
    }

    private static async Task ElsewhereAsync(Store store, SectionInput input)
    {
        await using var context = store.Database.CreateDbContext();
        Assert.IsType<Outcome.Saved>(await new RewriteSection(store.Writer).RunAsync(new(APlan.Lead), "PP", context.Projects.Single().Version, input, CancellationToken.None));
    }

    private async Task<IRenderedComponent<SectionView>> RenderAsync(Store store, ProjectSection section, Action<Outcome.Saved>? saved = null)
    {
        var models = new PlanModels(new PlanReader(store.Database, store.Clock), Microsoft.Extensions.Logging.Abstractions.NullLogger<PlanModels>.Instance);
        var board = await new ProjectQueries(store.Database, models, new PlanHistory(store.Database), new PlanClock(store.Clock)).BoardAsync(CancellationToken.None);
        return Render<SectionView>(p => p.Add(v => v.Section, section).Add(v => v.Initial, board.Cards[0].Project).Add(v => v.Board, board)
            .Add(v => v.Actor, new Actor(APlan.Lead)).Add(v => v.MayEdit, true).Add(v => v.OnSaved, s => saved?.Invoke(s)));
    }
}
