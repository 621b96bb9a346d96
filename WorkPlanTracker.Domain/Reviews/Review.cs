using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Reviews;

/// <summary>One meeting of the management group on one or more plans.</summary>
public sealed class Review : Record
{
    /// <summary>Updates are due this many working days before a review, at noon.</summary>
    public const int ReportingWorkingDaysBefore = 5;

    private static readonly TimeOnly Noon = new(12, 0);

    private Review()
    {
    }

    private Review(string reference)
        : base(reference)
    {
    }

    public override string Kind => "review";

    /// <summary>References of the plans under review.</summary>
    public IReadOnlyList<string> Plans { get; private set; } = [];

    public DateOnly Date { get; private set; }

    public TimeOnly? Time { get; private set; }

    public ReviewState State { get; private set; }

    public string Note { get; private set; } = "";

    /// <summary>When it starts, in UTC; noon where no time is known.</summary>
    public DateTime StartsAt => LondonTime.ToUtc(Date, Time ?? Noon);

    public static Review Prepare(string reference, IReadOnlyList<string> plans, DateOnly date, TimeOnly? time, string note = "") =>
        new(reference) { Plans = plans, Date = date, Time = time, Note = note };

    /// <summary>Freezes the review.</summary>
    public void Close() => State = ReviewState.Closed;

    /// <summary>When updates for it are due, in UTC.</summary>
    public DateTime ReportingAt(WorkingDays calendar) => ReportingFor(Date, calendar);

    /// <summary>When updates for a review on that day are due, in UTC.</summary>
    public static DateTime ReportingFor(DateOnly review, WorkingDays calendar) => LondonTime.ToUtc(calendar.Add(review, -ReportingWorkingDaysBefore), Noon);

    /// <summary>The window of the next review of a plan, or null where none is planned.</summary>
    public static ReportingWindow? WindowFor(string plan, IEnumerable<Review> reviews, WorkingDays calendar)
    {
        var ofPlan = reviews.Where(r => r.Plans.Contains(plan, StringComparer.Ordinal)).OrderBy(r => r.StartsAt).ToList();
        var next = ofPlan.Find(r => r.State is not ReviewState.Closed);
        var last = ofPlan.FindLast(r => r.State is ReviewState.Closed && (next is null || r.StartsAt < next.StartsAt));
        return next is null ? null : new ReportingWindow(last?.StartsAt ?? DateTime.MinValue, next.ReportingAt(calendar));
    }
}
