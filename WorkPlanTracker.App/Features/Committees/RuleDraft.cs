using System.Globalization;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>A deadline rule as it is being typed.</summary>
public sealed class RuleDraft
{
    public string Name { get; set; } = "";

    public string Step { get; set; } = ApiWords.Of(DeadlineStep.Publication);

    public string Offset { get; set; } = "";

    public string Way { get; set; } = ApiWords.Of(CountingWay.ClearWorkingDays);

    public bool Statutory { get; set; }

    /// <summary>One to a line: <c>Easter break: 22 April 2011 to 25 April 2011</c>.</summary>
    public string Excluding { get; set; } = "";

    internal static RuleDraft Of(DeadlineRule rule) => new()
    {
        Name = rule.Name,
        Step = ApiWords.Of(rule.Step),
        Offset = rule.Offset.ToString(CultureInfo.InvariantCulture),
        Way = ApiWords.Of(rule.Way),
        Statutory = rule.Statutory,
        Excluding = string.Join('\n', rule.Excluding.Select(p => $"{p.Name}: {LondonTime.Day(p.From)} to {LondonTime.Day(p.To)}")),
    };

    /// <summary>A kept rule as the command takes it.</summary>
    internal static DeadlineRuleInput ToInput(DeadlineRule rule) =>
        new(rule.Name, ApiWords.Of(rule.Step), rule.Offset, ApiWords.Of(rule.Way), rule.Statutory, [.. rule.Excluding.Select(p => new ExcludedPeriodInput(p.Name, LondonTime.Day(p.From), LondonTime.Day(p.To)))]);

    /// <summary>As the command takes it; or what cannot be read, by field.</summary>
    internal (DeadlineRuleInput? Rule, Outcome? Wrong) ToInput()
    {
        if (!int.TryParse(Offset.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset))
        {
            return (null, InputErrors.Of("offset", "Enter how many days or weeks before the meeting, as a whole number."));
        }

        List<ExcludedPeriodInput> periods = [];
        foreach (var line in Excluding.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.LastIndexOf(':');
            var days = colon < 1 ? [] : line[(colon + 1)..].Split([" to ", "–", " - "], StringSplitOptions.TrimEntries);
            if (days.Length is not (1 or 2) || days[0].Length == 0)
            {
                return (null, InputErrors.Of("excluding", $"“{(line.Length > 60 ? $"{line[..60]}…" : line)}” cannot be read. Write each period as a name and two days: Easter break: 22 April 2011 to 25 April 2011."));
            }

            periods.Add(new(line[..colon].Trim(), days[0], days[^1]));
        }

        return (new(Name, Step, offset, Way, Statutory, periods), null);
    }
}
