using System.Text.RegularExpressions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Ui;

/// <summary>Attendance as it is typed: one name a line, with the items after a comma.</summary>
internal static partial class AttendanceLines
{
    internal static IEnumerable<AttendantInput> Read(string text, AttendanceSort sort) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(typed =>
        {
            var line = string.Join(' ', typed.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
            var match = Items().Match(line);
            return match.Success
                ? new AttendantInput(line[..match.Index], sort, Word(match, "from"), Word(match, "to"))
                : new AttendantInput(line, sort);
        });

    internal static string Write(IEnumerable<Attendant> attendance) => string.Join('\n', attendance.Select(a => (a.From.Length, a.To.Length) switch
    {
        (0, 0) => a.Name,
        (_, 0) => $"{a.Name}, from {a.From}",
        (0, _) => $"{a.Name}, to {a.To}",
        _ => $"{a.Name}, {a.From} to {a.To}",
    }));

    private static string Word(Match match, string name) => match.Groups[name].Value;

    [GeneratedRegex(@", ?(?:(?:from )?(?:item )?(?<from>[0-9]{1,3}[a-z]?))? ?(?:(?:to|until) (?:item )?(?<to>[0-9]{1,3}[a-z]?))?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Items();
}
