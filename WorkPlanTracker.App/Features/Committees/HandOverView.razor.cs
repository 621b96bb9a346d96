using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>Shows what would pass from a body that ends to its successor, and passes it in one step.</summary>
public sealed partial class HandOverView(HandOver handOver, CommitteeQueries queries)
{
    /// <summary>The most lines of any list.</summary>
    private const int Most = 40;

    private ElementReference _title;
    private OpenItems? _items;
    private string _lastDay = "";
    private string _code = "";
    private string _by = "";
    private int _seen;
    private bool _focused;

    [Parameter, EditorRequired]
    public required Committee Committee { get; set; }

    [Parameter, EditorRequired]
    public required CommitteeBoard Board { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    private string DraftKey => $"handover:{Committee.Ref}";

    private bool IsWorkingTitle => Committee.Successor is { } next && !Board.Plan.Committees.ContainsKey(next);

    private string Next => Committee.Successor is not { } next ? "its successor" : IsWorkingTitle ? $"“{next}”" : Board.NameOf(next);

    protected override async Task OnInitializedAsync()
    {
        (_seen, _lastDay) = (Committee.Version, Committee.LastDay is { } last ? LondonTime.Day(last) : "");
        await PreviewAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_title.Id is not null && !_focused)
        {
            _focused = true;
            await _title.FocusAsync();
        }
    }

    private IEnumerable<(string Title, IReadOnlyList<OpenItem> Lines)> Parts(OpenItems items) =>
        new (string Title, IReadOnlyList<OpenItem> Lines)[]
        {
            ("Reports that pass", items.Reports),
            ("Actions that pass", items.Actions),
            ("Series that pass", items.Series),
            ($"Stay with {Committee.Abbreviation}, on its meetings until the last day", items.Staying),
            ("Meetings after the last day, which are cancelled", items.Cancelled),
        }.Where(p => p.Lines.Count > 0);

    /// <summary>Works the lists out for the day that is typed; while it is no day, for none.</summary>
    private async Task PreviewAsync()
    {
        DateOnly? last = null;
        try
        {
            last = Known.Day(_lastDay, Board.Plan.Today, "lastDay");
        }
        catch (CommandStoppedException)
        {
            // Half a date while it is being typed: the command says what is wrong with it.
        }

        _items = await queries.OpenItemsAsync(Committee.Ref, last, CancellationToken.None);
    }

    protected override IReadOnlyList<string> Fields => ["code", "lastDay"];

    protected override Task<Outcome> SendAsync() => handOver.RunAsync(Actor, Committee.Ref, _seen, new HandOverInput(_code, _lastDay), CancellationToken.None);

    protected override Task TakeNewerAsync(Outcome.Conflict conflict)
    {
        (_by, _seen) = (conflict.By, conflict.Version);
        return PreviewAsync();
    }

    private async Task<bool> IsOnRecordAsync(DraftText draft) =>
        await queries.NewestAsync(Committee.Ref, CancellationToken.None) is { } newest && newest.Version > draft.Version && (await queries.OpenItemsAsync(Committee.Ref, newest.LastDay, CancellationToken.None)).Count == 0;
}
