using System.Globalization;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Adds an agenda item, or changes one.</summary>
public sealed partial class ItemForm(AddItem add, ArrangeItem arrange)
{
    private string _title = "";
    private string _part = "1";
    private string _section = "";
    private string _minutes = "";
    private string _presenter = "";
    private string _circumstances = "";
    private bool _oral;
    private AgendaItem? _item;
    private int _usual = Capacity.StandingMinutes;

    private bool IsNew => Form.Kind is FormKind.Add;

    private bool HasReport => _item?.Report is not null;

    /// <summary>The agenda is published: what is printed no longer changes.</summary>
    private bool Frozen => !IsNew && Board.Meeting.State is MeetingState.AgendaPublished;

    /// <summary>The item comes, or came, after publication.</summary>
    private bool Late => Board.Meeting.State is MeetingState.AgendaPublished && (IsNew || (_item is not null && Board.IsNew(_item)));

    private string Title => IsNew ? Late ? "Add a supplementary or an urgent item" : "Add an item" : $"Change {MeetingBoard.NameOf(_item!, begins: false)}";

    private string Usual => $"{_usual} if left out";

    protected override void OnInitialized()
    {
        if (ItemOf() is not { } found)
        {
            return;
        }

        _item = found.Item;
        Seen = _item.Version;
        _title = _item.Title;
        _part = _item.Part.ToString(CultureInfo.InvariantCulture);
        _section = _item.Section switch { AgendaSection.Decision => "decision", AgendaSection.Information => "information", _ => "" };
        _minutes = _item.Minutes?.ToString(CultureInfo.InvariantCulture) ?? "";
        _usual = _item.Minutes is null ? found.Minutes : _usual;
        (_presenter, _circumstances, _oral) = (_item.Presenter, _item.SpecialCircumstances, _item.Type is AgendaItemType.Oral);
    }

    protected override async Task<Outcome> SendAsync()
    {
        int? minutes = 0;
        if (_minutes.Trim().Length > 0)
        {
            if (!int.TryParse(_minutes.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var read) || read == 0)
            {
                return InputErrors.Of("minutes", $"Give the minutes as a whole number from 1 to {AgendaItem.MaxMinutes}, or leave them out.");
            }

            minutes = read;
        }

        var input = new AgendaItemInput(HasReport || Frozen ? null : _title)
        {
            Part = HasReport || Frozen ? null : _part == "2" ? 2 : 1,
            Section = Frozen ? null : _section,
            Minutes = minutes,
            Presenter = _presenter,
            Oral = _oral,
            SpecialCircumstances = Late ? _circumstances : null,
        };
        return IsNew ? await add.RunAsync(Actor, Board.Meeting.Ref, input, CancellationToken.None) : await arrange.RunAsync(Actor, Form.Ref, Seen, input, CancellationToken.None);
    }

    private Task<bool> IsOnRecordAsync(DraftText draft) =>
        Task.FromResult(IsNew ? Board.Items.Any(i => i.Item.Title == draft.Value("title").Trim()) : ItemOf() is { } now && now.Item.Version > draft.Version && now.Item.Presenter == draft.Value("presenter").Trim());
}
