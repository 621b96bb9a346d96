namespace WorkPlanTracker.Domain.People;

/// <summary>The stated limits of what is kept about a person.</summary>
public static class LimitsOfPerson
{
    public const int MaxEmailLength = 254;

    public const int MaxNameLength = 100;
}
