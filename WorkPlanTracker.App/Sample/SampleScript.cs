using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Sample;

/// <summary>Collects what happened and when it became known, and hands it over in date order.</summary>
internal sealed class SampleScript
{
    /// <summary>When meetings end, for the record.</summary>
    private static readonly TimeOnly Evening = new(18, 0);

    private static readonly TimeOnly Morning = new(9, 0);

    private readonly List<(DateTime At, int Order, string Name, Func<Change, Task> Act)> _steps = [];

    /// <summary>The demonstration's own day: what lies after it is planned.</summary>
    internal static DateOnly Day { get; } = new(2011, 2, 24);

    /// <summary>The programme was adopted in April 2009, and everything that has no date of its own was there from then.</summary>
    internal static DateTime Beginning { get; } = LondonTime.ToUtc(new DateOnly(2009, 4, 30), Evening);

    /// <summary>When what was announced only after the demonstration's day is told, as proposed.</summary>
    internal static DateTime Proposals { get; } = StartOf(new DateOnly(2011, 2, 1));

    internal static DateTime EndOf(DateOnly day) => LondonTime.ToUtc(day, Evening);

    internal static DateTime StartOf(DateOnly day) => LondonTime.ToUtc(day, Morning);

    /// <summary>Something that happened. What happens at one instant keeps the order it was told in.</summary>
    internal void At(DateTime instant, string name, Func<Change, Task> act) =>
        _steps.Add((instant, _steps.Count, name, act));

    /// <summary>Records that came to be.</summary>
    internal void Add(DateTime instant, string name, params IReadOnlyList<Record> records) =>
        At(instant, name, change =>
        {
            foreach (var record in records)
            {
                change.Add(record, $"{record.Ref} added to the record.");
            }

            return Task.CompletedTask;
        });

    internal IReadOnlyList<ReplayStep> InOrder() =>
        [.. _steps.OrderBy(s => s.At).ThenBy(s => s.Order).Select(s => new ReplayStep(new PlanCommand(s.Name, Actor.Sample, s.Act), s.At))];
}
