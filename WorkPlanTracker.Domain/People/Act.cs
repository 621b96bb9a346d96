namespace WorkPlanTracker.Domain.People;

/// <summary>Something that a person may or may not do. Every command names one.</summary>
public enum Act
{
    PostProgressUpdate,
    PlanMilestone,
    EditMilestone,
    CancelMilestone,
    LinkEvidence,
    UndoChange,
    KeepView,
    ShareView,
    EditProject,
    AssessSuccess,
    NameCover,
    ExtendCover,
    EndCover,
    DeclineCover,
    ManagePeople,
    IssueToken,
    RevokeToken,
    LoadSample,
    ReadInternal,
    ReadPrivatePart2,
}
