using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Milestones;

/// <summary>One update of a milestone. Updates are only ever added; the newest that was not undone is the current one.</summary>
public sealed class ProgressUpdate
{
    /// <summary>The longest narrative, in characters.</summary>
    public const int MaxNarrativeLength = 4_000;

    private ProgressUpdate()
    {
    }

    internal ProgressUpdate(Milestone milestone, Progress progress, Author by, DateTime at, bool noChange)
    {
        Milestone = milestone.Ref;
        Number = milestone.UpdateCount;
        At = at;
        By = by.Name;
        ByEmail = by.Email;
        Status = progress.Status;
        Forecast = progress.Forecast;
        Actual = progress.Actual;
        Narrative = progress.Narrative;
        Evidence = progress.Evidence;
        NoChange = noChange;
        Illustrative = progress.Illustrative;
    }

    public long Id { get; private set; }

    /// <summary>The milestone's reference.</summary>
    public string Milestone { get; private set; } = "";

    /// <summary>Counts a milestone's updates from 1. One that is undone gives its number to the next.</summary>
    public int Number { get; private set; }

    /// <summary>When it was posted, in UTC.</summary>
    public DateTime At { get; private set; }

    public string By { get; private set; } = "";

    public string ByEmail { get; private set; } = "";

    public MilestoneStatus Status { get; private set; }

    public PlanDate Forecast { get; private set; } = PlanDate.NotSet;

    public PlanDate Actual { get; private set; } = PlanDate.NotSet;

    public string Narrative { get; private set; } = "";

    public IReadOnlyList<EvidenceLink> Evidence { get; private set; } = [];

    /// <summary>True where the lead said that nothing changed.</summary>
    public bool NoChange { get; private set; }

    /// <summary>When it was taken back, in UTC; null where it stands. It stays on the record either way.</summary>
    public DateTime? UndoneAt { get; private set; }

    /// <summary>Who took it back, as shown to readers.</summary>
    public string UndoneBy { get; private set; } = "";

    /// <summary>Marks it as taken back, together with the milestone it changed.</summary>
    public void Undo(Author by, DateTime at) => (UndoneAt, UndoneBy) = (at, by.Name);

    /// <summary>Made up for the demonstration; marked wherever it shows.</summary>
    public bool Illustrative { get; private set; }
}
