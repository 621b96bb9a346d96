using FsCheck.Fluent;
using WorkPlanTracker.Domain.Pictures;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Pictures;

public sealed class LabelPlacesTests
{
    [Fact]
    public void Labels_keep_their_order_stand_apart_and_stay_inside() =>
        Prop.ForAll(Arb.From(Gen.Choose(-50, 500).Select(n => (double)n).ListOf()), wanted =>
        {
            List<double> asked = [.. wanted];
            var places = LabelPlaces.Spread(asked, 20, 10, 410);
            var apart = asked.Count > 1 ? Math.Min(20, 400.0 / (asked.Count - 1)) : 0;
            int[] order = [.. Enumerable.Range(0, asked.Count).OrderBy(i => asked[i]).ThenBy(i => i)];
            return places.Count == asked.Count && places.All(p => p is >= 9.999 and <= 410.001)
                && order.Zip(order.Skip(1)).All(pair => places[pair.Second] - places[pair.First] >= apart - 0.001);
        }).Holds();

    [Fact]
    public void A_label_with_room_around_it_stands_where_it_belongs() =>
        Assert.Equal([300, 40, 120], LabelPlaces.Spread([300, 40, 120], 20, 0, 400));
}
