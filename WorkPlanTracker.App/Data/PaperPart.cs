namespace WorkPlanTracker.App.Data;

/// <summary>A stretch of a file's bytes, small enough that neither who keeps it nor who reads it holds the whole.</summary>
public sealed class PaperPart
{
    /// <summary>How many bytes each part has, but the last.</summary>
    public const int Length = 256 * 1024;

    private PaperPart()
    {
    }

    /// <summary>The file's hash.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Which of its parts, from 0.</summary>
    public int Number { get; private set; }

    public byte[] Bytes { get; private set; } = [];
}
