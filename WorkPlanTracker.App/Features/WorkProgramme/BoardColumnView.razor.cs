using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>One meeting's column. It is written when it comes into sight and when something of it changed, never else.</summary>
/// <remarks>What others take away stays for a few seconds where it stood, marked, and goes once nobody points at the column: nothing moves under a reader's cursor.</remarks>
public sealed partial class BoardColumnView : IDisposable
{
    private IReadOnlyList<Line> _lines = [];
    private BoardColumn? _column;
    private string? _reference;
    private int _drawnAt = -1;
    private bool _render = true;

    [Parameter, EditorRequired]
    public required string Reference { get; set; }

    /// <summary>Which column it is, from 0.</summary>
    [Parameter, EditorRequired]
    public int Number { get; set; }

    [Parameter, EditorRequired]
    public required BoardGrid Grid { get; set; }

    /// <summary>Whether something is said for a moment, or stays though it has gone.</summary>
    internal bool Lingers { get; private set; }

    /// <summary>Whether a card stays that has gone, so that settling moves those below it.</summary>
    internal bool HoldsGhosts => _lines.Any(l => l.Gone is not null);

    public void Dispose() => Grid.Leave(Reference, this);

    /// <summary>Whether a newer column reads otherwise.</summary>
    internal bool IsOther(BoardColumn? column) => !ReferenceEquals(column, _column);

    /// <summary>Takes the newest column.</summary>
    internal void Show(BoardColumn? column)
    {
        Lingers |= Take(column);
        _render = true;
        StateHasChanged();
    }

    /// <summary>Puts the column in order.</summary>
    internal void Settle()
    {
        (_lines, Lingers, _render) = (Plain(_column), false, true);
        StateHasChanged();
    }

    protected override void OnParametersSet()
    {
        if (_reference != Reference)
        {
            _reference = Reference;
            Grid.Enter(Reference, this);
        }

        var column = Grid.Column(Reference);
        if (!ReferenceEquals(column, _column))
        {
            (_column, _lines, _render) = (column, Plain(column), true);
        }

        _render |= _drawnAt != Number;
        _drawnAt = Number;
    }

    protected override bool ShouldRender()
    {
        var render = _render;
        _render = false;
        return render;
    }

    private static List<Line> Plain(BoardColumn? column) => column is null ? [] : [.. column.Cards.Take(BoardColumn.MostCards).Select(c => new Line(c, null, null))];

    /// <summary>Puts a newer column's cards where they are least in the way.</summary>
    /// <returns>Whether something lingers that has to go by and by.</returns>
    private bool Take(BoardColumn? column)
    {
        var before = _lines;
        _column = column;
        _lines = Plain(column);
        if (column is null || before.Count == 0)
        {
            return Announce(column, []);
        }

        var now = column.Cards.Take(BoardColumn.MostCards).ToDictionary(c => c.Ref, StringComparer.Ordinal);
        var byOthers = before.Where(l => !now.ContainsKey(l.Card.Ref)).Select(l => Grid.ChangeOf(l.Card.Ref)).Any(t => t is not null && t.ByEmail != Grid.Me.Email);
        if (!byOthers && !before.Any(l => l.Gone is not null))
        {
            return Announce(column, before);
        }

        var kept = before.Select(l => now.TryGetValue(l.Card.Ref, out var card) ? new Line(card, null, NewsOf(card, l.Card))
            : l.Gone is not null ? l
            : Grid.ChangeOf(l.Card.Ref) is { } touch ? new Line(l.Card, touch.ByEmail == Grid.Me.Email ? null : $"{touch.By}: {touch.Sentence}", null)
            : new Line(l.Card, null, null)).Where(l => l.Gone is not null || now.ContainsKey(l.Card.Ref)).ToList();
        var old = before.Select(l => l.Card.Ref).ToHashSet(StringComparer.Ordinal);
        _lines = [.. kept, .. column.Cards.Take(BoardColumn.MostCards).Where(c => !old.Contains(c.Ref)).Select(c => new Line(c, null, NewsOf(c, null)))];
        return true;
    }

    /// <summary>Names, on each card that another has just changed, who that was.</summary>
    private bool Announce(BoardColumn? column, IReadOnlyList<Line> before)
    {
        if (column is not null && before.Count + column.Cards.Length > 0)
        {
            var old = before.ToDictionary(l => l.Card.Ref, l => l.Card, StringComparer.Ordinal);
            _lines = [.. _lines.Select(l => l with { News = NewsOf(l.Card, old.GetValueOrDefault(l.Card.Ref)) })];
        }

        return _lines.Any(l => l.News is not null);
    }

    private Touch? NewsOf(BoardCard card, BoardCard? before) =>
        card.Report.Changed is { } touch && touch.ByEmail != Grid.Me.Email && touch.Sequence != before?.Report.Changed?.Sequence && !ReferenceEquals(card, before) ? touch : null;

    /// <summary>A card, and what is said over it for a moment.</summary>
    /// <param name="Gone">Where it went; null while it is here.</param>
    /// <param name="News">What another has just done to it.</param>
    private sealed record Line(BoardCard Card, string? Gone, Touch? News);
}
