namespace WorkPlanTracker.App.Ui;

/// <summary>Unsaved text that this browser kept of one form. The browser owns it; the server sees it only while it is offered.</summary>
/// <param name="Id">Its place in the browser's storage.</param>
/// <param name="When">When it was typed, in words.</param>
/// <param name="Version">The record's version that was on the page when typing began; 0 where there was no record yet.</param>
/// <param name="Sent">Whether a save was on its way when the page went.</param>
/// <param name="Mine">Whether it was typed in this tab.</param>
/// <param name="Back">Whether this tab was typing it when the page went, so that it is put back without asking.</param>
/// <param name="Live">Whether it is what stands in the form now.</param>
/// <param name="Label">What the form was called.</param>
/// <param name="Texts">Its words, field by field.</param>
/// <param name="Values">All its values by field name.</param>
public sealed record DraftText(
    string Id, string When, int Version, bool Sent, bool Mine, bool Back, bool Live, string Label, IReadOnlyList<DraftWords> Texts, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>A value by field name; empty where the form did not have it.</summary>
    public string Value(string field) => Values.GetValueOrDefault(field, "");
}

/// <summary>The words of one field.</summary>
public sealed record DraftWords(string Label, string Text);
