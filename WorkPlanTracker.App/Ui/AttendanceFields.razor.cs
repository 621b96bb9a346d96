using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Ui;

/// <summary>Who was there: three fields with one name a line. Members who are not named yet are offered, one press each, which the browser types (page.js), so that it is kept like what is typed.</summary>
public sealed partial class AttendanceFields
{
    [Parameter, EditorRequired]
    public required AttendanceDraft Draft { get; set; }

    /// <summary>Names that are offered; empty where nobody is known.</summary>
    [Parameter]
    public IReadOnlyList<string> Offered { get; set; } = [];

    /// <summary>What the save found wrong.</summary>
    [Parameter]
    public string? Error { get; set; }

    [Parameter]
    public int Rows { get; set; } = 7;

    [Parameter]
    public string Hint { get; set; } = "One name a line. Who came late or left early: add the item after a comma, such as “Toby Harris, from 4” or “Cindy Butts, to 9” or “Reshard Auladin, 4 to 9”.";

    /// <summary>Those offered who stand in no field yet.</summary>
    private List<string> Left
    {
        get
        {
            var named = Draft.ToInput().Select(a => Domain.PlainWords.Clean(a.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return [.. Offered.Where(o => !named.Contains(o))];
        }
    }
}
