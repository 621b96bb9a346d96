namespace WorkPlanTracker.App.Features.Committees;

/// <summary>The parts of a body's page that are edited by themselves.</summary>
public enum CommitteeSection
{
    Body,
    Remit,
    Life,
    Sittings,
}
