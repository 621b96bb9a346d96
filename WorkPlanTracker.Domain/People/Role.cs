namespace WorkPlanTracker.Domain.People;

/// <summary>What a person is to the plan. One person may have several.</summary>
public enum Role
{
    Lead,
    Clerk,
    Bmg,
    Administrator,
    Member,
    Reader,
}
