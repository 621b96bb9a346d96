using System.Collections.Immutable;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Programme;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Features.Finder;

/// <summary>The few records that others are named by, each by reference.</summary>
internal sealed record FinderNames(
    IReadOnlyDictionary<string, Project> Projects,
    IReadOnlyDictionary<string, WorkPlan> Plans,
    IReadOnlyDictionary<string, Committee> Committees,
    IReadOnlyDictionary<string, Meeting> Meetings,
    IReadOnlyDictionary<string, ThematicArea> Areas)
{
    /// <summary>The meeting each report stands on, by reference.</summary>
    internal ImmutableDictionary<string, string> Slots { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The name of a project by code.</summary>
    internal string ProjectName(string code) => Projects.GetValueOrDefault(code)?.Name ?? code;

    /// <summary>A committee's printed abbreviation by code.</summary>
    internal string Abbreviation(string? code) => code is null ? "" : Committees.GetValueOrDefault(code)?.Abbreviation ?? code;

    /// <summary>Every name a committee goes by.</summary>
    internal string NamesOf(string? code) =>
        code is not null && Committees.GetValueOrDefault(code) is { } committee
            ? $"{committee.Ref} {committee.Abbreviation} {committee.Name} {string.Join(' ', committee.Aliases)} {FinderWords.Initials(committee.Name)}"
            : code ?? "";

    /// <summary>The names of thematic areas.</summary>
    internal string AreaNames(IEnumerable<string> areas) => string.Join(' ', areas.Select(a => Areas.GetValueOrDefault(a)?.Name ?? a));

    /// <summary>A day in the words people may type: <c>Thursday 7 April Apr 2011 4</c>.</summary>
    internal static string WordsOf(DateOnly day) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{LondonTime.DayAndWeekday(day)} {LondonTime.ShortMonth(day.Month)} {day.Month}");
}
