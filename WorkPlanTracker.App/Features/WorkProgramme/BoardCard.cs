using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>A report as a card of the board: its words are worked out once, for all who look.</summary>
/// <param name="Report">The report as this reader may see it.</param>
/// <param name="Stage">Its stage, or how it ended, in words.</param>
/// <param name="Due">What it owes next, by when, and how far off that is; what was wanted where it has no meeting.</param>
/// <param name="DueCss"><c>late</c> or <c>warn</c>; the words say the same.</param>
public sealed record BoardCard(ForwardReport Report, string Stage, string Due, string DueCss)
{
    private string? _body;
    private string? _move;

    public string Ref => Report.Ref;

    /// <summary>Who has said that it misses this meeting; null where nobody has.</summary>
    public string? WillMiss { get; } = Report.MissedBy.Count == 0 ? null
        : $"The lead of {string.Join(", ", Report.MissedBy)} says it will miss this meeting";

    /// <summary>What the office that writes it said of this meeting; null where it said nothing.</summary>
    public string? Said { get; } = Report.AuthorSaid is { } word && word.Meeting == Report.Meeting ? word.Sentence : null;

    /// <summary>Whether what it said is good news.</summary>
    public bool IsOnTime => Report.AuthorSaid is { Answer: AuthorAnswer.OnTime };

    public string Title => Report.Title;

    /// <summary>What it shows, the same on every screen that may see as much.</summary>
    internal MarkupString Body => new(_body ??= CardMarkup.Of(this));

    /// <summary>The button that moves it, for those who may.</summary>
    internal MarkupString MoveButton => new(_move ??= CardMarkup.MoveOf(this));

    internal string Css => Report.Part == 2 ? "it part2" : "it";

    /// <summary>For a card that has gone, and stays for a moment where it stood.</summary>
    internal string GhostCss => Report.Part == 2 ? "it part2 ghost" : "it ghost";

    /// <summary>What is to be seen of it at a glance.</summary>
    public ImmutableArray<string> Marks { get; } = MarksOf(Report);

    public bool IsOpen => StageRules.IsOpen(Report.Stage);

    internal static BoardCard Of(ForwardReport report, DateOnly today, WorkingDays calendar)
    {
        var name = StageRules.NameOf(report.Stage);
        var (due, css) = report.Meeting is null ? Wanted(report, today) : Owed(report, today, calendar);
        return new BoardCard(report, $"{char.ToUpperInvariant(name[0])}{name[1..]}", due, css);
    }

    private static ImmutableArray<string> MarksOf(ForwardReport report) =>
    [
        .. report.Meeting is null && report.AuthorSaid is { Meeting: null, Answer: not AuthorAnswer.OnTime } word ? [word.Answer is AuthorAnswer.Late ? $"office: late, {LondonTime.ShortDay(word.NewDay!.Value)}" : "office: cannot"] : Array.Empty<string>(),
        .. report.Part == 2 ? ["Part 2"] : Array.Empty<string>(),
        .. report.Deferrals switch { 0 => Array.Empty<string>(), 1 => ["deferred once"], 2 => ["deferred twice"], var often => [$"deferred {often} times"] },
    ];

    private static (string Due, string Css) Owed(ForwardReport report, DateOnly today, WorkingDays calendar) => report switch
    {
        { Next: { } next } => ($"{DeadlineStepWords.Of(next.Step)} {DayWithoutYear(next.Date, today)}, {Deadline.HowFar(next.Date, today, calendar)}",
            next.Date < today ? "late" : report.Status is DeliveryStatus.DeadlineNear ? "warn" : ""),
        { PassedWithout: true } => (Delivery.PassedWithout, "late"),
        { Status: DeliveryStatus.Delivered } => ("Delivered", ""),
        { Status: DeliveryStatus.Withdrawn } => ("Taken out", ""),
        _ => ("Nothing left to hand in", ""),
    };

    private static (string Due, string Css) Wanted(ForwardReport report, DateOnly today) =>
        !report.Target.IsSet ? ("No target yet", "")
        : !report.Target.IsKnown ? ($"Target: {report.Target.Text}", "")
        : report.Target.HasPassed(today) ? ($"Wanted {report.Target.ShortText}, which has passed", "late")
        : report.Target.End <= today.AddMonths(3) ? ($"Wanted {report.Target.ShortText}", "warn")
        : ($"Wanted {report.Target.ShortText}", "");

    /// <summary><c>21 Mar</c>; with the year where it is another one.</summary>
    internal static string DayWithoutYear(DateOnly day, DateOnly today) => day.Year == today.Year ? $"{day.Day} {LondonTime.ShortMonth(day.Month)}" : LondonTime.ShortDay(day);
}
