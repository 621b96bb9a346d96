using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>The days on which one body is closed.</summary>
public sealed partial class ClosuresView(EditCommittee edit)
{
    /// <summary>The most days shown.</summary>
    private const int Most = 40;

    /// <summary>The longest closure entered in one go, in days.</summary>
    private const int MostAtOnce = 31;

    private DraftOffer? _offer;
    private string _from = "";
    private string _to = "";
    private string _name = "";
    private Outcome? _outcome;

    [Parameter, EditorRequired]
    public required Committee Committee { get; set; }

    /// <summary>The calendar that is kept, without this body's own days.</summary>
    [Parameter, EditorRequired]
    public required WorkingDays Calendar { get; set; }

    /// <summary>The plan's day.</summary>
    [Parameter, EditorRequired]
    public required DateOnly Today { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter]
    public bool MayEdit { get; set; }

    [Parameter]
    public EventCallback<Outcome.Saved> OnSaved { get; set; }

    private bool Wrong => _outcome is Outcome.Invalid or Outcome.Refused { Field: not null };

    private async Task AddAsync()
    {
        if (Read() is not { } days)
        {
            await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
            return;
        }

        await SaveAsync([.. Committee.ClosureDays.Select(Input), .. days.Select(d => new NamedDayInput(LondonTime.Day(d), _name))]);
        await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
        if (_outcome is Outcome.Saved)
        {
            (_from, _to, _name) = ("", "", "");
        }
    }

    private Task RemoveAsync(NamedDay day) => SaveAsync([.. Committee.ClosureDays.Where(d => d != day).Select(Input)]);

    private static NamedDayInput Input(NamedDay day) => new(LondonTime.Day(day.Day), day.Name);

    private async Task SaveAsync(IReadOnlyList<NamedDayInput> days)
    {
        _outcome = await edit.RunAsync(Actor, Committee.Ref, Committee.Version, new(null) { ClosureDays = days }, CancellationToken.None);
        if (_outcome is Outcome.Saved saved)
        {
            await OnSaved.InvokeAsync(saved);
        }
    }

    /// <summary>The working days of what was typed; what is wrong is said by field.</summary>
    private List<DateOnly>? Read()
    {
        var (from, problem) = DayOf(_from, Today);
        if (from is not { } first)
        {
            _outcome = InputErrors.Of("day", problem!);
            return null;
        }

        var (to, wrong) = string.IsNullOrWhiteSpace(_to) ? (first, null) : DayOf(_to, first);
        if (to is not { } last || last < first || last.DayNumber - first.DayNumber >= MostAtOnce)
        {
            _outcome = InputErrors.Of("to", wrong ?? $"The last day lies on or after the first, and at most {MostAtOnce} days are closed in one go.");
            return null;
        }

        var calendar = Committee.Calendar(Calendar);
        List<DateOnly> days = [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Where(calendar.IsWorkingDay)];
        if (days.Count == 0)
        {
            _outcome = InputErrors.Of("day", $"{LondonTime.DayAndWeekday(first)} is no working day already: {calendar.WhyNot(first)}.");
            return null;
        }

        return days;
    }

    private static (DateOnly? Day, string? Problem) DayOf(string text, DateOnly near) =>
        PlanDateReader.Read(text, new PlanDateContext(near, PlanDate.NotSet, PlanDate.NotSet)) is { Date: { Precision: PlanDatePrecision.Day, End: { } day } } ? (day, null) : (null, "Enter one day, such as 29 December 2010.");
}
