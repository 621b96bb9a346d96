using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Layout;

/// <summary>Says that this is a demonstration, and which day it is there.</summary>
public sealed partial class DemoBanner(IConfiguration configuration, PlanClock clock)
{
    private DateOnly? _today;

    protected override void OnInitialized() =>
        _today = configuration.GetValue<bool>("Demo:Enabled") ? LondonTime.DayOf(clock.GetUtcNow().UtcDateTime) : null;
}
