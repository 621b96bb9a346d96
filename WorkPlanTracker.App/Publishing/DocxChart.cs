using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WorkPlanTracker.App.Pictures;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Pictures;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using W = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace WorkPlanTracker.App.Publishing;

/// <summary>Writes a milestone trend chart as a chart of the word processor's own: it prints sharp, can be restyled, and says to those who do not see it what it shows.</summary>
/// <remarks>Lines differ in dash and mark before they differ in colour. What is drawn is in the file itself; there is no sheet behind it.</remarks>
internal static class DocxChart
{
    private const string Ink = "1F2328";
    private const string Quiet = "57606A";
    private const string Grid = "D8DEE4";

    /// <summary>17 cm by 11 cm, in English metric units.</summary>
    private const long Width = 6_120_000, Height = 3_960_000;

    private const int MostTicks = 8;

    private const string DateFormat = "d\\ mmm\\ yy";

    private static readonly (string Colour, A.PresetLineDashValues Dash, C.MarkerStyleValues Mark, bool Open)[] Looks =
    [
        ("0B5CAD", A.PresetLineDashValues.Solid, C.MarkerStyleValues.Circle, false),
        ("9A3412", A.PresetLineDashValues.Dash, C.MarkerStyleValues.Square, false),
        ("1A6B3C", A.PresetLineDashValues.SystemDot, C.MarkerStyleValues.Triangle, false),
        ("6B3FA0", A.PresetLineDashValues.DashDot, C.MarkerStyleValues.Diamond, false),
        ("0F6E7C", A.PresetLineDashValues.LargeDash, C.MarkerStyleValues.Circle, true),
        ("8A1C4A", A.PresetLineDashValues.SystemDash, C.MarkerStyleValues.Square, true),
        ("5C5C00", A.PresetLineDashValues.LargeDashDot, C.MarkerStyleValues.Triangle, true),
        ("3D4451", A.PresetLineDashValues.SystemDashDot, C.MarkerStyleValues.X, true),
    ];

    /// <summary>A paragraph with the chart, whose part is added to the document.</summary>
    internal static Paragraph Write(MainDocumentPart main, PrintedBlock.Trend trend)
    {
        var number = main.ChartParts.Count() + 1;
        var part = main.AddNewPart<ChartPart>(string.Create(CultureInfo.InvariantCulture, $"chart{number}"));
        part.ChartSpace = Space(trend);
        return new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "Normal" }),
            new Run(new Drawing(new W.Inline(
                new W.Extent { Cx = Width, Cy = Height },
                new W.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
                new W.DocProperties { Id = (uint)number, Name = $"Chart {number}", Title = DocxWriter.Clean(trend.Caption), Description = DocxWriter.Clean(TrendWords.Of(trend.Caption, trend.Picture, trend.Calendar)) },
                new W.NonVisualGraphicFrameDrawingProperties(),
                new A.Graphic(new A.GraphicData(new C.ChartReference { Id = main.GetIdOfPart(part) }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
            { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 })));
    }

    private static C.ChartSpace Space(PrintedBlock.Trend trend)
    {
        var picture = trend.Picture;
        var plot = new C.ScatterChart(new C.ScatterStyle { Val = C.ScatterStyleValues.LineMarker }, new C.VaryColors { Val = false });
        // LibreOffice loses what stands before a longer series, so all are given as long as the longest.
        var longest = picture.Lines.Select(l => l.Line.Points.Count).Append(2).Max();
        plot.Append(picture.Lines.Select(l => Series(l, trend.Calendar, longest)));
        if (picture.Diagonal is not null)
        {
            plot.Append(Diagonal(picture, (uint)picture.Lines.Count, longest));
        }

        plot.Append(new C.AxisId { Val = 1 }, new C.AxisId { Val = 2 });
        return new C.ChartSpace(
            new C.Date1904 { Val = false },
            new C.EditingLanguage { Val = DocxStyles.Language },
            new C.RoundedCorners { Val = false },
            new C.Chart(
                Title(trend.Caption, 1200, bold: true),
                new C.AutoTitleDeleted { Val = false },
                new C.PlotArea(
                    new C.Layout(), plot,
                    Axis(1, 2, C.AxisPositionValues.Bottom, picture.Across, "When it was reported"),
                    Axis(2, 1, C.AxisPositionValues.Left, picture.Up, "When it was expected")),
                new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false }, Letters(900)),
                new C.PlotVisibleOnly { Val = true },
                new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap }),
            new C.ShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = "FFFFFF" }), new A.Outline(new A.NoFill())),
            Letters(900));
    }

    private static C.ScatterChartSeries Series(DrawnTrend line, WorkingDays calendar, int longest)
    {
        var (colour, dash, mark, open) = Looks[line.Index % Looks.Length];
        var points = line.Line.Points;
        return new C.ScatterChartSeries(
            new C.Index { Val = (uint)line.Index }, new C.Order { Val = (uint)line.Index },
            new C.SeriesText(new C.NumericValue(DocxWriter.Clean(Named(line.Line, calendar)))),
            new C.ChartShapeProperties(Line(colour, 22_225, dash)),
            new C.Marker(new C.Symbol { Val = mark }, new C.Size { Val = 7 }, new C.ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = open ? "FFFFFF" : colour }), Line(colour, 12_700, A.PresetLineDashValues.Solid))),
            new C.XValues(Numbers([.. points.Select(p => (DateOnly?)p.Reported)], longest)),
            new C.YValues(Numbers([.. points.Select(p => p.Forecast.IsKnown ? p.Forecast.End : null)], longest)),
            new C.Smooth { Val = false });
    }

    /// <summary>A line in the legend: its reference, which the table below explains, and how far it moved, in words.</summary>
    private static string Named(Domain.Pictures.TrendLine line, WorkingDays calendar) =>
        $"{line.Ref}{(line.IsMet ? ", met" : "")}{(line.Moved(calendar) is { } moved ? $", {(moved.ApproximateDays == 0 ? "as first expected" : moved.Text)}" : "")}";

    /// <summary>Where the forecast is the day it was reported on.</summary>
    private static C.ScatterChartSeries Diagonal(TrendPicture picture, uint index, int longest)
    {
        DateOnly?[] ends = [picture.Across.From > picture.Up.From ? picture.Across.From : picture.Up.From, picture.Across.To < picture.Up.To ? picture.Across.To : picture.Up.To];
        return new C.ScatterChartSeries(
            new C.Index { Val = index }, new C.Order { Val = index },
            new C.SeriesText(new C.NumericValue("on this line: met, or due that day")),
            new C.ChartShapeProperties(Line(Quiet, 9_525, A.PresetLineDashValues.SystemDash)),
            new C.Marker(new C.Symbol { Val = C.MarkerStyleValues.None }),
            new C.XValues(Numbers(ends, longest)), new C.YValues(Numbers(ends, longest)), new C.Smooth { Val = false });
    }

    private static C.ValueAxis Axis(uint id, uint crosses, C.AxisPositionValues position, TimeScale scale, string title)
    {
        var (from, to) = (Serial(scale.From), Serial(scale.To));
        var step = Math.Max(7, Math.Ceiling((to - from) / MostTicks / 7) * 7);
        return new C.ValueAxis(
            new C.AxisId { Val = id },
            new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }, new C.MaxAxisValue { Val = to }, new C.MinAxisValue { Val = from }),
            new C.Delete { Val = false },
            new C.AxisPosition { Val = position },
            new C.MajorGridlines(new C.ChartShapeProperties(Line(Grid, 6_350, A.PresetLineDashValues.Solid))),
            Title(title, 900, bold: false),
            new C.NumberingFormat { FormatCode = DateFormat, SourceLinked = false },
            new C.MajorTickMark { Val = C.TickMarkValues.Outside },
            new C.MinorTickMark { Val = C.TickMarkValues.None },
            new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
            new C.ChartShapeProperties(Line(Quiet, 9_525, A.PresetLineDashValues.Solid)),
            Letters(800),
            new C.CrossingAxis { Val = crosses },
            new C.Crosses { Val = C.CrossesValues.Minimum },
            new C.CrossBetween { Val = C.CrossBetweenValues.MidpointCategory },
            new C.MajorUnit { Val = step });
    }

    private static C.NumberLiteral Numbers(DateOnly?[] days, int longest)
    {
        var numbers = new C.NumberLiteral(new C.FormatCode(DateFormat), new C.PointCount { Val = (uint)longest });
        numbers.Append(days.Select((d, i) => d is { } day ? new C.NumericPoint(new C.NumericValue(Serial(day).ToString(CultureInfo.InvariantCulture))) { Index = (uint)i } : null).OfType<C.NumericPoint>());
        return numbers;
    }

    private static C.Title Title(string words, int size, bool bold) => new(
        new C.ChartText(new C.RichText(
            new A.BodyProperties(), new A.ListStyle(),
            new A.Paragraph(
                new A.ParagraphProperties(new A.DefaultRunProperties(Fill(Ink)) { FontSize = size, Bold = bold }),
                new A.Run(new A.RunProperties(Fill(Ink)) { Language = DocxStyles.Language, FontSize = size, Bold = bold }, new A.Text(DocxWriter.Clean(words)))))),
        new C.Overlay { Val = false });

    private static C.TextProperties Letters(int size) => new(
        new A.BodyProperties(), new A.ListStyle(),
        new A.Paragraph(new A.ParagraphProperties(new A.DefaultRunProperties(Fill(Ink), new A.LatinFont { Typeface = "Arial" }) { FontSize = size }), new A.EndParagraphRunProperties { Language = DocxStyles.Language }));

    private static A.SolidFill Fill(string colour) => new(new A.RgbColorModelHex { Val = colour });

    private static A.Outline Line(string colour, int width, A.PresetLineDashValues dash) => new(Fill(colour), new A.PresetDash { Val = dash }, new A.Round()) { Width = width };

    /// <summary>A day as spreadsheets count them.</summary>
    private static double Serial(DateOnly day) => day.ToDateTime(TimeOnly.MinValue).ToOADate();
}
