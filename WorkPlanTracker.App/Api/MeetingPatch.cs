using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Api;

/// <summary>What a call may do with a meeting: edit it, move it, or take it further.</summary>
public sealed record MeetingPatch(string? Date)
{
    public string? Time { get; init; }

    public string? Place { get; init; }

    public string? Sitting { get; init; }

    public int? CapacityMinutes { get; init; }

    public int? CapacityItems { get; init; }

    public IReadOnlyList<string>? StandingItems { get; init; }

    public IReadOnlyList<string>? Boroughs { get; init; }

    public IReadOnlyList<string>? Returning { get; init; }

    public string? Theme { get; init; }

    /// <summary>The other bodies of a joint meeting, by code.</summary>
    public IReadOnlyList<string>? JointWith { get; init; }

    /// <summary><c>agendaPublished</c>, <c>held</c> or <c>cancelled</c>.</summary>
    public string? State { get; init; }

    /// <summary>Why it moves or is cancelled, or why its agenda is published late.</summary>
    public string? Reason { get; init; }

    /// <summary>The day of the meeting in its place, where it is cancelled.</summary>
    public string? ReplacementDate { get; init; }

    /// <summary>Everyone who was there, or sent apologies, in the order of the minutes.</summary>
    public IReadOnlyList<AttendantSent>? Attendance { get; init; }

    /// <summary>Items of the agenda, each by its reference and the version that was read, with who presents it and how long it takes.</summary>
    public IReadOnlyList<PresentedItem>? Agenda { get; init; }

    /// <summary><c>draft</c>, <c>withChair</c>, <c>published</c> or <c>agreed</c>.</summary>
    public string? MinutesStage { get; init; }

    /// <summary>The meeting that agreed the minutes, by reference.</summary>
    public string? AgreedAt { get; init; }

    internal MeetingInput Edited => new(null, null)
    {
        Time = Time,
        Place = Place,
        Sitting = Sitting,
        CapacityMinutes = CapacityMinutes,
        CapacityItems = CapacityItems,
        StandingItems = StandingItems,
        Boroughs = Boroughs,
        Returning = Returning,
        JointWith = JointWith,
        Theme = Theme,
    };
}

/// <summary>The day a move is rehearsed for.</summary>
public sealed record Rehearsed(string? Date);

/// <summary>One line of an attendance as it is sent.</summary>
/// <param name="Sort"><c>member</c>, <c>other</c> or <c>apologies</c>; a member where it is left out.</param>
public sealed record AttendantSent(string? Name, string? Sort = null, string? From = null, string? To = null);

/// <summary>What a patch does to the agenda, the attendance and the minutes of a meeting.</summary>
public sealed class MinutesCommands(RecordAttendance attend, PresentItems present, DraftMinutes draft, AdvanceMinutes advance)
{
    internal Task<Outcome> AttendAsync(Actor actor, string reference, int seen, IReadOnlyList<AttendantSent> people, CancellationToken cancellationToken)
    {
        if (people.Any(p => p is null || string.IsNullOrWhiteSpace(p.Name) || (p.Sort is not null && ApiWords.Read<AttendanceSort>(p.Sort) is null)))
        {
            return Task.FromResult<Outcome>(InputErrors.Of("attendance", $"Each line has a name and a sort, one of: {ApiWords.All<AttendanceSort>()}."));
        }

        return attend.RunAsync(actor, reference, seen, [.. people.Select(p => new AttendantInput(p.Name, ApiWords.Read<AttendanceSort>(p.Sort) ?? AttendanceSort.Member, p.From, p.To))], cancellationToken);
    }

    internal Task<Outcome> PresentAsync(Actor actor, string reference, int seen, IReadOnlyList<PresentedItem> items, CancellationToken cancellationToken) =>
        present.RunAsync(actor, reference, seen, items, cancellationToken);

    internal Task<Outcome> ReachAsync(Actor actor, string reference, int seen, string stage, string? agreedAt, CancellationToken cancellationToken) => ApiWords.Read<MinutesStage>(stage) switch
    {
        null or MinutesStage.None => Task.FromResult<Outcome>(InputErrors.Of("minutesStage", "Minutes go to one of: draft, withChair, published, agreed.")),
        MinutesStage.Draft => draft.RunAsync(actor, reference, seen, cancellationToken),
        { } reached => advance.RunAsync(actor, reference, seen, reached, agreedAt, cancellationToken),
    };
}
