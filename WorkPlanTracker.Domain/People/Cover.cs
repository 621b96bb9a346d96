using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.People;

/// <summary>Someone acts for a lead or a clerk who is away, from one day to another.</summary>
/// <remarks>It lends what the absent person may do as a lead or a clerk, and nothing else: no administration, no membership,
/// and nothing that they cover for others. Several may overlap; each is told apart by its reference.</remarks>
public sealed class Cover : Record
{
    /// <summary>The longest a cover lasts, in days, first and last included.</summary>
    public const int MostDays = 366;

    public const int MaxReasonLength = 200;

    private Cover()
    {
    }

    private Cover(string reference)
        : base(reference)
    {
    }

    public override string Kind => "cover";

    /// <summary>The account of whoever is away.</summary>
    public string AbsentEmail { get; private set; } = "";

    /// <summary>Their name as it was shown when the cover was named.</summary>
    public string Absent { get; private set; } = "";

    /// <summary>The account of whoever acts for them.</summary>
    public string ActingEmail { get; private set; } = "";

    /// <summary>Their name as it was shown when the cover was named.</summary>
    public string Acting { get; private set; } = "";

    /// <summary>The first day, in London.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day, in London; the cover ends with it.</summary>
    public DateOnly To { get; private set; }

    /// <summary>Why, if that was said. Everyone who may read the record may read it.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When it was ended before its last day was over, in UTC; null where it was not.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Who ended it, as shown to readers.</summary>
    public string EndedBy { get; private set; } = "";

    /// <summary>Why an administrator declined it; empty where none did.</summary>
    public string Declined { get; private set; } = "";

    /// <summary>Names who acts.</summary>
    /// <exception cref="RuleBrokenException">There is nothing to cover, the person cannot act, or the days cannot be.</exception>
    public static Cover Name(string reference, PersonRights absent, PersonRights acting, DateOnly from, DateOnly to, string? reason, DateOnly today)
    {
        if (absent.Email == acting.Email)
        {
            throw new RuleBrokenException("coverSelf", "Nobody acts for themselves. Choose someone else.", "acting");
        }

        if (absent.Lends().Roles.Count == 0)
        {
            throw new RuleBrokenException("nothingToCover", $"{absent.Name} is neither a lead nor a clerk, so there is nothing to act in. Other roles cannot be covered.", "absent");
        }

        if (!acting.CanAct)
        {
            throw new RuleBrokenException("cannotAct", $"{acting.Name} cannot act for others: choose a lead, a clerk or an administrator with an open account.", "acting");
        }

        if (from < today)
        {
            throw new RuleBrokenException("coverPast", $"A cover begins today, {LondonTime.Day(today)}, or later: what was done before stays as it was.", "from");
        }

        CheckEnd(from, to);
        return new Cover(reference)
        {
            AbsentEmail = absent.Email,
            Absent = absent.Name,
            ActingEmail = acting.Email,
            Acting = acting.Name,
            From = from,
            To = to,
            Reason = OptionalWords(reason, MaxReasonLength, "reason", "the reason"),
        };
    }

    /// <summary>Whether the acting person may act on a day in London.</summary>
    public bool IsOn(DateOnly day) => EndedAt is null && From <= day && day <= To;

    /// <summary>Whether it is still to come or going on.</summary>
    public bool IsOpen(DateOnly today) => EndedAt is null && today <= To;

    /// <summary>Whether both lend at the same time to different people, or to one person from different people.</summary>
    public bool Overlaps(Cover other) =>
        Ref != other.Ref && EndedAt is null && other.EndedAt is null && From <= other.To && other.From <= To
        && (AbsentEmail == other.AbsentEmail || ActingEmail == other.ActingEmail);

    /// <summary>Ends it now, whatever its last day.</summary>
    /// <exception cref="RuleBrokenException">It is over already.</exception>
    public void End(string by, DateTime at)
    {
        RefuseIfOver(LondonTime.DayOf(at));
        (EndedAt, EndedBy) = (at, by);
    }

    /// <summary>Ends it now, because it should not have been.</summary>
    /// <exception cref="RuleBrokenException">It is over already, or no reason is given.</exception>
    public void Decline(string? reason, string by, DateTime at)
    {
        RefuseIfOver(LondonTime.DayOf(at));
        Declined = Words(reason, MaxReasonLength, "reason", "a reason for declining");
        (EndedAt, EndedBy) = (at, by);
    }

    /// <summary>Moves its last day further.</summary>
    /// <exception cref="RuleBrokenException">It is over already, the day is not later, or it would last too long.</exception>
    public void Extend(DateOnly to, DateOnly today)
    {
        RefuseIfOver(today);
        if (to <= To)
        {
            throw new RuleBrokenException("notLater", $"Choose a day after {LondonTime.Day(To)}. To stop sooner, end the cover.", "to");
        }

        CheckEnd(From, to);
        To = to;
    }

    private static void CheckEnd(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            throw new RuleBrokenException("period", "A cover cannot end before it begins.", "to");
        }

        if (to.DayNumber - from.DayNumber >= MostDays)
        {
            throw new RuleBrokenException("tooLong", $"A cover lasts a year at most. Choose a last day up to {LondonTime.Day(from.AddDays(MostDays - 1))}.", "to");
        }
    }

    private void RefuseIfOver(DateOnly today)
    {
        if (EndedAt is not null)
        {
            throw new RuleBrokenException("coverEnded", $"{Ref} was ended by {EndedBy} already. Name a new cover if one is needed.");
        }

        if (today > To)
        {
            throw new RuleBrokenException("coverOver", $"{Ref} ended on {LondonTime.Day(To)}. Name a new cover if one is needed.");
        }
    }
}
