using System.Globalization;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.WorkPlans;

/// <summary>The year after a plan: from the day after it ends, for a year.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
public readonly record struct NextPeriod(DateOnly From, DateOnly To)
{
    /// <summary><c>2011/12</c> for a financial year, else the days.</summary>
    public string Name => FinancialYear.Containing(From) is var year && year.Start == From && year.End == To ? year.Name : $"{LondonTime.Day(From)} to {LondonTime.Day(To)}";

    /// <summary>The period that follows a plan's.</summary>
    public static NextPeriod After(WorkPlan plan) => new(plan.To.AddDays(1), plan.To.AddYears(1));

    /// <summary><c>PP-2011-12</c>.</summary>
    public string ReferenceFor(string project) => string.Create(CultureInfo.InvariantCulture, $"{project}-{From.Year}-{To.Year % 100:00}");

    /// <summary>The plan's title with the next year's name where it holds its own.</summary>
    public string TitleFor(WorkPlan plan)
    {
        var own = FinancialYear.Containing(plan.To).Name;
        var title = plan.Title.Contains(own, StringComparison.Ordinal) ? plan.Title.Replace(own, Name, StringComparison.Ordinal) : $"{plan.Title}, {Name}";
        return title.Length > WorkPlan.MaxTitleLength ? title[..WorkPlan.MaxTitleLength] : title;
    }
}
