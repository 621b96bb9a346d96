using WorkPlanTracker.App.Features.Plan;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.Tests.Features.Plan;

public sealed class PlanTitleTests
{
    [Fact]
    public void Plans_of_one_year_share_it_and_those_of_several_go_by_their_own_titles()
    {
        Assert.Equal("Public Protection and Violence 2010/11", PlanTitle.Of([Of("PP", "Public Protection", 2010), Of("VAW", "Violence", 2010)]));
        Assert.Equal("Public Protection 2010/11 and Violence 2011/12", PlanTitle.Of([Of("PP", "Public Protection", 2010), Of("VAW", "Violence", 2011)]));
        Assert.Equal("Public Protection 2010/11 and Public Protection 2011/12", PlanTitle.Of([Of("PP", "Public Protection", 2010), Of("PP", "Public Protection", 2011)]));
    }

    private static PlanHeader Of(string project, string name, int year) => new(
        $"{project}-{year}", $"{name} {year}/{(year + 1) % 100}", project, name, name, new(year, 4, 1), new(year + 1, 3, 31), PlanState.Agreed, PlanDate.NotSet, 1, "", Tolerance.Default, PlanDate.NotSet, null, 1);
}
