using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Calendars;

/// <summary>The one calendar of the body, as it is kept: what administrators have added to what the program knows by itself.</summary>
/// <remarks>Until somebody changes it there is none, and the days that come with the program count.</remarks>
public sealed class OfficeCalendar : Record
{
    /// <summary>The reference of the one calendar.</summary>
    public const string TheOne = "CALENDAR";

    /// <summary>The longest closure that is entered in one go, in days.</summary>
    public const int MostDaysAtOnce = 31;

    private OfficeCalendar()
    {
    }

    private OfficeCalendar(string reference)
        : base(reference)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "calendar";

    /// <summary>Bank holidays of one year only, in order.</summary>
    public IReadOnlyList<BankHoliday> OneOff { get; private set; } = [];

    /// <summary>Bank holidays of every year that were not kept on their day.</summary>
    public IReadOnlyList<DateOnly> Displaced { get; private set; } = [];

    /// <summary>The first year whose one-off days are all here.</summary>
    public int KnownFrom { get; private set; }

    /// <summary>The last year for which somebody confirmed that no more are to come.</summary>
    public int KnownThrough { get; private set; }

    /// <summary>Days on which every body is closed.</summary>
    public IReadOnlyList<NamedDay> Closures { get; private set; } = [];

    /// <summary>Days of elections and referendums.</summary>
    public IReadOnlyList<NamedDay> PollingDays { get; private set; } = [];

    /// <summary>With the days that come with the program.</summary>
    public static OfficeCalendar AsShipped()
    {
        var calendar = new OfficeCalendar(TheOne);
        calendar.Take(BodyCalendar.EnglandAndWales);
        return calendar;
    }

    /// <summary>Its days, for counting.</summary>
    public BodyCalendar Days() => new(new OneOffHolidays(OneOff, Displaced, KnownFrom, KnownThrough), Closures, PollingDays);

    /// <summary>Adds a bank holiday of one year.</summary>
    /// <exception cref="RuleBrokenException">It has no name, lies on a weekend, or is one already.</exception>
    public void AddHoliday(DateOnly day, string? name) => Take(Days() with { OneOff = Days().OneOff.With(day, name) });

    /// <summary>Says that a bank holiday of every year is not kept on its day.</summary>
    /// <exception cref="RuleBrokenException">The day is no standing bank holiday, or is displaced already.</exception>
    public void Displace(DateOnly day) =>
        Take(Displaced.Contains(day)
            ? throw new RuleBrokenException("already", $"{LondonTime.Day(day)} is there already.", "day")
            : Days() with { OneOff = Days().OneOff.Displacing(day) });

    /// <summary>Says that every one-off day up to the end of a year is here.</summary>
    /// <exception cref="RuleBrokenException">The year is too early or too far off.</exception>
    public void ConfirmThrough(int year) => Take(Days() with { OneOff = Days().OneOff.ConfirmedThrough(year) });

    /// <summary>Closes the body from one day to another; weekends and bank holidays between them need no closing.</summary>
    /// <exception cref="RuleBrokenException">It ends before it starts, is too long, holds no working day, or has no name.</exception>
    public void Close(DateOnly from, DateOnly to, string? name) =>
        Take(Closed(Days(), from, to, name));

    /// <summary>Names a polling day.</summary>
    /// <exception cref="RuleBrokenException">It has no name or is there already.</exception>
    public void Poll(DateOnly day, string? name) => Take(Days().Poll(day, name));

    /// <summary>Takes a day of whatever sort back.</summary>
    /// <exception cref="RuleBrokenException">There is no such day.</exception>
    public void Remove(DateOnly day) =>
        Take(Displaced.Contains(day) || OneOff.Any(h => h.Day == day) ? Days() with { OneOff = Days().OneOff.Without(day) } : Days().Without(day));

    /// <summary>A calendar with the working days of a period closed.</summary>
    internal static BodyCalendar Closed(BodyCalendar calendar, DateOnly from, DateOnly to, string? name)
    {
        if (to < from || to.DayNumber - from.DayNumber >= MostDaysAtOnce)
        {
            throw new RuleBrokenException("period", $"A closure ends on or after its first day and lasts at most {MostDaysAtOnce} days. Enter a longer one in parts.", "to");
        }

        if (from == to)
        {
            return calendar.Close(from, name);
        }

        var days = new WorkingDays(calendar);
        List<DateOnly> open = [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Where(days.IsWorkingDay)];
        return open.Count == 0
            ? throw new RuleBrokenException("notWorking", $"No day from {LondonTime.Day(from)} to {LondonTime.Day(to)} is a working day, so there is nothing to close.", "day")
            : open.Aggregate(calendar, (closed, day) => closed.Close(day, name));
    }

    private void Take(BodyCalendar days)
    {
        (OneOff, Displaced, KnownFrom, KnownThrough) = (days.OneOff.Added, days.OneOff.Displaced, days.OneOff.KnownFrom, days.OneOff.KnownThrough);
        (Closures, PollingDays) = (days.Closures, days.PollingDays);
    }
}
