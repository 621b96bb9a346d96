using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Ui;

/// <summary>How a report stands on its way to a meeting, as word, shape and colour.</summary>
public sealed partial class DeliveryMark
{
    private static readonly Dictionary<DeliveryStatus, (string Css, MarkupString Glyph)> Marks = new()
    {
        [DeliveryStatus.Unscheduled] = ("not-started", new("""<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3 2.4"/>""")),
        [DeliveryStatus.Scheduled] = ("on-track", new("""<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="2"/><path d="M5 8.2l2.1 2.1L11 6.2" fill="none" stroke="currentColor" stroke-width="2"/>""")),
        [DeliveryStatus.DeadlineNear] = ("at-risk", new("""<path d="M8 1.8L15 14H1z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/><path d="M8 6v4" stroke="currentColor" stroke-width="2"/>""")),
        [DeliveryStatus.Late] = ("off-track", new("""<path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z" fill="currentColor"/><path d="M8 4.4V8l2.6 2" fill="none" stroke="var(--surface)" stroke-width="2"/>""")),
        [DeliveryStatus.Published] = ("complete", new("""<path d="M4 1.5h5.5L13 5v9.5H4z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/><path d="M6.5 8h4M6.5 11h4" stroke="currentColor" stroke-width="1.6"/>""")),
        [DeliveryStatus.Delivered] = ("complete", new("""<rect x="1.5" y="1.5" width="13" height="13" rx="3" fill="currentColor"/><path d="M4.6 8.2l2.4 2.4 4.4-4.8" fill="none" stroke="var(--surface)" stroke-width="2"/>""")),
        [DeliveryStatus.Deferred] = ("deferred", new("""<path d="M2 8h9M8 4.5L11.5 8 8 11.5M14 3v10" fill="none" stroke="currentColor" stroke-width="2"/>""")),
        [DeliveryStatus.Withdrawn] = ("cancelled", new("""<path d="M3.5 3.5l9 9M12.5 3.5l-9 9" stroke="currentColor" stroke-width="2.2"/>""")),
    };

    [Parameter, EditorRequired]
    public DeliveryStatus Status { get; set; }

    /// <summary>Its meeting's day has passed and it was not published for it: nothing is late any more, and what became of it is not said yet.</summary>
    [Parameter]
    public bool Passed { get; set; }

    private string Css => Marks[Status].Css;

    private MarkupString Glyph => Marks[Status].Glyph;

    private string Word => Passed ? "Meeting passed" : WordOf(Status);

    /// <summary>The word for a status.</summary>
    public static string WordOf(DeliveryStatus status) => status is DeliveryStatus.DeadlineNear ? "Deadline near" : status.ToString();
}
