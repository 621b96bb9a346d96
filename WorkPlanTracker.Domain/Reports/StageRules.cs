namespace WorkPlanTracker.Domain.Reports;

/// <summary>Which stage may follow which.</summary>
public static class StageRules
{
    private static readonly ReportStage[] AtWork = [ReportStage.Commissioned, ReportStage.Drafting, ReportStage.InClearance, ReportStage.Cleared];

    private static readonly ReportStage[] Endings = [ReportStage.Withdrawn, ReportStage.Merged, ReportStage.Referred];

    /// <summary>Whether a report at this stage still expects to be taken.</summary>
    public static bool IsOpen(ReportStage stage) => stage is not ReportStage.Considered && !Endings.Contains(stage);

    /// <summary>Whether it was taken out: withdrawn, merged into another or referred to another body.</summary>
    public static bool IsOut(ReportStage stage) => Endings.Contains(stage);

    /// <summary>Whether somebody works on it, so that a move has to be explained.</summary>
    public static bool IsCommissioned(ReportStage stage) => stage is not ReportStage.Proposed && IsOpen(stage);

    /// <summary>The stages that may follow.</summary>
    public static IReadOnlyList<ReportStage> Next(ReportStage stage) => stage switch
    {
        ReportStage.Proposed => [ReportStage.Commissioned, .. Endings],
        ReportStage.Cleared => [.. AtWork.Where(s => s != stage), ReportStage.Published, .. Endings],
        ReportStage.Published => [ReportStage.Considered, .. Endings],
        ReportStage.Considered => [],
        _ when Endings.Contains(stage) => [ReportStage.Proposed],
        _ => [.. AtWork.Where(s => s != stage), .. Endings],
    };

    /// <summary>Refuses a step that is not lawful.</summary>
    /// <exception cref="RuleBrokenException">The stage cannot follow, needs words, or the clearance is not complete.</exception>
    public static void Check(PlannedReport report, ReportStage wanted, string note)
    {
        if (wanted == report.Stage)
        {
            throw new RuleBrokenException("sameStage", $"{report.Ref} is {NameOf(wanted)} already.", "stage");
        }

        var next = Next(report.Stage);
        if (!next.Contains(wanted))
        {
            throw new RuleBrokenException("stageOrder", next.Count == 0
                ? $"{report.Ref} was considered, so its stage no longer changes. Plan another report that follows it."
                : $"A report that is {NameOf(report.Stage)} cannot become {NameOf(wanted)}. Next may come: {string.Join(", ", next.Select(NameOf))}.", "stage");
        }

        if (Endings.Contains(wanted) && note.Length == 0)
        {
            throw new RuleBrokenException("noteNeeded", wanted switch
            {
                ReportStage.Merged => "Say in the note which report it goes into.",
                ReportStage.Referred => "Say in the note which body it was referred to.",
                _ => "Say in the note why it is withdrawn.",
            }, "note");
        }

        if (wanted is ReportStage.Commissioned && report.Stage is ReportStage.Proposed && note.Length == 0)
        {
            throw new RuleBrokenException("noteNeeded", "Say in the note why it is commissioned.", "note");
        }

        if (wanted is ReportStage.Cleared && report.NotCleared is { Count: > 0 } missing)
        {
            throw new RuleBrokenException("clearanceIncomplete", $"Nothing is said yet about {string.Join(", ", missing.Select(Clearance.NameOf))}. Say “None” where there is nothing to say.", "stage");
        }
    }

    /// <summary>In a sentence.</summary>
    public static string NameOf(ReportStage stage) => stage is ReportStage.InClearance ? "in clearance" : stage.ToString().ToLowerInvariant();
}
