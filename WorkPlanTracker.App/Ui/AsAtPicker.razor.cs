using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Ui;

/// <summary>Chooses the instant a page shows: in words, or by the usual choices.</summary>
public sealed partial class AsAtPicker(NavigationManager navigation)
{
    private string _typed = "";
    private string? _words;
    private string? _wrong;

    /// <summary>The instant shown, in UTC; null for today.</summary>
    [Parameter]
    public DateTime? Shown { get; set; }

    /// <summary>The address's words, where they cannot be shown.</summary>
    [Parameter]
    public string Words { get; set; } = "";

    /// <summary>What is wrong with them.</summary>
    [Parameter]
    public string? Problem { get; set; }

    /// <summary>The plan's instant, in UTC.</summary>
    [Parameter, EditorRequired]
    public DateTime Now { get; set; }

    /// <summary>When the last closed review started, in UTC.</summary>
    [Parameter]
    public DateTime? LastReview { get; set; }

    /// <summary>Where what changed is said in sentences; empty where that is not offered.</summary>
    [Parameter]
    public string ComparedAt { get; set; } = "";

    /// <summary>The page's own address as things stand: the instant chosen is shown there. Null where the page is told instead.</summary>
    [Parameter]
    public string? Address { get; set; }

    /// <summary>Told the instant chosen; null for today.</summary>
    [Parameter]
    public EventCallback<DateTime?> OnChosen { get; set; }

    private DateTime MonthAgo => LondonTime.EndOfDay(LondonTime.DayOf(Now).AddMonths(-1));

    private string Reading => _typed.Trim().Length == 0 || AsAt.Read(_typed, Now, LastReview) is not { Problem: null } reading
        ? ""
        : $"= {(reading.Instant is { } at ? LondonTime.PastInstant(at) : "today")}";

    protected override void OnParametersSet()
    {
        if (_words != Words)
        {
            (_words, _typed, _wrong) = (Words, Words, Words.Length > 0 ? Problem : null);
        }
    }

    private Task GoToAsync(DateTime? instant)
    {
        if (Address is not { } page)
        {
            return OnChosen.InvokeAsync(instant);
        }

        navigation.NavigateTo(AsAt.Carry(page, instant is { } at ? AsAt.InAddress(at) : ""));
        return Task.CompletedTask;
    }

    private async Task ChooseAsync()
    {
        var reading = AsAt.Read(_typed, Now, LastReview);
        _wrong = reading.Problem;
        if (reading.Problem is null)
        {
            _typed = "";
            await GoToAsync(reading.Instant);
        }
    }
}
