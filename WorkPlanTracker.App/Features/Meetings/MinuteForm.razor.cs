using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Writes one minute; of part 2 the public summary and the private words apart.</summary>
public sealed partial class MinuteForm(EditMinute edit)
{
    private readonly HashSet<string> _also = new(StringComparer.Ordinal);
    private BoardMinute? _minute;
    private string _title = "";
    private string _text = "";
    private string _privateText = "";

    private bool Private => _minute?.Part == 2;

    private string Title => _minute is null ? "This minute is gone" : $"Minute {(_minute.Number.Length > 0 ? _minute.Number : "")} {_minute.Title}";

    /// <summary>Items of the same part that it does not cover yet.</summary>
    private IReadOnlyList<BoardItem> Others => _minute is null ? [] : [.. Board.Items.Where(i => i.Item.Part == _minute.Part && !i.Item.Withdrawn && !_minute.Items.Contains(i.Item.Ref, StringComparer.Ordinal))];

    protected override void OnInitialized()
    {
        _minute = Board.Minutes.FirstOrDefault(m => m.Ref == Form.Ref);
        if (_minute is { } minute)
        {
            (_title, _text, _privateText, Seen) = (minute.Title, minute.Text, minute.PrivateText, minute.Version);
        }
    }

    protected override Task<Outcome> SendAsync() => edit.RunAsync(
        Actor, Form.Ref, Seen, new MinuteInput(_title, _text) { PrivateText = Private ? _privateText : null, AlsoCovers = [.. _also] }, CancellationToken.None);

    private void Also(string item, bool covers) => _ = covers ? _also.Add(item) : _also.Remove(item);
}
