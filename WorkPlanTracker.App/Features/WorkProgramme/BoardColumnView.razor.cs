using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>One meeting's column. It is written when it comes into sight and when something of it changed, never else.</summary>
/// <remarks>What others take away stays for a few seconds where it stood, marked, and goes once nobody points at the column: nothing moves under a reader's cursor.</remarks>
public sealed partial class BoardColumnView : IDisposable
{
    private List<Line> _lines = [];
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
    internal bool HoldsGhosts => _lines.Exists(l => l.Gone is not null);

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

    private static List<Line> Plain(BoardColumn? column)
    {
        var lines = new List<Line>(column?.Cards.Length ?? 0);
        foreach (var card in Shown(column))
        {
            lines.Add(new Line(card, null, null));
        }

        return lines;
    }

    private static ReadOnlySpan<BoardCard> Shown(BoardColumn? column) => column is null ? [] : column.Cards.AsSpan()[..Math.Min(column.Cards.Length, BoardColumn.MostCards)];

    private static BoardCard? Find(ReadOnlySpan<BoardCard> cards, string reference)
    {
        foreach (var card in cards)
        {
            if (card.Ref == reference)
            {
                return card;
            }
        }

        return null;
    }

    /// <summary>Puts a newer column's cards where they are least in the way. It runs on every open board for every move, so it makes nothing but the lines.</summary>
    /// <returns>Whether something lingers that has to go by and by.</returns>
    private bool Take(BoardColumn? column)
    {
        var before = _lines;
        var now = Shown(column);
        _column = column;
        _lines = new List<Line>(before.Count + now.Length);
        if (StaysWhereItWas(before, now))
        {
            foreach (var line in before)
            {
                if (Find(now, line.Card.Ref) is { } card)
                {
                    _lines.Add(new Line(card, null, NewsOf(card, line.Card)));
                }
                else if (line.Gone is not null)
                {
                    _lines.Add(line);
                }
                else if (Grid.ChangeOf(line.Card.Ref) is { } touch && touch.ByEmail != Grid.Me.Email)
                {
                    _lines.Add(new Line(line.Card, $"{touch.By}: {touch.Sentence}", null));
                }
            }

            foreach (var card in now)
            {
                if (!before.Exists(l => l.Card.Ref == card.Ref))
                {
                    _lines.Add(new Line(card, null, NewsOf(card, null)));
                }
            }

            return true;
        }

        foreach (var card in now)
        {
            _lines.Add(new Line(card, null, NewsOf(card, before.Find(l => l.Card.Ref == card.Ref)?.Card)));
        }

        return _lines.Exists(l => l.News is not null);
    }

    /// <summary>Whether the cards that were here keep their places, because another took one away or one that went is still shown.</summary>
    private bool StaysWhereItWas(List<Line> before, ReadOnlySpan<BoardCard> now)
    {
        if (now.IsEmpty && _column is null)
        {
            return false;
        }

        foreach (var line in before)
        {
            if (line.Gone is not null || (Find(now, line.Card.Ref) is null && Grid.ChangeOf(line.Card.Ref) is { } touch && touch.ByEmail != Grid.Me.Email))
            {
                return true;
            }
        }

        return false;
    }

    private Touch? NewsOf(BoardCard card, BoardCard? before) =>
        card.Report.Changed is { } touch && touch.ByEmail != Grid.Me.Email && touch.Sequence != before?.Report.Changed?.Sequence && !ReferenceEquals(card, before) ? touch : null;

    /// <summary>A card, and what is said over it for a moment.</summary>
    /// <param name="Gone">Where it went; null while it is here.</param>
    /// <param name="News">What another has just done to it.</param>
    private sealed record Line(BoardCard Card, string? Gone, Touch? News);
}
