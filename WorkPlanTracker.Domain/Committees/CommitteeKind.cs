namespace WorkPlanTracker.Domain.Committees;

/// <summary>What sort of body meets. Boards and groups follow their own rules of publication.</summary>
public enum CommitteeKind
{
    Authority,
    Committee,
    SubCommittee,
    Board,
    Panel,
    Joint,
    Forum,
    ManagementGroup,
}
