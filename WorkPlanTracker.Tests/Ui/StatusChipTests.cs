using Bunit;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.Tests.Ui;

public sealed class StatusChipTests : BunitContext
{
    [Fact]
    public void A_status_is_never_told_by_colour_alone()
    {
        var shapes = Enum.GetValues<MilestoneStatus>().Select(status =>
        {
            var chip = Render<StatusChip>(p => p.Add(c => c.Status, status));
            Assert.Equal(StatusWords.Of(status), chip.Find(".st").TextContent.Trim());
            return chip.Find("svg").InnerHtml;
        });

        Assert.Equal(7, shapes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Silence_is_not_green()
    {
        var chip = Render<StatusChip>(p => p.Add(c => c.Status, MilestoneStatus.OnTrack).Add(c => c.Silent, true));

        Assert.Equal("No update received", chip.Find(".st").TextContent.Trim());
        Assert.DoesNotContain("on-track", chip.Find(".st").ClassName, StringComparison.Ordinal);
    }
}
