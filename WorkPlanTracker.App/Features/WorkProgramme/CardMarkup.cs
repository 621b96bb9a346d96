using System.Globalization;
using System.Text;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>What a card of the board shows, written once per card for every screen. Whatever a person wrote is encoded here. See docs/adr/0026 and 0064.</summary>
internal static class CardMarkup
{
    internal static string Of(BoardCard card)
    {
        var html = new StringBuilder(360);
        html.Append("<a class=\"t\" href=\"reports/").Append(Uri.EscapeDataString(card.Ref)).Append("\" tabindex=\"-1\">").Append(Markup.Text(card.Title)).Append("</a>")
            .Append("<p class=\"line\"><span>").Append(Markup.Text($"{card.Ref} · {card.Stage}")).Append("</span><span>").Append(CultureInfo.InvariantCulture, $"{card.Report.Minutes} min").Append("</span></p>");
        Line(html, card.DueCss, card.Due);
        if (card.Marks.Length > 0)
        {
            html.Append("<p class=\"line marks\">");
            foreach (var mark in card.Marks)
            {
                html.Append("<span class=\"tag\">").Append(Markup.Text(mark)).Append("</span>");
            }

            html.Append("</p>");
        }

        if (card.WillMiss is { } miss)
        {
            Line(html, "late", miss);
        }

        if (card.Said is { } word)
        {
            Line(html, card.IsOnTime ? "word" : "word warn", word);
        }

        return html.ToString();
    }

    /// <summary>The button that opens the move; the page's one listener hears it.</summary>
    internal static string MoveOf(BoardCard card)
    {
        var reference = Markup.Text(card.Ref);
        return $"<button type=\"button\" class=\"btn move\" tabindex=\"-1\" data-move=\"{reference}\" aria-label=\"Move {reference}\">Move</button>";
    }

    private static void Line(StringBuilder html, string css, string words) =>
        html.Append("<p class=\"line").Append(css.Length > 0 ? " " : "").Append(css).Append("\">").Append(Markup.Text(words)).Append("</p>");
}
