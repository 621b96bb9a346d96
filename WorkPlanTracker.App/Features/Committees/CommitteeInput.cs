namespace WorkPlanTracker.App.Features.Committees;

/// <summary>What a body is and how it meets, as it was typed or sent. Null leaves a field as it is; a number of <see cref="Nothing"/> clears it.</summary>
public sealed record CommitteeInput(string? Name)
{
    /// <summary>Said of a number, clears it.</summary>
    public const int Nothing = int.MinValue;

    /// <summary>As printed; the code itself where it is left out.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>The kind of body, in the API's words.</summary>
    public string? Kind { get; init; }

    /// <summary>The body it reports to, by code.</summary>
    public string? Parent { get; init; }

    public IReadOnlyList<string>? Aliases { get; init; }

    public string? Remit { get; init; }

    /// <summary>Codes of the thematic areas of its remit.</summary>
    public IReadOnlyList<string>? RemitAreas { get; init; }

    public string? UsualVenue { get; init; }

    /// <summary>How often it meets, in words.</summary>
    public string? Cycle { get; init; }

    /// <summary>How often it meets, as days can be proposed by it.</summary>
    public CycleInput? MeetingCycle { get; init; }

    public int? CycleWorkingDays { get; init; }

    public IReadOnlyList<string>? StandingItems { get; init; }

    public int? CapacityMinutes { get; init; }

    public int? CapacityItems { get; init; }

    public bool? MeetsInPrivate { get; init; }

    public IReadOnlyList<DeadlineRuleInput>? DeadlineRules { get; init; }

    public IReadOnlyList<NamedDayInput>? ClosureDays { get; init; }

    /// <summary>The first day it exists, as it is said.</summary>
    public string? FirstDay { get; init; }

    /// <summary>The last day it exists, as it is said.</summary>
    public string? LastDay { get; init; }

    /// <summary>The body that takes over, by code or by a working title.</summary>
    public string? Successor { get; init; }
}

/// <summary>A deadline rule as it was typed or sent.</summary>
public sealed record DeadlineRuleInput(string? Name, string? Step, int? Offset, string? Way, bool? Statutory, IReadOnlyList<ExcludedPeriodInput>? Excluding);

/// <summary>A cycle as it was typed or sent: every two months on the second Thursday, not in August. Nothing in it clears the cycle.</summary>
public sealed record CycleInput(int? Every, string? Unit, string? Weekday, int? Nth, IReadOnlyList<int>? NotIn, string? WhenTaken);

/// <summary>A period that a rule leaves out, as it was typed or sent.</summary>
public sealed record ExcludedPeriodInput(string? Name, string? From, string? To);

/// <summary>A closure day as it was typed or sent.</summary>
public sealed record NamedDayInput(string? Day, string? Name);
