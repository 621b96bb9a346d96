using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.Features.Plan.Bulk;

/// <summary>The milestones one person has selected on one page: by reference, bounded, whatever is on screen.</summary>
public sealed class Picking
{
    /// <summary>The most that can be selected: as many as one command changes.</summary>
    public const int Most = ManyMilestones.Most;

    private readonly HashSet<string> _picked = new(StringComparer.Ordinal);

    /// <summary>The rows carry boxes to tick.</summary>
    public bool On { get; private set; }

    /// <summary>What there is to say about the selection; empty where nothing is.</summary>
    public string Note { get; private set; } = "";

    public int Count => _picked.Count;

    /// <summary>Begins selecting, or ends it and forgets what was selected.</summary>
    public void Toggle()
    {
        On = !On;
        Clear();
    }

    /// <summary>Ends selecting where the page no longer allows it.</summary>
    public void Keep(bool allowed)
    {
        if (On && !allowed)
        {
            Toggle();
        }
    }

    public bool Holds(string reference) => _picked.Contains(reference);

    /// <summary>Selects or leaves out some, as far as there is room.</summary>
    public void Set(IEnumerable<string> references, bool on)
    {
        (On, Note) = (true, "");
        foreach (var reference in references)
        {
            if (!on)
            {
                _picked.Remove(reference);
            }
            else if (!_picked.Contains(reference))
            {
                if (_picked.Count >= Most)
                {
                    Note = $"{Most} is the most at once, so the rest was left out.";
                    break;
                }

                _picked.Add(reference);
            }
        }
    }

    public void Clear()
    {
        _picked.Clear();
        Note = "";
    }

    /// <summary>The selected milestones that are still there: those listed in the order of the table, then the others.</summary>
    public IReadOnlyList<PlanRow> Rows(PlanListing listing)
    {
        var shown = listing.Lines.Select(l => l.Ref).OfType<string>().Where(_picked.Contains).ToList();
        return [.. shown.Concat(_picked.Except(shown, StringComparer.Ordinal).Order(StringComparer.Ordinal)).Select(listing.Row).OfType<PlanRow>()];
    }

    /// <summary>How many of them the filter hides just now.</summary>
    public int Hidden(PlanListing listing) => _picked.Count - listing.Lines.Count(l => l.Ref is { } reference && _picked.Contains(reference));

    /// <summary>As the person sees them now.</summary>
    public static IReadOnlyList<SeenRecord> Seen(IEnumerable<PlanRow> rows) => [.. rows.Select(r => new SeenRecord(r.Ref, r.Version))];
}
