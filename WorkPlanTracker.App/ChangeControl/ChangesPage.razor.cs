using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.ChangeControl;

/// <summary>Every request for a change of what was agreed, and the decision on each.</summary>
public sealed partial class ChangesPage(ChangeRequestQueries queries, CurrentPerson current)
{
    private readonly Dictionary<string, RequestView> _views = new(StringComparer.Ordinal);
    private readonly PageLoads _loads = new();
    private IReadOnlyList<ChangeRequest>? _requests;
    private Person _person = Person.Nobody;

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    /// <summary>The milestone or report that requests are about; nothing for all.</summary>
    [SupplyParameterFromQuery]
    public string? About { get; set; }

    /// <summary>The request to decide at once.</summary>
    [SupplyParameterFromQuery]
    public string? Open { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    private ChangeRequestState? StateShown => ApiWords.Read<ChangeRequestState>(State);

    private int Pages => Math.Max(1, ((_requests?.Count ?? 0) + ChangeRequestQueries.PageSize - 1) / ChangeRequestQueries.PageSize);

    /// <summary>The page asked for; nonsense means the first, too far the last.</summary>
    private int PageShown => int.TryParse(PageText, out var page) ? Math.Clamp(page, 1, Pages) : 1;

    private IEnumerable<ChangeRequest> Shown => _requests!.Skip((PageShown - 1) * ChangeRequestQueries.PageSize).Take(ChangeRequestQueries.PageSize);

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

    private static string Short(string text) => text.Length > 40 ? $"{text[..40]}…" : text;

    private string AddressOf(ChangeRequestState? state, int page)
    {
        List<string> parts = [];
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

        return parts.Count == 0 ? "changes" : $"changes?{string.Join('&', parts)}";
    }

    private async Task LoadAsync()
    {
        using var load = _loads.Begin();
        _requests = await queries.ListAsync(StateShown, null, string.IsNullOrWhiteSpace(About) ? null : Domain.PlainWords.Clean(About).ToUpperInvariant(), CancellationToken.None);
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        var touched = notices.SelectMany(n => n.Touched).ToList();
        if (touched.Count == 0 || touched.Exists(t => t.Kind is "changeRequest" or "review"))
        {
            await LoadAsync();
            StateHasChanged();
        }
    }
}
