using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>One committee's work programme with every row, without a circuit, to read or to print.</summary>
public sealed partial class ProgrammePage(ScheduleOpening opening)
{
    private PrintedDocument? _document;
    private AskedPast? _asked;
    private ScheduleView _view = ScheduleView.Usual;
    private DateOnly _today;
    private string _code = "";

    [Parameter]
    public string Code { get; set; } = "";

    [SupplyParameterFromQuery(Name = "window")]
    public string? Window { get; set; }

    /// <summary>The calendar year that a meeting year begins in.</summary>
    [SupplyParameterFromQuery(Name = "year")]
    public string? Year { get; set; }

    /// <summary>A past day or instant.</summary>
    [SupplyParameterFromQuery(Name = "asAt")]
    public string? AsAtWords { get; set; }

    private string Past => _asked?.InAddress ?? "";

    private string Board => (_view with { Committees = [_code], Past = false, AsAt = Past }).ToAddress();

    private string Other => AddressOf(ScheduleView.Usual with { WholeYear = !_view.WholeYear });

    private string File => AddressOf(_view, ".docx");

    protected override async Task OnInitializedAsync()
    {
        (_asked, var board) = await opening.PublicAsync(AsAtWords);
        (_view, _today) = (ScheduleView.Printed(Window, Year), board.Plan.Today);
        if (board.Plan.Committees.GetValueOrDefault(Code.ToUpperInvariant()) is { } committee)
        {
            (_code, _document) = (committee.Ref, ProgrammeDocument.Of(board, committee, _view, ScheduleWords.NoYear(Year, _view)));
        }
    }

    private string AddressOf(ScheduleView view, string file = "") => AsAt.Carry($"schedule/{_code}{file}{(view.Period.Length > 0 ? $"?{view.Period}" : "")}", Past);
}
