using System.Globalization;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Features.Reports.Series;

/// <summary>What is being typed about a series.</summary>
public sealed class SeriesDraft
{
    public string Subject { get; set; } = "";

    public string Rhythm { get; set; } = ApiWords.Of(RhythmKind.Months);

    public string Every { get; set; } = "6";

    public string Offsets { get; set; } = "";

    public string Anchor { get; set; } = "";

    public string Committee { get; set; } = "";

    public string Kind { get; set; } = ApiWords.Of(ReportKind.Report);

    public string Purpose { get; set; } = ApiWords.Of(ReportPurpose.NotSaid);

    public string ReportOf { get; set; } = "";

    public string Author { get; set; } = "";

    public HashSet<string> Offices { get; private init; } = new(StringComparer.Ordinal);

    public HashSet<string> Areas { get; private init; } = new(StringComparer.Ordinal);

    public HashSet<string> Projects { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>All of it as one text, to set beside another.</summary>
    internal string Said => string.Join('\n', new[]
    {
        Subject, Rhythm, Every, Offsets, Anchor, Committee, Kind, Purpose, ReportOf, Author, string.Join(", ", Offices.Order(StringComparer.Ordinal)),
        string.Join(", ", Areas.Order(StringComparer.Ordinal)), string.Join(", ", Projects.Order(StringComparer.Ordinal)),
    }.Where(w => w.Length > 0));

    /// <summary>Whether it says what a browser kept of the form.</summary>
    internal bool Says(DraftText kept) =>
        Subject == kept.Value("subject").Trim() && Rhythm == kept.Value("rhythm") && Committee == kept.Value("committee")
        && (Rhythm != ApiWords.Of(RhythmKind.Months) || Every == kept.Value("every").Trim());

    internal static SeriesDraft Of(ReportSeries series) => new()
    {
        Subject = series.Subject,
        Rhythm = ApiWords.Of(series.Rhythm.Kind),
        Every = series.Rhythm.Every > 0 ? series.Rhythm.Every.ToString(CultureInfo.InvariantCulture) : "",
        Offsets = string.Join(", ", series.Rhythm.Offsets),
        Anchor = series.AnchorDay is { } day ? LondonTime.Day(day) : series.AnchorRef ?? "",
        Committee = series.Committee ?? "",
        Kind = ApiWords.Of(series.Paper),
        Purpose = ApiWords.Of(series.Purpose),
        ReportOf = series.ReportOf,
        Author = series.Author,
        Offices = new(series.Offices, StringComparer.Ordinal),
        Areas = new(series.Areas, StringComparer.Ordinal),
        Projects = new(series.Projects, StringComparer.Ordinal),
    };

    /// <summary>As the command takes it; or the field that cannot be read.</summary>
    internal (SeriesInput? Input, Outcome.Invalid? Wrong) ToInput()
    {
        var counts = Rhythm == ApiWords.Of(RhythmKind.Months);
        var every = 0;
        if (counts && !int.TryParse(Every.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out every))
        {
            return (null, InputErrors.Of("every", $"Enter how many months lie between two instances, from 1 to {Domain.Series.Rhythm.MaxMonths}."));
        }

        var offsets = new List<int>();
        foreach (var word in Rhythm == ApiWords.Of(RhythmKind.Offsets) ? Offsets.Split([',', ';', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [])
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var months))
            {
                return (null, InputErrors.Of("offsets", "Enter numbers of months with commas between them, such as 6, 12."));
            }

            offsets.Add(months);
        }

        return (new SeriesInput(Subject)
        {
            Rhythm = Rhythm,
            Every = every,
            Offsets = offsets,
            Anchor = Anchor,
            Committee = Committee,
            Kind = Kind,
            Purpose = Purpose,
            ReportOf = ReportOf,
            Author = Author,
            Offices = [.. Offices],
            Areas = [.. Areas],
            Projects = [.. Projects],
        }, null);
    }
}
