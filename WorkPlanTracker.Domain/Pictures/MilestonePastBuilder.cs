namespace WorkPlanTracker.Domain.Pictures;

/// <summary>A milestone's past while the log is read: a step is kept where it says something new.</summary>
/// <param name="reference">The milestone's reference.</param>
/// <param name="plan">Its plan's reference.</param>
/// <param name="title">What it is called, or was last.</param>
/// <param name="steps">What is known already, from the first to the newest; never empty.</param>
public sealed class MilestonePastBuilder(string reference, string plan, string title, IEnumerable<MilestoneStep> steps)
{
    private readonly List<MilestoneStep> _steps = [.. steps];
    private string _title = title;

    /// <summary>How the milestone stood from the next instant on, and what it was called.</summary>
    public void Add(MilestoneStep step, string called)
    {
        _title = called;
        if (!_steps[^1].SaysTheSameAs(step))
        {
            _steps.Add(step);
        }
    }

    /// <summary>It was taken off the record at an instant in UTC.</summary>
    public void Remove(DateTime at) => Add(_steps[^1] with { At = at, Removed = true }, _title);

    /// <summary>The past as far as it was read.</summary>
    public MilestonePast Build() => new(reference, plan, _title, [.. _steps]);
}
