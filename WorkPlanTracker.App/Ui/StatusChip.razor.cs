using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Ui;

/// <summary>A status as word, shape and colour, so that it reads without colour.</summary>
public sealed partial class StatusChip
{
    private const string SilentCss = "silent";

    private static readonly Dictionary<string, MarkupString> Glyphs = new(StringComparer.Ordinal)
    {
        ["on-track"] = new("""<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="2"/><path d="M5 8.2l2.1 2.1L11 6.2" fill="none" stroke="currentColor" stroke-width="2"/>"""),
        ["at-risk"] = new("""<path d="M8 1.8L15 14H1z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/><path d="M8 6v4" stroke="currentColor" stroke-width="2"/>"""),
        ["off-track"] = new("""<path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z" fill="currentColor"/><path d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8" stroke="var(--surface)" stroke-width="2"/>"""),
        ["complete"] = new("""<rect x="1.5" y="1.5" width="13" height="13" rx="3" fill="currentColor"/><path d="M4.6 8.2l2.4 2.4 4.4-4.8" fill="none" stroke="var(--surface)" stroke-width="2"/>"""),
        ["not-started"] = new("""<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"/>"""),
        ["deferred"] = new("""<path d="M2 8h9M8 4.5L11.5 8 8 11.5M14 3v10" fill="none" stroke="currentColor" stroke-width="2"/>"""),
        ["cancelled"] = new("""<path d="M3.5 3.5l9 9M12.5 3.5l-9 9" stroke="currentColor" stroke-width="2.2"/>"""),
        [SilentCss] = new("""<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3 2.4"/>"""),
    };

    private static readonly Dictionary<string, MarkupString> Chips = Glyphs.Keys.ToDictionary(
        css => css,
        css => new MarkupString($"""<span class="st {css}"><svg viewBox="0 0 16 16" aria-hidden="true">{Glyphs[css]}</svg>{WordOf(css)}</span>"""),
        StringComparer.Ordinal);

    [Parameter, EditorRequired]
    public MilestoneStatus Status { get; set; }

    /// <summary>Owed and missing: reads <em>No update received</em>, never green.</summary>
    [Parameter]
    public bool Silent { get; set; }

    /// <summary>The chip as every page shows it; the same object each time.</summary>
    public static MarkupString Of(MilestoneStatus status, bool silent) => Chips[silent ? SilentCss : CssOf(status)];

    /// <summary>The class that colours a status.</summary>
    public static string CssOf(MilestoneStatus status) => status switch
    {
        MilestoneStatus.OnTrack => "on-track",
        MilestoneStatus.AtRisk => "at-risk",
        MilestoneStatus.OffTrack => "off-track",
        MilestoneStatus.Complete => "complete",
        MilestoneStatus.Deferred => "deferred",
        MilestoneStatus.Cancelled => "cancelled",
        _ => "not-started",
    };

    private static string WordOf(string css) => css == SilentCss ? "No update received" : StatusWords.Of(Enum.GetValues<MilestoneStatus>().First(status => CssOf(status) == css));
}
