using System.Globalization;
using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Calendars;

/// <summary>The body's calendar: what is known of its days, and up to which year somebody has looked.</summary>
public sealed partial class CalendarPage(CalendarQueries queries, CurrentPerson current, KeepDay keep, RemoveDay remove, ConfirmYear confirm)
{
    private readonly PageLoads _loads = new();
    private Person _person = Person.Nobody;
    private BodyCalendar? _calendar;
    private DraftOffer? _offer;
    private DraftOffer? _yearOffer;
    private Outcome? _outcome;
    private int _unconfirmed;
    private string _kind = "bankHoliday";
    private string _day = "";
    private string _to = "";
    private string _name = "";
    private string _year = "";

    /// <summary>The year whose bank holidays are listed.</summary>
    [SupplyParameterFromQuery]
    public string? Year { get; set; }

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    private bool MayEdit => RendererInfo.IsInteractive && _person.May(Act.EditCalendar, "");

    private bool Unknown => _unconfirmed > 0;

    private int Shown => int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? Math.Clamp(year, 2000, OneOffHolidays.LastYear - 1) : queries.Today.Year;

    private IEnumerable<(CalendarDayKind Kind, IReadOnlyList<NamedDay> Days)> Groups =>
    [
        (CalendarDayKind.Closure, _calendar!.Closures),
        (CalendarDayKind.Polling, _calendar.PollingDays),
        (CalendarDayKind.BankHoliday, [.. _calendar.OneOff.Added.Select(h => new NamedDay(h.Day, h.Name))]),
        (CalendarDayKind.Displaced, [.. _calendar.OneOff.Displaced.Select(d => new NamedDay(d, StandingHolidays.In(d.Year).FirstOrDefault(h => h.Day == d)?.Name ?? ""))]),
    ];

    private string Example => _kind switch
    {
        "closure" => "Christmas closure",
        "polling" => "Local elections",
        _ => "Royal wedding",
    };

    private string Explained => _kind switch
    {
        "closure" => "Nobody is at work, so the day does not count towards a deadline. Weekends and bank holidays in between need no closing.",
        "polling" => "A working day like others, but no meeting is proposed for it.",
        "displaced" => "A bank holiday of every year that was moved: enter the day it would have been.",
        _ => "A bank holiday of this year only.",
    };

    protected override async Task OnParametersSetAsync()
    {
        using var load = _loads.Begin();
        _person = await current.GetAsync();
        await LoadAsync();
    }

    private static string Title(CalendarDayKind kind) => kind switch
    {
        CalendarDayKind.BankHoliday => "One-off bank holiday",
        CalendarDayKind.Displaced => "Bank holiday not kept on its day",
        CalendarDayKind.Closure => "Closure",
        _ => "Polling day",
    };

    private static string Plural(CalendarDayKind kind) => kind switch
    {
        CalendarDayKind.BankHoliday => "One-off bank holidays",
        CalendarDayKind.Displaced => "Bank holidays not kept on their day",
        CalendarDayKind.Closure => "Days on which every body is closed",
        _ => "Polling days",
    };

    private string? For(string field) => OutcomeMessage.For(_outcome, field);

    private string? Wrong(string field) => For(field) is null ? null : "true";

    private async Task LoadAsync() => (_calendar, _unconfirmed) = (await queries.DaysAsync(CancellationToken.None), await queries.UnconfirmedAsync());

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (notices.Any(n => n.Touched.Any(t => t.Kind is "calendar" or "meeting")))
        {
            await LoadAsync();
            StateHasChanged();
        }
    }

    private async Task AddAsync()
    {
        _outcome = await keep.RunAsync(_person.Actor, new(_kind, _day, _kind == "closure" ? _to : null, _kind == "displaced" ? null : _name), CancellationToken.None);
        await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
        if (_outcome is Outcome.Saved)
        {
            (_day, _to, _name) = ("", "", "");
        }

        await SettleAsync();
    }

    private async Task RemoveAsync(DateOnly day)
    {
        _outcome = await remove.RunAsync(_person.Actor, day, CancellationToken.None);
        await SettleAsync();
    }

    private async Task ConfirmAsync()
    {
        _outcome = await confirm.RunAsync(_person.Actor, _year, CancellationToken.None);
        await (_yearOffer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
        if (_outcome is Outcome.Saved)
        {
            _year = "";
        }

        await SettleAsync();
    }

    private async Task SettleAsync()
    {
        if (_outcome is Outcome.Saved saved)
        {
            Announcements?.Say(saved);
            await LoadAsync();
        }
    }
}
