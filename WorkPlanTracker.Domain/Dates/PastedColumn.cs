namespace WorkPlanTracker.Domain.Dates;

/// <summary>One date pasted from a spreadsheet.</summary>
/// <param name="Row">Its row in what was pasted, counted from 1.</param>
/// <param name="Reference">What stands beside it; null where dates alone were pasted.</param>
/// <param name="Text">The date as it was written; empty leaves the milestone as it is.</param>
public sealed record PastedCell(int Row, string? Reference, string Text);

/// <summary>What was pasted from a spreadsheet: a column of dates, or references and dates side by side.</summary>
/// <param name="Cells">The rows in order.</param>
/// <param name="Problem">What is wrong with its shape; null where it can be used.</param>
/// <param name="ProblemRow">The row at fault, counted from 1; 0 where none is.</param>
public sealed record PastedColumn(IReadOnlyList<PastedCell> Cells, string? Problem = null, int ProblemRow = 0)
{
    /// <summary>The most rows taken at once.</summary>
    public const int MaxRows = 500;

    /// <summary>True where each date says which milestone it belongs to.</summary>
    public bool NamesRecords => Cells.Count > 0 && Cells[0].Reference is not null;

    /// <summary>Reads what was pasted. Whatever it is, the answer is rows or a sentence; it never throws.</summary>
    public static PastedColumn Read(string? pasted)
    {
        var lines = (pasted ?? "").ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd(' ')).ToList();
        while (lines.Count > 0 && lines[^1].Trim().Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        if (lines.Count > MaxRows)
        {
            return new PastedColumn([], $"You pasted {lines.Count:N0} rows and {MaxRows} is the most at once. Paste them in parts.", MaxRows + 1);
        }

        var named = lines.Exists(l => l.Contains('\t', StringComparison.Ordinal));
        var cells = new List<PastedCell>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var parts = lines[i].Split('\t');
            if (named && lines[i].Trim().Length == 0)
            {
                continue;
            }

            if (parts.Length != (named ? 2 : 1))
            {
                return new PastedColumn([], $"Row {i + 1} has {(parts.Length == 1 ? "one column" : $"{parts.Length} columns")}. Paste either the dates alone, or two columns: reference and date.", i + 1);
            }

            cells.Add(named ? new PastedCell(i + 1, PlainWords.Clean(parts[0]), PlainWords.Clean(parts[1])) : new PastedCell(i + 1, null, PlainWords.Clean(parts[0])));
        }

        return new PastedColumn(cells);
    }
}
