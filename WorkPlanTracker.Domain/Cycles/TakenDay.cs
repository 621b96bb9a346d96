using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.Domain.Cycles;

/// <summary>A day on which a body meets already.</summary>
/// <param name="Day">The day.</param>
/// <param name="Committee">The body's code, as sentences say it.</param>
public sealed record TakenDay(DateOnly Day, string Committee)
{
    /// <summary>The day of a meeting, once for each body that meets.</summary>
    public static IEnumerable<TakenDay> Of(Meeting meeting) => meeting.JointWith.Prepend(meeting.Committee).Select(body => new TakenDay(meeting.Date, body));
}
