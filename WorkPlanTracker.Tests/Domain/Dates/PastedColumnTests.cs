using FsCheck.Fluent;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Dates;

public sealed class PastedColumnTests
{
    [Fact]
    public void A_column_of_dates_keeps_its_rows_and_its_gaps() =>
        Assert.Equal([new PastedCell(1, null, "7 April 2011"), new PastedCell(2, null, ""), new PastedCell(3, null, "mid may")], PastedColumn.Read("7 April 2011\r\n\r\nmid may\r\n\r\n").Cells);

    [Fact]
    public void Two_columns_are_references_and_dates() =>
        Assert.Equal([new PastedCell(1, "PP-M09", "7/4/2011"), new PastedCell(3, "PP-M10", "")], PastedColumn.Read("PP-M09\t7/4/2011\n\nPP-M10\t").Cells);

    [Fact]
    public void A_row_of_another_shape_is_named()
    {
        Assert.Equal((2, "Row 2 has one column. Paste either the dates alone, or two columns: reference and date."), Problem("PP-M09\tmay\njune"));
        Assert.Equal((1, "Row 1 has 3 columns. Paste either the dates alone, or two columns: reference and date."), Problem("PP-M09\tTitle\tmay"));
        Assert.Contains("501 rows and 500 is the most", PastedColumn.Read(string.Join('\n', Enumerable.Repeat("may", 501))).Problem, StringComparison.Ordinal);

        static (int, string?) Problem(string pasted) => PastedColumn.Read(pasted) is var read ? (read.ProblemRow, read.Problem) : default;
    }

    [Fact]
    public void Whatever_is_pasted_it_never_throws_and_rows_keep_their_order() =>
        Prop.ForAll<string>(pasted => PastedColumn.Read(pasted) is var read && (read.Problem is null || read.Cells.Count == 0) && read.Cells.Select(c => c.Row).SequenceEqual(read.Cells.Select(c => c.Row).Distinct().Order())).Holds();
}
