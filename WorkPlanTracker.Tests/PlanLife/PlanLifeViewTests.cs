using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.PlanLife;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.WorkPlans;
using WorkPlanTracker.Tests.ChangeControl;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.PlanLife;

/// <summary>What the pages of plans show and send.</summary>
public sealed class PlanLifeViewTests : BunitContext
{
    private static readonly Actor TheLead = new(APlan.Lead);

    [Fact]
    public async Task Only_what_is_ticked_is_carried_whether_it_is_on_the_screen_or_not()
    {
        await using var store = await OpenAsync(120);
        Outcome.Saved? saved = null;
        var story = await StoryAsync(store);
        var form = Render<RollOverForm>(p => p.Add(f => f.Story, story).Add(f => f.Actor, TheLead).Add(f => f.OnClosed, s => saved = s));

        Assert.Equal(100, form.FindAll("[data-tick=milestones]").Count);
        Assert.Contains("(123 of 123)", form.Find(".roll-picks legend").TextContent, StringComparison.Ordinal);
        await form.Find("input[name=milestones]").InputAsync(new() { Value = "all but PP-M01, PP-M119" });
        await form.Find("input[name=reports]").InputAsync(new() { Value = "only R-2" });
        Assert.Contains("(121 of 123)", form.Find(".roll-picks legend").TextContent, StringComparison.Ordinal);
        Assert.False(form.Find("[data-tick=milestones][value=PP-M01]").HasAttribute("checked"));
        await form.Find(".roll-list .btn").ClickAsync(new());
        Assert.Equal(123, form.FindAll("[data-tick=milestones]").Count);
        await form.Find("form").SubmitAsync();

        Assert.Equal("PP-2011-12", saved?.Ref);
        await using var context = store.Database.CreateDbContext();
        var carried = context.Milestones.Where(m => m.Plan == "PP-2011-12").Select(m => m.CarriedFrom!).ToHashSet();
        Assert.Equal(121, carried.Count);
        Assert.DoesNotContain("PP-M01", carried);
        Assert.DoesNotContain("PP-M119", carried);
        Assert.Equal(["R-2"], (await StoryAsync(store, "PP-2011-12")).Reports.Select(r => r.Ref));
    }

    [Fact]
    public async Task A_refused_roll_over_names_the_field_and_keeps_what_was_chosen()
    {
        await using var store = await OpenAsync(0);
        var story = await StoryAsync(store);
        var form = Render<RollOverForm>(p => p.Add(f => f.Story, story).Add(f => f.Actor, TheLead));
        await form.Find("input[name=to]").InputAsync(new() { Value = "1 April 2009" });
        await form.Find("input[name=milestones]").InputAsync(new() { Value = "none" });

        await form.Find("form").SubmitAsync();

        Assert.NotEmpty(form.FindAll(".field-error"));
        Assert.Equal("true", form.Find("input[name=to]").GetAttribute("aria-invalid"));
        Assert.Equal("1 April 2009", form.Find("input[name=to]").GetAttribute("value"));
        Assert.All(form.FindAll("[data-tick=milestones]"), box => Assert.False(box.HasAttribute("checked")));
    }

    [Fact]
    public async Task Each_step_is_offered_to_those_alone_who_may_take_it()
    {
        await using var store = await OpenAsync(0);
        Assert.IsType<Outcome.Saved>(await new RollOver(store.Writer).RunAsync(TheLead, "PP-2010-11", null, new([], []), default));
        Assert.Equal(["Submit it to the management group"], await StepsAsync(APlan.Lead));
        Assert.Empty(await StepsAsync(ChangeControlTests.Chair));
        Assert.IsType<Outcome.Saved>(await new SubmitPlan(store.Writer).RunAsync(TheLead, "PP-2011-12", 1, default));
        Assert.Equal(["Take it back…"], await StepsAsync(APlan.Lead));
        Assert.Equal(["Agree the plan…", "Send it back…"], await StepsAsync(ChangeControlTests.Chair));
        Assert.Empty(await StepsAsync(APlan.OtherLead));

        async Task<IEnumerable<string>> StepsAsync(string email)
        {
            var story = await StoryAsync(store, "PP-2011-12");
            await using var context = store.Database.CreateDbContext();
            var rights = context.Set<Account>().Single(a => a.Ref == email).Rights;
            var person = new Person(email, rights.Name, rights.Roles, rights.Leads);
            return Render<PlanSteps>(p => p.Add(s => s.Story, story).Add(s => s.Person, person)).FindAll(".request-acts button").Select(b => b.TextContent).ToList();
        }
    }

    [Fact]
    public async Task Two_baselines_stand_side_by_side_what_changed_first_and_the_rest_when_it_is_asked_for()
    {
        await using var store = await OpenAsync(110);
        Assert.IsType<Outcome.Saved>(await new AskChange(store.Writer).RunAsync(TheLead, new("moveBaseline", "PP-M02", "It waits for the audit.", "30 June 2011"), null, default));
        Assert.IsType<Outcome.Saved>(await new DecideChange(store.Writer).RunAsync(new(ChangeControlTests.Chair), "CR-1", 1, new("approve"), default));
        var lines = await Services.GetRequiredService<PlanBaselines>().ListAsync("PP-2010-11", default);
        var view = Render<BaselinesView>(p => p.Add(b => b.Plan, "PP-2010-11").Add(b => b.Baselines, lines));

        await view.Find("#compare-from").ChangeAsync(new() { Value = "2" });
        view.WaitForAssertion(() => Assert.Single(view.FindAll("table[aria-labelledby=compare-title] tbody tr")));
        Assert.Equal("changes?open=CR-1", view.Find("td a").GetAttribute("href"));
        Assert.Contains("PP-M02", view.Find("table[aria-labelledby=compare-title] tbody tr").TextContent, StringComparison.Ordinal);
        Assert.EndsWith(" working days later", view.Find("td[data-label=Change]").TextContent, StringComparison.Ordinal);
        Assert.Contains(" CR-1", view.Find("td[data-label=Decision]:has(a)").TextContent, StringComparison.Ordinal);
        await view.Find(".check input").ChangeAsync(new() { Value = true });
        Assert.Equal(100, view.FindAll("table[aria-labelledby=compare-title] tbody tr").Count);
        await view.Find("section > p button").ClickAsync(new());
        Assert.Equal(115, view.FindAll("table[aria-labelledby=compare-title] tbody tr").Count);
        await view.Find("#compare-from").ChangeAsync(new() { Value = "3" });
        await view.Find(".check input").ChangeAsync(new() { Value = false });
        Assert.Contains("Nothing differs", view.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forecast_before_the_new_plan_begins_is_named_beside_its_milestone()
    {
        await using var store = await OpenAsync(0);
        Assert.IsType<Outcome.Saved>(await new PostProgressUpdate(store.Writer).RunAsync(TheLead, "PP-M02", 1, new("onTrack", "28 February 2011", null, null), default));
        var story = await StoryAsync(store);
        var form = Render<RollOverForm>(p => p.Add(f => f.Story, story).Add(f => f.Actor, TheLead));

        Assert.Contains("28 February 2011, before the plan begins: give it a new forecast", form.Find("label:has([value=PP-M02])").TextContent, StringComparison.Ordinal);
        Assert.Single(form.FindAll(".roll-early"));
        await form.Find("input[name=from]").InputAsync(new() { Value = "1 February 2011" });
        Assert.Empty(form.FindAll(".roll-early"));
    }

    [Fact]
    public async Task A_plan_that_was_sent_back_is_told_to_its_lead_with_the_reason()
    {
        await using var store = await OpenAsync(0);
        Assert.IsType<Outcome.Saved>(await new RollOver(store.Writer).RunAsync(TheLead, "PP-2010-11", null, new([], []), default));
        Assert.IsType<Outcome.Saved>(await new SubmitPlan(store.Writer).RunAsync(TheLead, "PP-2011-12", 1, default));
        Assert.IsType<Outcome.Saved>(await new SendBackPlan(store.Writer).RunAsync(new(ChangeControlTests.Chair), "PP-2011-12", 2, "Two dates are missing.", default));

        var lines = Render<SentBackPlans>(p => p.Add(s => s.Person, new Person(APlan.Lead, "Lead officer", [Role.Lead], ["PP"])));

        lines.WaitForAssertion(() => Assert.Equal("plans/PP-2011-12", lines.Find("li a").GetAttribute("href")), TimeSpan.FromSeconds(20));
        Assert.Contains("was sent back by", lines.Find("li").TextContent, StringComparison.Ordinal);
        Assert.Contains("Two dates are missing.", lines.Find("li").TextContent, StringComparison.Ordinal);
        Assert.Empty(Render<SentBackPlans>(p => p.Add(s => s.Person, new Person(APlan.OtherLead, "Other", [Role.Lead], ["VAW"]))).FindAll("li"));
    }

    [Fact]
    public async Task The_life_of_a_plan_is_told_as_at_any_day_and_no_step_of_it_is_offered_there()
    {
        await using var store = await OpenAsync(0);
        store.Clock.Now = store.Clock.Now.AddDays(1);
        Assert.IsType<Outcome.Saved>(await new AskChange(store.Writer).RunAsync(TheLead, new("moveBaseline", "PP-M02", "It waits for the audit.", "30 June 2011"), null, default));
        Assert.IsType<Outcome.Saved>(await new DecideChange(store.Writer).RunAsync(new(ChangeControlTests.Chair), "CR-1", 1, new("approve"), default));
        Assert.IsType<Outcome.Saved>(await new RollOver(store.Writer).RunAsync(TheLead, "PP-2010-11", null, new(["PP-M02"], []), default));
        store.Clock.Now = store.Clock.Now.AddDays(1);
        await using (var context = store.Database.CreateDbContext())
        {
            Assert.IsType<Outcome.Saved>(await new ClosePlan(store.Writer).RunAsync(new(ChangeControlTests.Chair), "PP-2010-11", context.Plans.Single(p => p.Ref == "PP-2010-11").Version, new("Much", "Some", "Little"), default));
        }

        store.Clock.Now = store.Clock.Now.AddDays(1);
        var past = Past(store);
        var then = (await past.FindAsync("PP-2010-11", Day(25), default))!;
        Assert.Equal((PlanState.Agreed, "PP-2011-12", 2), (then.Plan.State, then.After?.Ref, then.Baselines.Count));
        Assert.Empty(then.NotMet);
        Assert.Equal([new CarriedOn("PP-M04", "PP-M02")], (await past.FindAsync("PP-2011-12", Day(25), default))!.Carried);
        Assert.Null(await past.FindAsync("PP-2011-12", Day(24), default));
        Assert.Null(await past.FindAsync("PP-2010-11", Day(1), default));
        Assert.Equal((1, (string?)null), ((await past.FindAsync("PP-2010-11", Day(24), default))!.Baselines.Count, (await past.FindAsync("PP-2010-11", Day(24), default))!.After?.Ref));

        // As it stands now, from the log as from the tables.
        var (read, kept) = ((await past.FindAsync("PP-2010-11", store.Clock.Now, default))!, (await StoryAsync(store))!);
        Assert.Equal((kept.Plan.State, kept.Counts, kept.After?.Ref), (read.Plan.State, read.Counts, read.After?.Ref));
        Assert.Equal(kept.NotMet, read.NotMet);
        Assert.Equal(kept.Baselines, read.Baselines);
        Assert.Equal(kept.Unfinished.Select(m => m.Ref), read.Unfinished.Select(m => m.Ref));
        Assert.Equal(kept.Reports.Select(r => (r.Ref, r.Title, kept.When(r))), read.Reports.Select(r => (r.Ref, r.Title, read.When(r))));

        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo("plans/PP-2010-11?asAt=2011-02-25&open=rollover");
        var page = Render<PlanLifePage>(p => p.Add(l => l.Reference, "PP-2010-11"));
        page.WaitForElement(".stages", TimeSpan.FromSeconds(30));
        Assert.Equal("Agreed", page.Find(".stages .now").TextContent);
        Assert.Contains("the plan as it stood on 25 February 2011", page.Find(".past").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".request-acts, form.section-form, #open-proposal"));
        Assert.Contains("plans/PP-2011-12?asAt=2011-02-25", page.FindAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task The_list_of_plans_of_a_past_day_has_those_that_were_there_as_they_stood()
    {
        await using var store = await OpenAsync(0);
        store.Clock.Now = store.Clock.Now.AddDays(1);
        Assert.IsType<Outcome.Saved>(await new RollOver(store.Writer).RunAsync(TheLead, "PP-2010-11", null, new([], []), default));
        store.Clock.Now = store.Clock.Now.AddDays(1);
        var navigation = Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>();
        navigation.NavigateTo("plans?asAt=2011-02-24");
        var page = Render<PlansPage>();
        page.WaitForElement("tr.row", TimeSpan.FromSeconds(30));
        Assert.Equal(["plans/PP-2010-11?asAt=2011-02-24"], page.FindAll("tr.row a").Select(a => a.GetAttribute("href")));
        Assert.Contains("3 not started", page.Find("td[data-label='Milestones then']").TextContent, StringComparison.Ordinal);

        navigation.NavigateTo("plans?asAt=1999-01-01");
        page.WaitForAssertion(() => Assert.Contains("There was no plan yet on that day", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        navigation.NavigateTo("plans?asAt=31+feb");
        page.WaitForAssertion(() => Assert.Contains("31 February is not a date", page.Find("[role=alert]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        Assert.Equal(2, page.FindAll("tr.row").Count);
    }

    [Theory]
    [InlineData("all", "PP-M01 PP-M02")]
    [InlineData("none", "")]
    [InlineData("all but PP-M02", "PP-M01")]
    [InlineData("only PP-M02, PP-M09", "PP-M02")]
    [InlineData("only", "")]
    [InlineData("nonsense", "")]
    [InlineData(null, "")]
    public void Ticks_are_read_and_nonsense_ticks_nothing(string? words, string ticked) =>
        Assert.Equal(ticked, string.Join(' ', new[] { "PP-M01", "PP-M02" }.Where(Ticks.Of(words).Has)));

    private static Task<PlanStory> StoryAsync(Store store, string plan = "PP-2010-11") => Queries(store).FindAsync(plan, default)!;

    private static DateTime Day(int day) => LondonTime.EndOfDay(new(2011, 2, day));

    private static PlanLifePast Past(Store store)
    {
        var history = new PlanHistory(store.Database);
        return new(store.Database, history, new ForwardHistory(history, AReview.Models(store), store.Database, new PlanClock(store.Clock)), new PlanBaselines(store.Database));
    }

    private static PlanLifeQueries Queries(Store store) =>
        new(store.Database, new PlanModels(new PlanReader(store.Database, store.Clock), NullLogger<PlanModels>.Instance), new PlanBaselines(store.Database));

    /// <summary>A plan of three milestones and as many more, agreed in two baselines.</summary>
    private async Task<Store> OpenAsync(int more)
    {
        var store = await ChangeControlTests.OpenAsync("Sqlite");
        if (more > 0)
        {
            await store.Writer.RunAsync("prepare", Actor.Sample, async change =>
            {
                var plan = await change.ReadAsync<WorkPlan>("PP-2010-11");
                foreach (var i in Enumerable.Range(4, more))
                {
                    change.Add(APlan.Milestone(plan, PlanDate.OnDay(new(2011, 3, 10)), $"PP-M{i:00}"), "Added.");
                }
            }, default);
            await store.Writer.RunAsync("prepare", Actor.Sample, async change =>
            {
                var plan = await change.FetchAsync<WorkPlan>("PP-2010-11");
                plan.TakeNextBaseline();
                await Baselines.TakeAsync(change, plan, "More", null, new Dictionary<string, PlanDate?>(StringComparer.Ordinal), null, default);
            }, default);
        }

        Services.AddSingleton(new RollOver(store.Writer)).AddSingleton(new SubmitPlan(store.Writer)).AddSingleton(new SendBackPlan(store.Writer))
            .AddSingleton(new AgreePlan(store.Writer)).AddSingleton(new ClosePlan(store.Writer)).AddSingleton(new PlanBaselines(store.Database)).AddSingleton(Queries(store)).AddSingleton(Past(store)).AddSingleton(new SetApproval(store.Writer)).AddSingleton(new ProposeForNextYear(store.Writer)).AddSingleton(new AgreeProposal(store.Writer)).AddSingleton(new DropProposal(store.Writer)).AddSingleton(new ChangeFeed(NullLogger<ChangeFeed>.Instance));
        AScreen.Ready(this, store, APlan.Lead, "Lead officer");
        return store;
    }
}
