namespace WorkPlanTracker.App.Publishing;

/// <summary>What is printed or sent as a file: a title, and blocks in their order. It says what each block is, never how it looks.</summary>
/// <param name="Title">The document's title; the first thing on it, and its name to a reader's software.</param>
/// <param name="Subtitle">What stands under the title: the body, the day, the place; empty where nothing does.</param>
/// <param name="Blocks">The rest.</param>
public sealed record PrintedDocument(string Title, string Subtitle, IReadOnlyList<PrintedBlock> Blocks);

/// <summary>A paper that a screen leads to.</summary>
/// <param name="Report">The report it is a paper of, by reference.</param>
/// <param name="Paper">The paper.</param>
public sealed record PrintedPaper(string Report, Domain.Reports.Paper Paper);

/// <summary>One block of a document.</summary>
public abstract record PrintedBlock
{
    private PrintedBlock()
    {
    }

    /// <summary>A heading.</summary>
    /// <param name="Level">1 for a part of the document, 2 and 3 below it; the title stands above them all.</param>
    /// <param name="Words">The words.</param>
    public sealed record Heading(int Level, string Words) : PrintedBlock;

    /// <summary>A paragraph.</summary>
    /// <param name="Words">The words.</param>
    /// <param name="Number">The number printed before it, such as <c>69.1</c>; empty where it has none.</param>
    /// <param name="Strong">True for words that carry a decision.</param>
    public sealed record Paragraph(string Words, string Number = "", bool Strong = false) : PrintedBlock
    {
        /// <summary>Its first line is a title, and what follows says more of it.</summary>
        public bool IsTitled { get; init; }

        /// <summary>Papers that a screen leads to from it. They are as they stand now, and no part of what was published.</summary>
        public IReadOnlyList<PrintedPaper> Papers { get; init; } = [];
    }

    /// <summary>Lines of equal standing, each with a mark before it.</summary>
    public sealed record Bullets(IReadOnlyList<string> Lines) : PrintedBlock;

    /// <summary>A milestone trend chart. A table of the same stands beside it.</summary>
    /// <param name="Caption">What it is called.</param>
    /// <param name="Picture">What it shows.</param>
    /// <param name="Calendar">The body's calendar, for how far a line moved.</param>
    public sealed record Trend(string Caption, Domain.Pictures.TrendPicture Picture, Domain.Dates.WorkingDays Calendar) : PrintedBlock;

    /// <summary>A table, whose head is repeated on every page.</summary>
    /// <param name="Caption">What it lists; said to those who hear it.</param>
    /// <param name="Head">The columns' names.</param>
    /// <param name="Shares">How wide each column is, as shares of the whole.</param>
    /// <param name="Rows">The rows; each has a cell for each column.</param>
    public sealed record Table(string Caption, IReadOnlyList<string> Head, IReadOnlyList<int> Shares, IReadOnlyList<IReadOnlyList<string>> Rows) : PrintedBlock;
}
