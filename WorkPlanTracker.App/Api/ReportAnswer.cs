using System.Text.Json.Serialization;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Api;

/// <summary>A planned report as the API gives it. Of an exempt one, those who may not read its private text get the public title alone. In part 1 the paragraphs and the reason are those of its private papers.</summary>
public sealed record ReportAnswer(
    string Ref, string Subject, string FinalTitle, string Title, ReportKind Kind, string ReportOf, string Author, IReadOnlyList<string> Offices, IReadOnlyList<string> Areas,
    IReadOnlyList<string> Projects, IReadOnlyList<string> Priorities, string? Committee, ReportPurpose Purpose, int Part, string PublicTitle, IReadOnlyList<int> ExemptParagraphs,
    string PublicInterestReason, bool Confidential, PlanDate Target, int? Minutes, string Description, string Recommendation, ReportStage Stage, string StageNote, Commission? Commission,
    IReadOnlyList<Clearance> Clearance, DeliveryStatus DeliveryStatus, SlotAnswer? Slot, NextDeadlineAnswer? NextDeadline, int Deferrals, IReadOnlyList<ReportMove> Moves,
    IReadOnlyList<Paper> Papers, string ReportNumber, string Outcome, string? Follows, string? Series, int? Instance, string? InstanceMeeting, RecordSource Source, int Version)
{
    /// <summary>The private working title; left out for those who may not read it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PrivateTitle { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PrivateNarrative { get; init; }

    /// <summary>Private papers, of a report in either part; left out for those who may not read them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Paper>? PrivatePapers { get; init; }

    /// <summary>What a write has to say that stopped nothing; left out where nothing was written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Warnings { get; init; }

    internal static ReportAnswer Of(StandingReport standing, Person person, DateOnly today, WorkingDays body)
    {
        var (report, item, meeting, committee) = standing;
        var reads = person.ReadsPrivateOf(standing.ReadBy);
        var sees = report.Part == 1 || reads;
        var calendar = committee?.Calendar(body) ?? body;
        var deadlines = meeting is null ? null : committee?.DeadlinesOf(meeting.Date, body);
        var next = deadlines is null || !StageRules.IsOpen(report.Stage) ? null : Delivery.Next(report.Stage, deadlines, today);
        return new ReportAnswer(
            report.Ref, sees ? report.Subject : report.Title, sees ? report.FinalTitle : "", report.Title, report.Paper, report.ReportOf, report.Author, report.Offices, report.Areas,
            report.Projects, report.Priorities, report.Committee, report.Purpose, report.Part, report.PublicTitle, report.ExemptParagraphs, report.PublicInterestReason, report.Confidential,
            report.Target, report.Minutes, sees ? report.Description : "", report.Recommendation, report.Stage, report.StageNote, report.Commission, report.Clearances,
            Delivery.Of(report.Stage, report.Deferrals, deadlines, today, calendar),
            item is null || meeting is null ? null : new SlotAnswer(meeting.Ref, meeting.Committee, meeting.Date, meeting.State, item.Ref, item.Part, item.Section, item.Order, item.Number, item.Minutes ?? report.MinutesNeeded),
            next is null ? null : new NextDeadlineAnswer(next.Step, next.Date, Deadline.HowFar(next.Date, today, calendar)),
            report.Deferrals, report.Moves, report.Papers, report.ReportNumber, report.Outcome, report.Follows, report.Series, report.Instance, report.InstanceMeeting, report.Source, report.Version)
        {
            PrivateTitle = sees && report.Part == 2 ? report.PrivateTitle : null,
            PrivateNarrative = sees && report.Part == 2 ? report.PrivateNarrative : null,
            PrivatePapers = reads ? report.PrivatePapers : null,
        };
    }
}

/// <summary>Where a report stands.</summary>
public sealed record SlotAnswer(string Meeting, string Committee, DateOnly Date, MeetingState State, string Item, int Part, string Section, int Order, string Number, int Minutes);

/// <summary>The next thing a report owes its meeting, and how far off that is.</summary>
public sealed record NextDeadlineAnswer(DeadlineStep Step, DateOnly Date, string HowFar);

/// <summary>A report with what surrounds it.</summary>
internal sealed record StandingReport(PlannedReport Report, AgendaItem? Item, Meeting? Meeting, Committee? Committee)
{
    /// <summary>The committee whose members may read what is private about it, by code.</summary>
    internal string? ReadBy { get; init; } = Committee?.Ref;
}
