using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.Domain.Reviews;

/// <summary>One meeting of the management group on one or more plans. Prepared, its pack frozen, live, closed; once it is closed it never changes.</summary>
public sealed class Review : Record
{
    /// <summary>Updates are due this many working days before a review, at noon.</summary>
    public const int ReportingWorkingDaysBefore = 5;

    /// <summary>The longest note to its members, in characters.</summary>
    public const int MaxNoteLength = 4_000;

    /// <summary>The longest line of a list, in characters.</summary>
    public const int MaxLineLength = 300;

    /// <summary>The most lines of a list.</summary>
    public const int MaxLines = 40;

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

    /// <summary>What its members should know beforehand.</summary>
    public string Note { get; private set; } = "";

    /// <summary>From when on changes are shown, in UTC, where a day was chosen; null for the last closed review. A frozen pack keeps its own.</summary>
    public DateTime? Since { get; private set; }

    /// <summary>What is brought up, in the order it is to be taken.</summary>
    public IReadOnlyList<ReviewTopic> Topics { get; private set; } = [];

    /// <summary>The top risks, the worst first.</summary>
    public IReadOnlyList<string> Risks { get; private set; } = [];

    /// <summary>The top issues, the worst first.</summary>
    public IReadOnlyList<string> Issues { get; private set; } = [];

    /// <summary>When its pack was frozen, in UTC; null while it still changes.</summary>
    public DateTime? FrozenAt { get; private set; }

    public string FrozenBy { get; private set; } = "";

    /// <summary>When the meeting began, in UTC.</summary>
    public DateTime? StartedAt { get; private set; }

    /// <summary>Who was there, and who sent apologies, in the order of the note.</summary>
    public IReadOnlyList<Attendant> Attendance { get; private set; } = [];

    /// <summary>When it was closed, in UTC.</summary>
    public DateTime? ClosedAt { get; private set; }

    public string ClosedBy { get; private set; } = "";

    /// <summary>When it starts, in UTC; noon where no time is known.</summary>
    public DateTime StartsAt => LondonTime.ToUtc(Date, Time ?? Noon);

    /// <summary>When it began, in UTC; until then, when it is to.</summary>
    public DateTime BeganAt => StartedAt ?? StartsAt;

    /// <summary>The instant that is meant by what it saw, in UTC: when it was closed; before that, when it began or is to begin.</summary>
    public DateTime SeenAt => ClosedAt ?? BeganAt;

    public bool IsFrozen => FrozenAt is not null;

    /// <summary>How a plan names what this review decided: <c>Business Management Group, 24 February 2011 (RV-2)</c>.</summary>
    public string DecisionWords => $"Business Management Group, {LondonTime.Day(Date)} ({Ref})";

    public static Review Prepare(string reference, IReadOnlyList<string> plans, DateOnly date, TimeOnly? time, string note = "") =>
        new(reference) { Plans = plans, Date = date, Time = time, Note = note };

    /// <summary>Changes what is prepared.</summary>
    /// <exception cref="RuleBrokenException">The pack is frozen, the meeting has begun or is over, or the details are wrong.</exception>
    public void Edit(ReviewDetails details)
    {
        RefuseIfClosed();
        if (IsFrozen)
        {
            throw new RuleBrokenException("frozen", $"The pack of {Ref} was frozen on {LondonTime.Instant(FrozenAt!.Value)}, so what it shows no longer changes. Unfreeze it first.", "state");
        }

        if (details.Plans.Count == 0)
        {
            throw new RuleBrokenException("noPlans", "Choose at least one plan to review.", "plans");
        }

        if (details.Since is { } since && since >= LondonTime.ToUtc(details.Date, details.Time ?? Noon))
        {
            throw new RuleBrokenException("sinceLater", "Changes are shown from a day before the review. Choose an earlier day, or leave it empty for the last review.", "since");
        }

        Plans = [.. details.Plans.Distinct(StringComparer.Ordinal)];
        (Date, Time, Since) = (details.Date, details.Time, details.Since);
        Note = OptionalWords(details.Note, MaxNoteLength, "note", "the note");
        Topics = Lines(details.Topics, "topics", "items");
        foreach (var topic in Topics)
        {
            _ = OptionalWords(topic.Words, MaxLineLength, "topics", $"what is said of {(topic.Ref.Length > 0 ? topic.Ref : "an item")}");
        }

        Risks = [.. Lines(details.Risks, "risks", "risks").Select(r => Words(r, MaxLineLength, "risks", "each risk"))];
        Issues = [.. Lines(details.Issues, "issues", "issues").Select(r => Words(r, MaxLineLength, "issues", "each issue"))];
    }

    /// <summary>Refuses a review that would start before one of its plans was last reviewed.</summary>
    /// <param name="others">Every review.</param>
    /// <exception cref="RuleBrokenException">It starts no later than one that is closed.</exception>
    public void RefuseBeforeLastClosed(IEnumerable<Review> others)
    {
        var last = others.Where(r => r.Ref != Ref && r.State is ReviewState.Closed && r.Plans.Intersect(Plans, StringComparer.Ordinal).Any()).MaxBy(r => r.StartsAt);
        if (last is not null && StartsAt <= last.StartsAt)
        {
            throw new RuleBrokenException("beforeLastClosed", $"{last.Ref} of {LondonTime.Instant(last.StartsAt)} is closed, and a review cannot start before the last one of the same plan. Choose a later day or time.", "date");
        }
    }

    /// <summary>Refuses while another review of one of its plans is live: what that one decides is not known yet, and a plan is in one room at a time.</summary>
    /// <param name="others">Every review.</param>
    /// <exception cref="RuleBrokenException">One is.</exception>
    public void RefuseWhileAnotherIsLive(IEnumerable<Review> others)
    {
        if (others.FirstOrDefault(r => r.Ref != Ref && r.State is ReviewState.Live && r.Plans.Intersect(Plans, StringComparer.Ordinal).Any()) is { } live)
        {
            throw new RuleBrokenException("anotherIsLive", $"{live.Ref} of {LondonTime.Day(live.Date)} is live and of the same plan, and what it decides belongs in this pack. Close {live.Ref} first.", "state");
        }
    }

    /// <summary>From when on it shows changes, in UTC; null where no plan of it was ever reviewed and no day was chosen.</summary>
    /// <param name="others">Every review.</param>
    public DateTime? ChangesSince(IEnumerable<Review> others) => Since ?? Earlier(others).Select(r => (DateTime?)r.SeenAt).Max();

    /// <summary>From when on it is told of what was decided on a plan between reviews, in UTC: since the last review's pack was frozen, which could not hold it.</summary>
    /// <param name="plan">The plan's reference.</param>
    /// <param name="others">Every review.</param>
    public DateTime ReportsSince(string plan, IEnumerable<Review> others) =>
        Earlier(others).Where(r => r.Plans.Contains(plan, StringComparer.Ordinal)).MaxBy(r => r.StartsAt) is { } last ? last.FrozenAt ?? last.ClosedAt ?? last.StartsAt : DateTime.MinValue.ToUniversalTime();

    /// <summary>Refuses to reword what a closed review asked for, or to say that another meeting did: the note is written, and the action sheet is out.</summary>
    /// <exception cref="RuleBrokenException">It is closed, and the words or the meeting would change.</exception>
    public void RefuseRewriting(CommitteeAction action, ActionDetails details)
    {
        if (State is not ReviewState.Closed || action.RaisedAt != Ref)
        {
            return;
        }

        var (rewords, field) = PlainWords.Clean(details.Text) != action.Asked ? (true, "text") : (details.RaisedAt != Ref, "raisedAt");
        if (rewords)
        {
            throw new RuleBrokenException("closed", $"{Ref} asked for {action.Ref}, and a closed review never changes. Close {action.Ref} and record another action, or change who owes it and by when.", field);
        }
    }

    /// <summary>Freezes what is prepared, with the pack.</summary>
    /// <exception cref="RuleBrokenException">It is frozen already, closed, or of no plan.</exception>
    public void Freeze(Author by, DateTime at)
    {
        RefuseIfClosed();
        if (IsFrozen)
        {
            throw new RuleBrokenException("frozen", $"The pack of {Ref} was frozen by {FrozenBy} on {LondonTime.Instant(FrozenAt!.Value)} already. Open it as it is, or unfreeze it first.", "state");
        }

        if (Plans.Count == 0)
        {
            throw new RuleBrokenException("noPlans", "Choose at least one plan to review.", "plans");
        }

        (FrozenAt, FrozenBy) = (at, by.Name);
    }

    /// <summary>Lets what is prepared change again.</summary>
    /// <exception cref="RuleBrokenException">It is not frozen, or the meeting has begun.</exception>
    public void Unfreeze()
    {
        RefuseIfClosed();
        if (!IsFrozen)
        {
            throw new RuleBrokenException("notFrozen", $"The pack of {Ref} is not frozen.", "state");
        }

        if (State is ReviewState.Live)
        {
            throw new RuleBrokenException("live", "The meeting has begun, and the room looks at this pack. It stays as it is.", "state");
        }

        (FrozenAt, FrozenBy) = (null, "");
    }

    /// <summary>Begins the meeting.</summary>
    /// <exception cref="RuleBrokenException">Its pack is not frozen, or it has begun or is over.</exception>
    public void Start(DateTime at)
    {
        RefuseIfClosed();
        if (State is ReviewState.Live)
        {
            throw new RuleBrokenException("live", $"{Ref} is live already. Join it.", "state");
        }

        if (!IsFrozen)
        {
            throw new RuleBrokenException("notFrozen", "Freeze the pack first: the room looks at one pack, and it is kept with the review.", "state");
        }

        (State, StartedAt) = (ReviewState.Live, at);
    }

    /// <summary>Records who was there: in the room, as long as the meeting is not closed.</summary>
    /// <exception cref="RuleBrokenException">It is not live, or there are too many.</exception>
    public void Attend(IReadOnlyList<Attendant> attendance)
    {
        RefuseUnlessLive();
        Attendance = Attendant.Listed(attendance);
    }

    /// <summary>Ends the meeting. Nothing of it changes any more.</summary>
    /// <exception cref="RuleBrokenException">It is not live.</exception>
    public void Close(Author by, DateTime at)
    {
        RefuseUnlessLive();
        (State, ClosedAt, ClosedBy) = (ReviewState.Closed, at, by.Name);
    }

    /// <summary>Records a review of the past that was held without this program. For the sample and imports alone.</summary>
    public void CloseAsRecorded(Author by, DateTime at) => (State, ClosedAt, ClosedBy) = (ReviewState.Closed, at, by.Name);

    /// <summary>Ends what can be done in a live meeting alone.</summary>
    /// <exception cref="RuleBrokenException">The meeting has not begun, or is over.</exception>
    public void RefuseUnlessLive()
    {
        RefuseIfClosed();
        if (State is not ReviewState.Live)
        {
            throw new RuleBrokenException("notLive", $"{Ref} is not live yet. Start the meeting first.", "state");
        }
    }

    /// <summary>Ends what a review does with a plan that is not under review.</summary>
    /// <exception cref="RuleBrokenException">It is not.</exception>
    public void RefuseUnlessOf(WorkPlan plan)
    {
        if (!Plans.Contains(plan.Ref, StringComparer.Ordinal))
        {
            throw new RuleBrokenException("notUnderReview", $"{plan.Title} is not under review at {Ref}, so it cannot be agreed here. Agree it on its own page, or at a review of it.", "about");
        }
    }

    /// <summary>When updates for it are due, in UTC.</summary>
    public DateTime ReportingAt(WorkingDays calendar) => ReportingFor(Date, calendar);

    /// <summary>When updates for a review on that day are due, in UTC.</summary>
    public static DateTime ReportingFor(DateOnly review, WorkingDays calendar) => LondonTime.ToUtc(calendar.Add(review, -ReportingWorkingDaysBefore), Noon);

    /// <summary>What a plan's milestones owe to its next review, and owed to the last one; null where it has neither.</summary>
    public static ReportingWindow? WindowFor(string plan, IEnumerable<Review> reviews, WorkingDays calendar)
    {
        var ofPlan = reviews.Where(r => r.Plans.Contains(plan, StringComparer.Ordinal)).OrderBy(r => r.StartsAt).ToList();
        var next = ofPlan.Find(r => r.State is not ReviewState.Closed);
        var last = ofPlan.FindLast(r => r.State is ReviewState.Closed && (next is null || r.StartsAt < next.StartsAt));
        if (last is null)
        {
            return next is null ? null : new ReportingWindow(DateTime.MinValue, next.ReportingAt(calendar));
        }

        var before = ofPlan.FindLast(r => r.State is ReviewState.Closed && r.StartsAt < last.StartsAt);
        return new ReportingWindow(last.BeganAt, next?.ReportingAt(calendar), new PastWindow(before?.BeganAt ?? DateTime.MinValue, last.ReportingAt(calendar), last.SeenAt));
    }

    private static IReadOnlyList<T> Lines<T>(IReadOnlyList<T> lines, string field, string called) => lines.Count <= MaxLines
        ? lines
        : throw new RuleBrokenException("tooMany", $"There are {lines.Count:N0} {called} and {MaxLines} is the most. Keep the worst.", field);

    /// <summary>The closed reviews of its plans that started before it.</summary>
    private IEnumerable<Review> Earlier(IEnumerable<Review> others) =>
        others.Where(r => r.Ref != Ref && r.State is ReviewState.Closed && r.StartsAt < StartsAt && r.Plans.Intersect(Plans, StringComparer.Ordinal).Any());

    private void RefuseIfClosed()
    {
        if (State is ReviewState.Closed)
        {
            var when = ClosedAt is { } at ? $" on {LondonTime.Instant(at)}" : "";
            throw new RuleBrokenException("closed", $"{Ref} was closed{(ClosedBy.Length > 0 ? $" by {ClosedBy}" : "")}{when}, and a closed review never changes.", "state");
        }
    }
}
