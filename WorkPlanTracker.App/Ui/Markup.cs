using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace WorkPlanTracker.App.Ui;

/// <summary>For markup that is written once and shared by every screen: the one place where its words are encoded.</summary>
public static class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Words as text or as the value of an attribute in double quotes, whatever a person wrote.</summary>
    public static string Text(string words) => Encoder.Encode(words);
}
