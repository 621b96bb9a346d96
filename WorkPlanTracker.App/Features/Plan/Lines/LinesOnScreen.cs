using Microsoft.AspNetCore.Components.Web.Virtualization;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Features.Plan.Lines;

/// <summary>The lines of a listing that are on one screen. Each row is told by name when its milestone changed, each heading when its figures did.</summary>
public sealed class LinesOnScreen
{
    private readonly Dictionary<string, MilestoneLine> _rows = new(StringComparer.Ordinal);
    private readonly List<GroupLine> _headings = [];
    private readonly TaskCompletionSource _drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PresenceSnapshot? _presence;

    /// <summary>What is listed.</summary>
    internal PlanListing Listing { get; private set; } = null!;

    /// <summary>Who is looking, so that their own changes are not announced to them.</summary>
    internal Person Me { get; private set; } = null!;

    /// <summary>Ends once rows are on the page.</summary>
    internal Task Drawn => _drawn.Task;

    /// <summary>The places whose editors a screen of these lines shows.</summary>
    internal IReadOnlyList<string> Editors => [.. Listing.Plans.Select(p => Place.EditorsOf(p.Header.Ref))];

    /// <summary>What the lines were given with their parameters: they take it from there.</summary>
    internal void Set(PlanListing listing, Person me) => (Listing, Me) = (listing, me);

    /// <summary>Shows a newer listing of the same order: rows and headings that changed render again.</summary>
    internal void Show(PlanListing listing)
    {
        var before = Listing;
        Listing = listing;
        Tell(before);
    }

    /// <summary>Tells the rows and headings in which what is listed differs from what was.</summary>
    internal void Tell(PlanListing before)
    {
        foreach (var reference in Listing.Follows == before.Number ? Listing.Changed : [.. _rows.Keys])
        {
            _rows.GetValueOrDefault(reference)?.Show(Listing.Row(reference));
        }

        if (!ReferenceEquals(before.Groups, Listing.Groups))
        {
            _headings.ForEach(heading => heading.Show(Listing.Groups.GetValueOrDefault(heading.Name)));
        }
    }

    /// <summary>Says on each row who else has its editor open.</summary>
    internal void ShowEditors(PresenceSnapshot presence)
    {
        _presence = presence;
        foreach (var (reference, row) in _rows)
        {
            row.ShowEditors(EditorsOf(reference));
        }
    }

    /// <summary>Who else has a milestone's editor open, as its row says it; null where nobody has.</summary>
    internal string? EditorsOf(string reference)
    {
        if (_presence is null)
        {
            return null;
        }

        var others = _presence.OthersAt(Place.Editor(reference), Me.Email);
        return PresenceSnapshot.NamesOf(others) is { } names ? $"{names} {(others.Count > 1 ? "are" : "is")} editing" : null;
    }

    /// <summary>The lines a list that draws only what is on screen asks for, each with its number in the table; the table's own heading is number 1.</summary>
    internal ValueTask<ItemsProviderResult<NumberedLine>> ProvideAsync(ItemsProviderRequest request)
    {
        var lines = Listing.Lines;
        var shown = new NumberedLine[Math.Min(request.Count, Math.Max(0, lines.Length - request.StartIndex))];
        for (var i = 0; i < shown.Length; i++)
        {
            shown[i] = new NumberedLine(request.StartIndex + i + 2, lines[request.StartIndex + i]);
        }

        return ValueTask.FromResult(new ItemsProviderResult<NumberedLine>(shown, lines.Length));
    }

    internal void Enter(MilestoneLine row)
    {
        _rows[row.Reference] = row;
        _drawn.TrySetResult();
    }

    /// <summary>A row goes, unless another has taken its milestone meanwhile.</summary>
    internal void Leave(string reference, MilestoneLine row)
    {
        if (_rows.GetValueOrDefault(reference) == row)
        {
            _rows.Remove(reference);
        }
    }

    internal void Enter(GroupLine heading) => _headings.Add(heading);

    internal void Leave(GroupLine heading) => _headings.Remove(heading);
}

/// <summary>A line and its number in the table.</summary>
internal readonly record struct NumberedLine(int Number, PlanLine Line);
