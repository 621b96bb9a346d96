namespace WorkPlanTracker.App.Features.Plan;

/// <summary>Says a change once to a screen reader; the person's own outcome is also shown for a few seconds.</summary>
public sealed partial class Announcer
{
    private string _said = "";
    private string? _notice;
    private int _count;

    public void Say(string sentence, bool asNotice = false)
    {
        _said = sentence;
        if (asNotice)
        {
            _notice = sentence;
            _count++;
        }

        StateHasChanged();
    }
}
