namespace WorkPlanTracker.App.Data;

/// <summary>A file that a paper of a report has, by what is in it: the same file is kept once. It is written once and never changed.</summary>
public sealed class PaperBody
{
    private PaperBody()
    {
    }

    /// <summary>SHA-256 of its bytes, in small hexadecimal letters.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>How many bytes.</summary>
    public long Size { get; private set; }

    /// <summary>When it came, in UTC.</summary>
    public DateTime At { get; private set; }
}
