using System.Globalization;
using System.Text;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Chasing;

/// <summary>What each office owes, by when and for which meeting, by public titles alone: it is there to be sent.</summary>
/// <param name="Offices">The offices that owe something, whoever is late first.</param>
/// <param name="Plan">What it was worked out of.</param>
public sealed record ChasingBoard(IReadOnlyList<ChasedOffice> Offices, ForwardPlan Plan)
{
    /// <summary>The board of a forward plan without private text.</summary>
    internal static ChasingBoard Of(ForwardPlan open, IReadOnlyDictionary<string, string> offices)
    {
        var lines = open.Reports.Values.Where(r => StageRules.IsOpen(r.Stage) && r.Stage is not ReportStage.Published && (r.Meeting is not null || r.Target.IsSet))
            .SelectMany(r => Whose(r, offices).Select(office => (Office: office, Line: Of(r, open)))).Where(l => l.Line is not null);
        return new ChasingBoard(
            [.. lines.GroupBy(l => l.Office, l => l.Line!, StringComparer.OrdinalIgnoreCase)
                .Select(g => new ChasedOffice(g.Key, [.. g.OrderBy(l => l.Due is null).ThenBy(l => l.Due).ThenBy(l => l.Ref.Length).ThenBy(l => l.Ref, StringComparer.Ordinal)]))
                .OrderByDescending(o => o.Late).ThenBy(o => o.Lines[0].Due is null).ThenBy(o => o.Lines[0].Due).ThenBy(o => o.Name, StringComparer.OrdinalIgnoreCase)],
            open);
    }

    /// <summary>Who writes it: its offices, else its author, else whose report it is.</summary>
    private static IEnumerable<string> Whose(ForwardReport report, IReadOnlyDictionary<string, string> offices) =>
        report.Offices.Count > 0 ? report.Offices.Select(o => offices.GetValueOrDefault(o, o))
        : [report.Author.Length > 0 ? report.Author : report.ReportOf.Length > 0 ? report.ReportOf : ChasedOffice.Nobody];

    private static OwedLine? Of(ForwardReport report, ForwardPlan plan)
    {
        var meeting = report.Meeting is { } slot ? plan.Meetings.GetValueOrDefault(slot)?.Meeting : null;
        if (meeting is not null && (!meeting.IsAhead || meeting.Date < plan.Today))
        {
            return null;
        }

        var committee = report.Committee is { } code ? plan.Committees.GetValueOrDefault(code) : null;
        var calendar = committee?.Calendar(plan.Calendar) ?? plan.Calendar;
        return new OwedLine(
            report.Ref, report.Title, committee?.Abbreviation ?? "", meeting?.Date, report.Target.Text, report.Next is { } next ? DeadlineStepWords.Of(next.Step) : "", report.Next?.Date,
            report.Next is { } due ? Deadline.HowFar(due.Date, plan.Today, calendar) : "", report.Next?.Date < plan.Today, report.AuthorSaid?.Meeting == report.Meeting ? report.AuthorSaid : null);
    }
}

/// <summary>An office and what it owes.</summary>
public sealed record ChasedOffice(string Name, IReadOnlyList<OwedLine> Lines)
{
    /// <summary>Where nobody is named.</summary>
    internal const string Nobody = "Nobody named yet";

    /// <summary>How many of its reports are late.</summary>
    public int Late => Lines.Count(l => l.Late);

    /// <summary>What the message is about, in one line.</summary>
    internal string Subject => string.Create(CultureInfo.InvariantCulture, $"Committee reports: {Lines.Count} {(Lines.Count == 1 ? "paper" : "papers")} expected from {Name}{(Late > 0 ? $", {Late} late" : "")}");

    /// <summary>The message, ready to send.</summary>
    /// <param name="link">The office's link, where one was just made.</param>
    /// <param name="until">The last day of it, in words.</param>
    internal string Message(string? link, string until)
    {
        var text = new StringBuilder();
        text.Append(Lines.Count == 1 ? "This report is expected from you:\n" : "These reports are expected from you:\n");
        foreach (var line in Lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n- {line.Title} ({line.Ref}){line.For}.\n");
            if (line.Due is { } due)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {line.Step} {(line.Late ? "was" : "is")} due on {LondonTime.Day(due)}: {line.HowFar}.\n");
            }
        }

        text.Append(link is null
            ? "\nPlease tell me whether each will be on time, late (and when it will come), or cannot be done.\n"
            : $"\nPlease say whether each will be on time, late or cannot be done. One tap is enough, and no account is needed:\n{link}\nThe link works until {until}.\n");
        return text.ToString();
    }
}

/// <summary>One report that is owed.</summary>
public sealed record OwedLine(string Ref, string Title, string Committee, DateOnly? Meeting, string Wanted, string Step, DateOnly? Due, string HowFar, bool Late, AuthorWord? Said)
{
    /// <summary>What it is owed for, in a few words.</summary>
    internal string For => Meeting is { } day ? $", for {Committee} on {LondonTime.Day(day)}"
        : $"{(Committee.Length > 0 ? $", for {Committee}" : "")}{(Wanted.Length > 0 ? $", wanted {Wanted}" : "")}, no meeting yet";
}
