using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Pictures;

namespace WorkPlanTracker.App.Pictures;

/// <summary>One milestone along a line of time: baseline hollow, forecast solid, what is met ticked, the slip between, the report's flag.</summary>
/// <remarks>Markup, so that a row is written once for every screen that shows it.</remarks>
/// <param name="Marks">Where its dates stand.</param>
/// <param name="Css">The class of its status.</param>
/// <param name="Words">The same in words.</param>
public sealed record MilestoneStrip(MilestoneMarks Marks, string Css, string Words)
{
    /// <summary>How far it moved, in short; empty where it did not.</summary>
    public string Slip { get; init; } = "";

    /// <summary>What is said where no mark can say it.</summary>
    public string Said { get; init; } = "";

    /// <summary>Where the report that proves it stands; null where nowhere.</summary>
    public double? Flag { get; init; }

    /// <summary>Which report, and when.</summary>
    public string FlagWords { get; init; } = "";

    /// <summary>Lines of its own, for paper; on the screen one set of lines runs behind all strips.</summary>
    public IReadOnlyList<double> Rulers { get; init; } = [];

    /// <summary>Today's own line, for paper.</summary>
    public double? Today { get; init; }

    /// <summary>There is no room to the right of the last mark.</summary>
    private bool IsAtEnd => Math.Max(Marks.Now?.End ?? 0, Marks.Baseline?.End ?? 0) > 84;

    /// <summary>The strip as SVG.</summary>
    public MarkupString Draw()
    {
        var svg = new StringBuilder(480);
        svg.Append(CultureInfo.InvariantCulture, $"""<svg class="tl-strip {Css}" width="100%" height="44" role="img" aria-label="{Markup.Text(Words)}">""");
        foreach (var ruler in Rulers)
        {
            Line(svg, "pic-grid", ruler);
        }

        if (Today is { } today)
        {
            Line(svg, "tl-today-line", today);
        }

        if (Marks.Slip is { } slip)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<line class="tl-slip{(slip.To < slip.From ? " early" : "")}" x1="{Svg.Percent(slip.From)}" x2="{Svg.Percent(slip.To)}" y1="24" y2="24"/>""");
        }

        if (Marks.Baseline is { } agreed)
        {
            svg.Append(agreed.IsBar ? Bar("tl-agreed", agreed, 16, 16, 3) : $"""<use href="#tl-base" x="{Svg.Percent(agreed.Start)}" y="24"/>""");
        }

        if (Marks.Forecast is { } forecast)
        {
            svg.Append(forecast.IsBar ? Bar("tl-bar-now", forecast, 20, 8, 2) : $"""<use class="tl-now" href="#tl-now" x="{Svg.Percent(forecast.Start)}" y="24"/>""");
        }

        if (Marks.Actual is { } met)
        {
            svg.Append(met.IsBar ? Bar("tl-bar-now", met, 20, 8, 2) : "").Append(CultureInfo.InvariantCulture, $"""<use class="tl-met" href="#tl-done" x="{Svg.Percent(met.End)}" y="24"/>""");
        }

        if (Flag is { } flag)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<g><title>{Markup.Text(FlagWords)}</title><use href="#tl-flag" x="{Svg.Percent(flag)}" y="11"/></g>""");
        }

        if (Slip.Length > 0 && Marks.Now is { } now)
        {
            Say(svg, "tl-days", Beside(now), Slip);
        }

        if (Said.Length > 0)
        {
            Say(svg, "tl-said", Marks.Now is { } at ? Beside(at) : 0, Said);
        }

        if (Marks.Now is { Beyond: true } beyond)
        {
            var later = beyond.End > 50;
            svg.Append(CultureInfo.InvariantCulture, $"""<g><text class="tl-beyond" x="{(later ? "100%" : "0%")}" dx="{(later ? -2 : 2)}" y="13" text-anchor="{(later ? "end" : "start")}">{(later ? "later ›" : "‹ earlier")}</text></g>""");
        }

        return new MarkupString(svg.Append("</svg>").ToString());
    }

    private static void Line(StringBuilder svg, string css, double at) =>
        svg.Append(CultureInfo.InvariantCulture, $"""<line class="{css}" x1="{Svg.Percent(at)}" x2="{Svg.Percent(at)}" y1="-9" y2="55"/>""");

    private static string Bar(string css, DateMark mark, int y, int height, int round) =>
        $"""<rect class="{css}" x="{Svg.Percent(mark.Start)}" width="{Svg.Percent(mark.Width)}" y="{y}" height="{height}" rx="{round}"/>""";

    private void Say(StringBuilder svg, string css, double at, string words) =>
        svg.Append(CultureInfo.InvariantCulture, $"""<g><text class="{css}" x="{Svg.Percent(at)}" dx="{(IsAtEnd ? -13 : 13)}" y="28.5" text-anchor="{(IsAtEnd ? "end" : "start")}">{Markup.Text(words)}</text></g>""");

    private double Beside(DateMark now) => IsAtEnd ? Math.Min(now.Start, Marks.Baseline?.Start ?? 100) : Math.Max(now.End, Marks.Baseline?.End ?? 0);
}
