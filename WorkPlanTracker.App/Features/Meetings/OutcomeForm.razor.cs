using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Collects what the meeting did under an item: pre-typed from each recommendation, amended at the table.</summary>
public sealed partial class OutcomeForm(RecordOutcome record)
{
    private readonly List<OutcomeLine> _lines = [];
    private BoardItem? _item;
    private int? _seenMinute;

    private string Title => _item is null ? "This item is gone" : $"Outcome of {MeetingBoard.NameOf(_item.Item, begins: false)}: {_item.Item.Title}";

    protected override void OnInitialized()
    {
        _item = ItemOf();
        Seen = _item?.Item.Version ?? 0;
        if (_item is null)
        {
            return;
        }

        _seenMinute = Board.MinuteOf(_item.Item)?.Version;
        if (Board.MinuteOf(_item.Item) is { Outcomes.Count: > 0 } minute)
        {
            _lines.AddRange(minute.Outcomes.Select(o => new OutcomeLine(o.Recommendation) { Kind = o.Kind, Resolution = o.Resolution, To = o.To, Dissent = o.Dissent }));
            return;
        }

        var recommended = _item.Report?.Recommendations ?? [];
        _lines.AddRange(recommended.Count > 0 ? recommended.Select(r => new OutcomeLine(r)) : [new OutcomeLine("")]);
        foreach (var line in _lines)
        {
            line.Kind = _item.Report is null || AsksOnlyToNote(line.Recommendation) ? OutcomeKind.Noted : OutcomeKind.Agreed;
            line.Resolution = line.Typed = _item.Report is null ? "" : Resolutions.That(line.Recommendation);
        }
    }

    protected override Task<Outcome> SendAsync() =>
        record.RunAsync(Actor, Form.Ref, Seen, _seenMinute, [.. _lines.Select(l => new OutcomeInput(l.Recommendation, l.Kind, l.Resolution, l.To, l.Dissent))], CancellationToken.None);

    protected override Task TakeNewerAsync(Outcome.Conflict conflict)
    {
        (Seen, _seenMinute) = conflict.Ref == Form.Ref ? (conflict.Version, _seenMinute) : (Seen, conflict.Version);
        return Task.CompletedTask;
    }

    private static bool AsksOnlyToNote(string recommendation) => !Domain.Reports.Delivery.AsksForDecision(recommendation);

    private void More() => _lines.Add(new OutcomeLine("") { Kind = OutcomeKind.Agreed });

    /// <summary>Brings back what a draft holds and the form did not show yet: resolutions that were added, and to whom something was delegated.</summary>
    private void Used(DraftText draft)
    {
        for (var i = 0; i < ItemOutcome.MaxPerItem && (i < _lines.Count || draft.Values.ContainsKey($"resolution{i}")); i++)
        {
            if (i == _lines.Count)
            {
                _lines.Add(new OutcomeLine("")
                {
                    Kind = Enum.TryParse<OutcomeKind>(draft.Value($"kind{i}"), out var kind) ? kind : OutcomeKind.Agreed,
                    Resolution = draft.Value($"resolution{i}"),
                    Dissent = draft.Value($"dissent{i}"),
                });
            }

            _lines[i].To = draft.Value($"to{i}") is { Length: > 0 } to ? to : _lines[i].To;
        }
    }

    /// <summary>Nothing is resolved of what was put off; what somebody typed stays.</summary>
    private static void Changed(OutcomeLine line)
    {
        if (line.Resolution == line.Typed)
        {
            line.Resolution = line.Typed = line.Kind switch
            {
                OutcomeKind.NotReached or OutcomeKind.Withdrawn => "",
                OutcomeKind.Deferred => "That the report be deferred to a later meeting.",
                OutcomeKind.NotAgreed => "That the recommendation be not agreed.",
                OutcomeKind.Recommended => $"That it be recommended to the Authority {Resolutions.That(line.Recommendation)[..1].ToLowerInvariant()}{Resolutions.That(line.Recommendation)[1..]}",
                _ => Resolutions.That(line.Recommendation),
            };
        }
    }

    /// <summary>One outcome while it is typed.</summary>
    private sealed class OutcomeLine(string recommendation)
    {
        internal string Recommendation { get; } = recommendation;

        internal OutcomeKind Kind { get; set; }

        internal string Resolution { get; set; } = "";

        /// <summary>What was typed for the person, so that it may be typed anew.</summary>
        internal string Typed { get; set; } = "";

        internal string To { get; set; } = "";

        internal string Dissent { get; set; } = "";
    }
}
