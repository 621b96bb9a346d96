using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Plan.Print;

/// <summary>The document around the rows: what it is, as at when, and what narrows it.</summary>
public sealed partial class PrintDocument
{
    [Parameter, EditorRequired]
    public required OpenedPlan Opened { get; set; }

    /// <summary>The plan's instant at which it was made.</summary>
    [Parameter, EditorRequired]
    public DateTime Now { get; set; }

    /// <summary>For whom it was made.</summary>
    [Parameter, EditorRequired]
    public required string By { get; set; }

    private string Rows => Opened.Listing.Shown == 1 ? "1 milestone" : FormattableString.Invariant($"{Opened.Listing.Shown:N0} milestones");

    private string Order =>
        $"Ordered by {NameOf(PlanView.Orders, Opened.Shown.Sort)}{(Opened.Shown.Descending ? ", the other way round" : "")}{(Opened.Shown.Group == "none" ? "" : $", grouped by {NameOf(PlanView.Groupings, Opened.Shown.Group)}")}.";

    private List<string> Filters
    {
        get
        {
            var (view, listing) = (Opened.Shown, Opened.Listing);
            List<string> filters = [];
            Add("needs attention", view.Attention ? "yes" : "");
            Add("status", view.Status is { } status ? StatusWords.Of(status) : "");
            Add("search", view.Search);
            Add("area", listing.Index.Areas.GetValueOrDefault(view.Area)?.Name ?? view.Area);
            Add("lead", view.Owner);
            Add("committee", view.Committee);
            return filters;

            void Add(string what, string name)
            {
                if (name.Length > 0)
                {
                    filters.Add($"{what}: {name}");
                }
            }
        }
    }

    private static string NameOf(IReadOnlyList<(string Key, string Name)> from, string key) => from.First(n => n.Key == key).Name.ToLowerInvariant();
}
