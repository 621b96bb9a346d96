using FluentValidation;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Features.Reports.Series;

/// <summary>A series as it was typed or sent. Null leaves a field as it is.</summary>
public sealed record SeriesInput(string? Subject)
{
    /// <summary><c>months</c>, <c>eachMeeting</c> or <c>offsets</c>.</summary>
    public string? Rhythm { get; init; }

    /// <summary>How many months lie between two instances.</summary>
    public int? Every { get; init; }

    /// <summary>How many months on each comes: 6, 12.</summary>
    public IReadOnlyList<int>? Offsets { get; init; }

    /// <summary>What it is counted from: a day as it is said, or the reference of a meeting or a report.</summary>
    public string? Anchor { get; init; }

    /// <summary>The committee, by code.</summary>
    public string? Committee { get; init; }

    /// <summary>The kind of paper, in the API's words.</summary>
    public string? Kind { get; init; }

    /// <summary>What the committee does with it, in the API's words.</summary>
    public string? Purpose { get; init; }

    public string? ReportOf { get; init; }

    public string? Author { get; init; }

    /// <summary>References of offices that write it.</summary>
    public IReadOnlyList<string>? Offices { get; init; }

    /// <summary>Codes of thematic areas.</summary>
    public IReadOnlyList<string>? Areas { get; init; }

    /// <summary>Codes of projects.</summary>
    public IReadOnlyList<string>? Projects { get; init; }
}

/// <summary>What is decided of one instance, as it was typed or sent.</summary>
/// <param name="Instance">Which, from 1.</param>
/// <param name="Day">The day it comes on instead, as it is said; nothing has it follow the rhythm again. Of no meaning where it is left out.</param>
/// <param name="Reason">Why.</param>
public sealed record InstanceInput(int? Instance, string? Day, string? Reason);

/// <summary>The shape of a series.</summary>
public sealed class SeriesInputValidator : AbstractValidator<SeriesInput>
{
    public SeriesInputValidator()
    {
        RuleFor(i => i.Subject).MaximumLength(ReportSeries.MaxSubjectLength).WithMessage($"Shorten the subject: {ReportSeries.MaxSubjectLength} characters is the most.");
        RuleFor(i => i.Rhythm).Must(r => string.IsNullOrEmpty(r) || ApiWords.Read<RhythmKind>(r) is not null).WithMessage($"Use one of: {ApiWords.All<RhythmKind>()}.");
        RuleFor(i => i.Kind).Must(k => string.IsNullOrEmpty(k) || ApiWords.Read<ReportKind>(k) is not null).WithMessage($"Use one of: {ApiWords.All<ReportKind>()}.");
        RuleFor(i => i.Purpose).Must(p => string.IsNullOrEmpty(p) || ApiWords.Read<ReportPurpose>(p) is not null).WithMessage($"Use one of: {ApiWords.All<ReportPurpose>()}.");
        RuleFor(i => i.Offsets).Must(o => o is null || o.Count <= Domain.Series.Rhythm.MaxOffsets).WithMessage($"Give at most {Domain.Series.Rhythm.MaxOffsets} numbers of months.");
        RuleFor(i => i.Anchor).MaximumLength(100).WithMessage("Give a day, or the reference of a meeting or a report.");
        Few(i => i.Offices, "offices");
        Few(i => i.Areas, "areas");
        Few(i => i.Projects, "projects");
    }

    private void Few(System.Linq.Expressions.Expression<Func<SeriesInput, IReadOnlyList<string>?>> list, string called)
    {
        RuleFor(list).Must(l => l is null || l.Count <= 20).WithMessage($"Choose at most 20 {called}.");
        RuleFor(list).Must(l => l is null || l.All(one => one is not null)).WithMessage("Leave out the empty one.");
    }
}
