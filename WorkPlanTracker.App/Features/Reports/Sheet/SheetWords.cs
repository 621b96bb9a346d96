namespace WorkPlanTracker.App.Features.Reports.Sheet;

/// <summary>What the parts of a report and their fields are called.</summary>
internal static class SheetWords
{
    internal static readonly SheetSection[] InOrder = Enum.GetValues<SheetSection>();

    internal static string Title(SheetSection section) => section switch
    {
        SheetSection.Paper => "The paper",
        SheetSection.Place => "Where and when it is wanted",
        SheetSection.Content => "What it is about, and what it asks",
        SheetSection.Openness => "Public or private",
        SheetSection.Papers => "Papers and appendices",
        _ => "Commissioning",
    };

    /// <summary>The part of the address and of the draft's name.</summary>
    internal static string Key(SheetSection section) => section.ToString().ToLowerInvariant();

    internal static SheetSection? Read(string key) => InOrder.Where(s => Key(s) == key).Select(s => (SheetSection?)s).FirstOrDefault();

    internal static string Label(string field) => field switch
    {
        "subject" => "Subject, as planned",
        "finalTitle" => "Final title",
        "kind" => "Kind of paper",
        "reportOf" => "Report of",
        "author" => "Author",
        "offices" => "Offices that write it",
        "committee" => "Committee",
        "target" => "Wanted",
        "purpose" => "What the committee does with it",
        "minutes" => "Minutes wanted",
        "description" => "What it is about",
        "recommendation" => "Recommendation",
        "areas" => "Thematic areas",
        "projects" => "Projects",
        "priorities" => "Priorities it serves",
        "part" => "Part",
        "publicTitle" => "Public title",
        "exemptParagraphs" => "Paragraphs of Schedule 12A",
        "publicInterestReason" => "Why the public interest favours exempting it",
        "confidential" => "Confidential",
        "privateTitle" => "Private title",
        "privateNarrative" => "Private narrative",
        "papers" => "Public papers",
        "privatePapers" => "Private papers",
        "by" => "Asked for by",
        "why" => "Why",
        _ => "Scope",
    };

    /// <summary>The paragraphs of Schedule 12A in a few words.</summary>
    internal static string Paragraph(int number) => number switch
    {
        1 => "an individual",
        2 => "identity of an individual",
        3 => "financial or business affairs",
        4 => "labour relations",
        5 => "legal privilege",
        6 => "a notice, order or direction",
        _ => "prevention or prosecution of crime",
    };
}
