using System.Text;
using System.Text.RegularExpressions;

namespace WorkPlanTracker.Tests.House;

/// <summary>Buttons and links whose accessible name leaves out the words that stand on them: whoever speaks to the machine says what they see (WCAG 2.5.3).</summary>
internal static partial class LabelRules
{
    /// <param name="files">Razor files, and C# files that write markup.</param>
    internal static IEnumerable<string> LabelsThatHideTheirWords(IEnumerable<(string Path, string Text)> files) =>
        from file in files
        let text = file.Path.EndsWith(".cs", StringComparison.Ordinal) ? file.Text.Replace("\\\"", "\"", StringComparison.Ordinal) : file.Text
        from Match opening in Opening().Matches(text)
        let element = ElementAt(text, opening)
        where element is not null
        let words = Words(WithoutTags(element.Value.Inner))
        where words.Length > 0 && !$" {Words(element.Value.Label)} ".Contains($" {words} ", StringComparison.OrdinalIgnoreCase)
        select $"{file.Path}: “{element.Value.Label}” hides “{words}”";

    /// <summary>The label of an element and what stands between its tags; null where it has no label or nothing between.</summary>
    private static (string Label, string Inner)? ElementAt(string text, Match opening)
    {
        var end = EndOfTag(text, opening.Index + opening.Length);
        var attributes = text[(opening.Index + opening.Length)..end];
        var close = text.IndexOf($"</{opening.Groups["tag"].Value}>", end, StringComparison.Ordinal);
        var label = Label().Match(attributes);
        return !label.Success || close < 0 || attributes.EndsWith('/') ? null
            : (attributes[(label.Index + label.Length)..EndOfValue(attributes, label.Index + label.Length)], text[Math.Min(close, end + 1)..close]);
    }

    private static int EndOfTag(string text, int at)
    {
        while (at < text.Length && text[at] != '>')
        {
            at = text[at] == '"' ? EndOfValue(text, at + 1) + 1 : at + 1;
        }

        return Math.Min(at, text.Length);
    }

    /// <summary>Where a value in quotes ends; quotes within parentheses belong to its expression.</summary>
    private static int EndOfValue(string text, int at)
    {
        for (var depth = 0; at < text.Length && (text[at] != '"' || depth > 0); at++)
        {
            depth += text[at] switch { '(' => 1, ')' when depth > 0 => -1, _ => 0 };
        }

        return at;
    }

    private static string WithoutTags(string inner) => Tags().Replace(Unspoken().Replace(inner, " "), " ");

    /// <summary>Letters and digits alone; an arrow or a cross is no word.</summary>
    private static string Words(string text)
    {
        var words = new StringBuilder();
        foreach (var c in text)
        {
            words.Append(char.IsLetterOrDigit(c) ? c : ' ');
        }

        return string.Join(' ', words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex("<(?<tag>button|a|summary)(?=[\\s>])")]
    private static partial Regex Opening();

    [GeneratedRegex("(?<![\\w-])aria-label=\"")]
    private static partial Regex Label();

    [GeneratedRegex("<svg.*?</svg>|<(?<tag>\\w+)[^>]*aria-hidden=\"true\"[^>]*>.*?</\\k<tag>>", RegexOptions.Singleline)]
    private static partial Regex Unspoken();

    [GeneratedRegex("</?[A-Za-z][^>]*>")]
    private static partial Regex Tags();
}
