using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>A project that may have another plan.</summary>
/// <param name="Ref">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Newest">The plan of its that ends last; null where it has none.</param>
/// <param name="IsContinued">Whether another plan carries that one on.</param>
public sealed record ProjectToPlan(string Ref, string Name, NewestPlan? Newest, bool IsContinued);

/// <summary>The plan of a project that ends last.</summary>
public sealed record NewestPlan(string Ref, string Title, PlanState State, DateOnly To);
