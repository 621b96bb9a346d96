using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.WorkProgramme;

public sealed class CardMarkupTests
{
    private const string Hostile = "\"><script>alert('x')</script>";

    [Fact]
    public async Task Whatever_people_wrote_is_only_words_on_a_card()
    {
        await using var house = await AForwardPlan.OpenAsync();
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(house.Store, "R-2", April));
        Assert.IsType<Outcome.Saved>(await new EditReport(house.Store.Writer).RunAsync(new(Clerk), "R-2", 2, new ReportInput(Hostile), default));
        Assert.IsType<Outcome.Saved>(await house.Store.Writer.RunAsync("say", Actor.Operator, async change =>
        {
            var report = await change.FetchAsync<PlannedReport>("R-2");
            report.Hear(new AuthorWord(AuthorAnswer.Cannot, null, Hostile, Hostile, change.Now, April));
            change.Say(report, "It cannot be done.");
        }, default));

        var card = (await house.NextAsync(b => b.Card("R-2")!.Said is not null)).Card("R-2")!;

        Assert.Equal(Hostile, card.Title);
        Assert.DoesNotContain("<script", card.Body.Value, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("R-2 · Proposed</span><span>15 min</span>", card.Body.Value, StringComparison.Ordinal);
        Assert.Contains("data-move=\"R-2\"", card.MoveButton.Value, StringComparison.Ordinal);
        Assert.Same(card.Body.Value, card.Body.Value);
    }
}
