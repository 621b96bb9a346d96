namespace WorkPlanTracker.Domain.Pictures;

/// <summary>Places for labels beside a picture: each as near as may be to where it belongs, in the same order, and none over another.</summary>
public static class LabelPlaces
{
    /// <param name="wanted">Where each label belongs.</param>
    /// <param name="gap">How far apart two must stand at least; less where there is no room for that.</param>
    /// <param name="from">The first place there is.</param>
    /// <param name="to">The last place there is.</param>
    /// <returns>The places, in the order given.</returns>
    public static IReadOnlyList<double> Spread(IReadOnlyList<double> wanted, double gap, double from, double to)
    {
        var places = new double[wanted.Count];
        if (places.Length == 0)
        {
            return places;
        }

        var apart = places.Length > 1 ? Math.Min(gap, (to - from) / (places.Length - 1)) : 0;
        var order = Enumerable.Range(0, places.Length).OrderBy(i => wanted[i]).ThenBy(i => i).ToArray();
        var least = from;
        foreach (var i in order)
        {
            places[i] = Math.Max(least, Math.Clamp(wanted[i], from, to));
            least = places[i] + apart;
        }

        var most = to;
        foreach (var i in order.Reverse())
        {
            places[i] = Math.Min(places[i], most);
            most = places[i] - apart;
        }

        return places;
    }
}
