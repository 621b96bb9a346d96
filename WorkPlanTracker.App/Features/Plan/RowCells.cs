using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>A row's cells beside its title, written once per row for every screen and sheet of paper that shows it.</summary>
/// <remarks>A row is drawn again on every open screen when it changes; as one piece of markup it costs each of them one frame instead of thirty.
/// Whatever a person wrote is encoded here.</remarks>
internal static class RowCells
{
    private static readonly ConditionalWeakTable<PlanRow, Written> Kept = [];

    /// <summary>The cells of some columns.</summary>
    /// <param name="since">What became of the milestone since the past instant that is shown; null for today.</param>
    internal static MarkupString Of(PlanRow row, IReadOnlyList<PlanColumn> columns, PlanIndex index, string? since)
    {
        if (since is null && Kept.TryGetValue(row, out var kept) && ReferenceEquals(kept.Columns, columns) && ReferenceEquals(kept.Index, index))
        {
            return kept.Cells;
        }

        var html = new StringBuilder(640);
        foreach (var column in columns)
        {
            Write(html, row, column, index, since);
        }

        var cells = new MarkupString(html.ToString());
        if (since is null)
        {
            Kept.AddOrUpdate(row, new Written(columns, index, cells));
        }

        return cells;
    }

    private static void Write(StringBuilder html, PlanRow row, PlanColumn column, PlanIndex index, string? since)
    {
        var css = column.Key switch
        {
            "slip" => $"{column.Css} {SlipCss(row)}".TrimEnd(),
            "baseline" when !row.Baseline.IsSet => $"{column.Css} unset",
            "forecast" when PlanCells.Forecast(row) == PlanCells.Nothing => $"{column.Css} unset",
            _ => column.Css,
        };
        var title = column.Key switch
        {
            "evidence" => row.Proof?.Title,
            "since" => since,
            "lead" => row.Owner,
            "areas" => PlanCells.Areas(row, index),
            "objective" => row.Objective,
            _ => null,
        };
        html.Append("<td class=\"").Append(css).Append('"');
        if (!string.IsNullOrEmpty(title))
        {
            html.Append(" title=\"").Append(Markup.Text(title)).Append('"');
        }

        html.Append('>');
        switch (column.Key)
        {
            case "baseline":
                html.Append(Markup.Text(PlanCells.Baseline(row)));
                Says(html, row.BaselineIllustrative && row.Source is not RecordSource.Illustrative ? "illustrative" : null);
                break;
            case "forecast":
                html.Append(Markup.Text(PlanCells.Forecast(row)));
                break;
            case "slip":
                html.Append(Markup.Text(row.Computed.Slip?.ShortText ?? PlanCells.Nothing));
                break;
            case "updated":
                html.Append(Markup.Text(PlanCells.Updated(row)));
                Says(html, row.LastUpdateIllustrative && row.Source is not RecordSource.Illustrative ? "illustrative" : null);
                Says(html, row.NoChanges > 0 ? $"no change ×{row.NoChanges}" : null);
                break;
            case "evidence":
                html.Append(row.Proof is null ? "<span class=\"dim\">" : "<span>").Append(Markup.Text(PlanCells.Evidence(row))).Append("</span>");
                break;
            case "since":
                html.Append("<span class=\"since\">").Append(Markup.Text(PlanCells.Or(since ?? ""))).Append("</span>");
                break;
            case "lead" or "areas" or "objective":
                html.Append(Markup.Text(PlanCells.Or(title ?? "")));
                break;
            default:
                Status(html, row);
                break;
        }

        html.Append("</td>");
    }

    private static void Status(StringBuilder html, PlanRow row)
    {
        if (row.RecordEnds.IsSet)
        {
            html.Append("<span class=\"st ended\">Record ends ").Append(Markup.Text(row.RecordEnds.Text)).Append("</span>");
            return;
        }

        html.Append(StatusChip.Of(row.Status, row.Silent).Value);
        if (row.Disagrees)
        {
            html.Append("<small class=\"says\" title=\"").Append(Markup.Text(row.Computed.Sentence)).Append("\">dates say ")
                .Append(StatusWords.Of(row.Computed.Status!.Value).ToLowerInvariant()).Append("</small>");
        }
        else if (row.Overdue)
        {
            html.Append("<small class=\"says late\">overdue</small>");
        }
    }

    private static void Says(StringBuilder html, string? words)
    {
        if (words is not null)
        {
            html.Append("<small class=\"says\">").Append(words).Append("</small>");
        }
    }

    private static string SlipCss(PlanRow row) => row.Computed.Slip is not { IsLate: true } || row.RecordEnds.IsSet ? ""
        : row.Computed.Status switch { MilestoneStatus.OffTrack => "late", MilestoneStatus.AtRisk => "warn", _ => "" };

    private sealed record Written(IReadOnlyList<PlanColumn> Columns, PlanIndex Index, MarkupString Cells);
}
