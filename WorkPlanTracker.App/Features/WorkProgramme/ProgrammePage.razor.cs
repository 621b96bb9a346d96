using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Publishing;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>One committee's work programme with every row, without a circuit, to read or to print.</summary>
public sealed partial class ProgrammePage(Boards boards)
{
    private PrintedDocument? _document;
    private string _code = "";

    [Parameter]
    public string Code { get; set; } = "";

    [SupplyParameterFromQuery(Name = "window")]
    public string? Window { get; set; }

    private bool IsYear => Window is "year";

    private string Board => $"schedule?committees={_code}{(IsYear ? "&window=year" : "")}";

    private string Other => $"schedule/{_code}{(IsYear ? "" : "?window=year")}";

    private string File => $"schedule/{_code}.docx{(IsYear ? "?window=year" : "")}";

    protected override async Task OnInitializedAsync()
    {
        var board = await boards.GetAsync(withPrivate: false);
        if (board.Plan.Committees.GetValueOrDefault(Code.ToUpperInvariant()) is { } committee)
        {
            (_code, _document) = (committee.Ref, ProgrammeDocument.Of(board, committee, IsYear));
        }
    }
}
