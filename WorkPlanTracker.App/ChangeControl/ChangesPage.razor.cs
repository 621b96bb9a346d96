using System.Globalization;
using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.ChangeControl;

/// <summary>Every request for a change of what was agreed, and the decision on each.</summary>
public sealed partial class ChangesPage(ChangeRequestQueries queries, ForwardHistory past, PlanHistory history, CurrentPerson current)
{
    private readonly Dictionary<string, RequestView> _views = new(StringComparer.Ordinal);
    private readonly PageLoads _loads = new();
    private RequestPage? _found;
    private ChangeRequest? _opened;
    private AskedPast? _asked;
    private Person _person = Person.Nobody;

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    /// <summary>The milestone or report that requests are about; nothing for all.</summary>
    [SupplyParameterFromQuery]
    public string? About { get; set; }

    /// <summary>The plan that requests are of; nothing for all.</summary>
    [SupplyParameterFromQuery]
    public string? Plan { get; set; }

    /// <summary>The request to decide at once.</summary>
    [SupplyParameterFromQuery]
    public string? Open { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    /// <summary>A past day or instant.</summary>
    [SupplyParameterFromQuery(Name = "asAt")]
    public string? AsAtWords { get; set; }

    /// <summary>The instant shown, for addresses; empty for now.</summary>
    private string Past => _asked?.InAddress ?? "";

    private ChangeRequestState? StateShown => ApiWords.Read<ChangeRequestState>(State);

    /// <summary>The page asked for; nonsense means the first, too far the last.</summary>
    private int PageAsked => int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;

    /// <summary>What is shown: the page, and before it the request that the address opens where another page holds it.</summary>
    private IEnumerable<ChangeRequest> Shown => _opened is { } one && _found!.Requests.All(r => r.Ref != one.Ref) ? [one, .. _found.Requests] : _found!.Requests;

    protected override async Task OnParametersSetAsync()
    {
        _person = await current.GetAsync();
        await LoadAsync();
    }

    private static string Title(ChangeRequestState state) => state switch
    {
        ChangeRequestState.Asked => "Waiting",
        ChangeRequestState.Amended => "Approved with another date",
        _ => state.ToString(),
    };

    /// <summary>A reference as it is kept, or nothing.</summary>
    private static string? Asked(string? reference) => string.IsNullOrWhiteSpace(reference) || !Domain.PlainWords.AreKeepable(reference) ? null : Domain.PlainWords.Clean(reference).ToUpperInvariant();

    private static string Short(string text) => text.Length > 40 ? $"{text[..40]}…" : text;

    private string AddressOf(ChangeRequestState? state, int page, string asAt)
    {
        List<string> parts = [];
        if (Plan is { Length: > 0 } plan)
        {
            parts.Add($"plan={Uri.EscapeDataString(plan)}");
        }

        if (state is { } one)
        {
            parts.Add($"state={ApiWords.Of(one)}");
        }

        if (About is { Length: > 0 } about)
        {
            parts.Add($"about={Uri.EscapeDataString(about)}");
        }

        if (page > 1)
        {
            parts.Add($"page={page}");
        }

        return AsAt.Carry(parts.Count == 0 ? "changes" : $"changes?{string.Join('&', parts)}", asAt);
    }

    private async Task LoadAsync()
    {
        using var load = _loads.Begin();
        _asked = await past.AskAsync(AsAtWords);
        if (_asked.Instant is { } at)
        {
            var all = await history.ReadAllAsync<ChangeRequest>(at, CancellationToken.None);
            _found = RequestPage.Of(all, StateShown, Asked(Plan), Asked(About), PageAsked, ChangeRequestQueries.PageSize);
            _opened = Asked(Open) is { } known ? all.FirstOrDefault(r => r.Ref == known) : null;
            return;
        }

        _found = await queries.PageAsync(StateShown, Asked(Plan), Asked(About), PageAsked, ChangeRequestQueries.PageSize, CancellationToken.None);
        _opened = Asked(Open) is { } reference ? await queries.FindAsync(reference, CancellationToken.None) : null;
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        var touched = notices.SelectMany(n => n.Touched).ToList();
        if (_asked is { Instant: null } && (touched.Count == 0 || touched.Exists(t => t.Kind is "changeRequest" or "review")))
        {
            await LoadAsync();
            StateHasChanged();
        }
    }
}
