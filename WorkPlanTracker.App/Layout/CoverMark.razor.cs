using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Layout;

/// <summary>Says in the top bar that someone acts for this person today, or that they act for someone.</summary>
/// <remarks>It hears of covers alone, so that no other change costs it anything.</remarks>
public sealed partial class CoverMark(CoverShelf shelf) : IDisposable
{
    private IReadOnlyList<(string Sentence, string Brief)> _marks = [];

    [Parameter, EditorRequired]
    public required Person Me { get; set; }

    public void Dispose() => shelf.Changed -= Hear;

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive)
        {
            shelf.Changed += Hear;
        }
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private void Hear() => Start(async () =>
    {
        await LoadAsync();
        StateHasChanged();
    });

    private async Task LoadAsync()
    {
        var today = shelf.Today;
        _marks = [.. (await shelf.OpenAsync()).Where(c => c.Cover.IsOn(today)).Select(c => Mark(c.Cover)).OfType<(string, string)>()];
    }

    private (string Sentence, string Brief)? Mark(Cover cover) =>
        cover.AbsentEmail == Me.Email ? ($"{cover.Acting} acts for you until {LondonTime.Day(cover.To)}", "Covered")
        : cover.ActingEmail == Me.Email ? ($"You act for {cover.Absent} until {LondonTime.Day(cover.To)}", "Acting")
        : null;
}
