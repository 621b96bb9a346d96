using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Publishing;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>One committee's work programme with every row, without a circuit, to read or to print.</summary>
public sealed partial class ProgrammePage(Boards boards)
{
    private PrintedDocument? _document;
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

    private string Board => (_view with { Committees = [_code], Past = false }).ToAddress();

    private string Other => AddressOf(ScheduleView.Usual with { WholeYear = !_view.WholeYear });

    private string File => AddressOf(_view, ".docx");

    protected override async Task OnInitializedAsync()
    {
        var board = await boards.GetAsync(withPrivate: false);
        (_view, _today) = (ScheduleView.Printed(Window, Year), board.Plan.Today);
        if (board.Plan.Committees.GetValueOrDefault(Code.ToUpperInvariant()) is { } committee)
        {
            (_code, _document) = (committee.Ref, ProgrammeDocument.Of(board, committee, _view, ScheduleWords.NoYear(Year, _view)));
        }
    }

    private string AddressOf(ScheduleView view, string file = "") => $"schedule/{_code}{file}{(view.Period.Length > 0 ? $"?{view.Period}" : "")}";
}
