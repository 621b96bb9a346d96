using System.Globalization;
using WorkPlanTracker.Domain.Pictures;

namespace WorkPlanTracker.App.Pictures;

/// <summary>Numbers as SVG writes them.</summary>
public static class Svg
{
    /// <summary>A number of the picture's own units.</summary>
    public static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A place along a line.</summary>
    public static string Percent(double value) => value.ToString("0.###", CultureInfo.InvariantCulture) + "%";

    /// <summary>Places that a line joins.</summary>
    public static string Points(IEnumerable<Spot> spots) => string.Join(' ', spots.Select(s => $"{N(s.X)},{N(s.Y)}"));
}
