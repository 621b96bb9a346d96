using System.Globalization;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports;

/// <summary>What the pages of reports call things.</summary>
internal static class ReportWords
{
    internal static string Of(ReportStage stage) => Capital(StageRules.NameOf(stage));

    internal static string Of(ReportKind kind) => kind switch
    {
        ReportKind.OralReport => "Oral report",
        ReportKind.AnnualReport => "Annual report",
        ReportKind.PositionPaper => "Position paper",
        ReportKind.ConsultationResponse => "Consultation response",
        _ => kind.ToString(),
    };

    internal static string Of(ReportPurpose purpose) => purpose switch
    {
        ReportPurpose.NotSaid => "Not said yet",
        ReportPurpose.Decision => "For decision",
        ReportPurpose.Scrutiny => "For scrutiny",
        _ => "For information, taken as read",
    };

    /// <summary><c>deferred once</c>, <c>deferred 3 times</c>; empty where it was not.</summary>
    internal static string Deferred(int times) => times switch
    {
        0 => "",
        1 => "deferred once",
        2 => "deferred twice",
        _ => string.Create(CultureInfo.InvariantCulture, $"deferred {times} times"),
    };

    internal static string Capital(string words) => words.Length == 0 ? words : $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
