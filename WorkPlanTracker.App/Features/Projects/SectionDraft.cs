using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Projects;

namespace WorkPlanTracker.App.Features.Projects;

/// <summary>What is being typed into one section.</summary>
public sealed class SectionDraft
{
    private SectionDraft(ProjectSection section) => Section = section;

    public ProjectSection Section { get; }

    public string Text { get; set; } = "";

    /// <summary>One to a line.</summary>
    public string Lines { get; set; } = "";

    /// <summary>One to a line.</summary>
    public string More { get; set; } = "";

    public HashSet<string> Chosen { get; } = new(StringComparer.Ordinal);

    public bool Absent { get; set; }

    internal static SectionDraft Of(SectionInput input)
    {
        var draft = new SectionDraft(input.Section)
        {
            Text = input.Text ?? "",
            Lines = string.Join('\n', input.Lines ?? []),
            More = string.Join('\n', input.More ?? []),
            Absent = input.Absent,
        };
        draft.Chosen.UnionWith(input.Chosen ?? []);
        return draft;
    }

    internal SectionInput ToInput() => new(Section, Text, Cut(Lines), Cut(More), [.. Chosen], Absent && Chosen.Count == 0);

    /// <summary>All of it as one text, to set beside another.</summary>
    internal string Said(ProjectBoard board)
    {
        var choices = Section is ProjectSection.Strands ? board.Strands : board.Committees;
        string[] parts = [Text, Lines, More, string.Join(", ", Chosen.Order(StringComparer.Ordinal).Select(c => ProjectBoard.NameOf(choices, c)))];
        var said = string.Join('\n', parts.Where(p => p.Length > 0));
        return said.Length > 0 ? said : "(nothing)";
    }

    /// <summary>Whether it says what a kept draft does.</summary>
    internal bool Says(DraftText draft) =>
        Text.ReplaceLineEndings("\n").Trim() == draft.Value("text").ReplaceLineEndings("\n").Trim() && Cut(Lines).SequenceEqual(Cut(draft.Value("lines")), StringComparer.Ordinal)
        && Cut(More).SequenceEqual(Cut(draft.Value("more")), StringComparer.Ordinal)
        && Chosen.SetEquals(draft.Value("chosen").Split(',', StringSplitOptions.RemoveEmptyEntries));

    private static string[] Cut(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
