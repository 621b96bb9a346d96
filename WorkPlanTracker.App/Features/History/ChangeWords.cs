using System.Globalization;
using System.Text.Json.Nodes;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.History;

/// <summary>One field of an entry in plain words.</summary>
/// <param name="Name">What the field is called.</param>
/// <param name="Before">How it was; empty for nothing.</param>
/// <param name="After">How it is; empty for nothing.</param>
/// <param name="Added">For a list: what came; null for anything else.</param>
/// <param name="Removed">For a list: what went; null for anything else.</param>
public sealed record FieldChange(string Name, string Before, string After, IReadOnlyList<string>? Added = null, IReadOnlyList<string>? Removed = null)
{
    /// <summary>In one line, for a spreadsheet.</summary>
    public string Line => Added is null
        ? $"{Name}: {(Before.Length > 0 ? Before : "nothing")} → {(After.Length > 0 ? After : "nothing")}"
        : $"{Name}: {string.Join(", ", (string[])[.. Added.Select(a => $"added {a}"), .. Removed!.Select(r => $"removed {r}")])}";
}

/// <summary>Says what the log keeps as JSON in the words of the pages: names of fields, dates as they were said, statuses as words.</summary>
public static class ChangeWords
{
    private static readonly string[] AboutPeople = ["openAccount", "changeAccess", "closeAccount", "reopenAccount", "unlockAccount", "resetPassword", "choosePassword", "issueToken", "revokeToken", "makeFeed", "revokeFeed"];

    /// <summary>Names that are not simply the field's own words.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["owner"] = "Lead",
        ["ownerEmail"] = "Lead’s account",
        ["dependsOn"] = "Waits for",
        ["actual"] = "Date met",
        ["lastUpdate"] = "Last update",
        ["updateCount"] = "Updates so far",
        ["missesMeeting"] = "Will miss its meeting",
        ["sourceRefs"] = "Taken from",
        ["areas"] = "Thematic areas",
        ["area"] = "Thematic area",
        ["slot"] = "Meeting",
        ["paper"] = "Kind of paper",
        ["reportOf"] = "Report of",
        ["sitting"] = "Kind of meeting",
        ["body"] = "Kind of body",
        ["baselineNumber"] = "Baseline number",
        ["greenWithin"] = "Green within, in working days",
        ["amberWithin"] = "Amber within, in working days",
        ["authorityRole"] = "The authority’s role",
        ["success"] = "What success looks like",
        ["successShortTerm"] = "Success in the short term",
        ["successLongTerm"] = "Success in the long term",
        ["committees"] = "Responsible committees",
        ["displayName"] = "Name",
        ["leads"] = "Leads projects",
        ["active"] = "Account open",
        ["raisedAt"] = "Raised at",
        ["sort"] = "Kind of action",
        ["provedBy"] = "Proved by report",
        ["oneOff"] = "Extra bank holidays",
        ["displaced"] = "Bank holidays not kept on their day",
        ["knownThrough"] = "Confirmed through",
        ["returning"] = "Boroughs that come back",
        ["topics"] = "Brought up",
        ["aboutTitle"] = "Called",
    };

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["plan"] = "Work plan",
        ["area"] = "Thematic area",
        ["person"] = "Account",
        ["token"] = "Access token",
        ["calendarFeed"] = "Calendar address",
        ["changeRequest"] = "Change request",
        ["proposal"] = "Proposal for next year",
    };

    /// <summary>What a kind of record is called.</summary>
    public static string Kind(string kind) => Kinds.GetValueOrDefault(kind) ?? Split(kind);

    /// <summary>What a kind of change is called.</summary>
    public static string Command(string command) => command == "postNoChange" ? "Post “no change”" : Split(command);

    /// <summary>Whether a command is about accounts or tokens.</summary>
    public static bool IsAboutPeople(string command) => AboutPeople.Contains(command, StringComparer.Ordinal);

    /// <summary>What a field is called.</summary>
    public static string Field(string name) => Names.GetValueOrDefault(name) ?? Split(name);

    /// <summary>With a capital letter.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    /// <summary>What changed, field by field.</summary>
    public static IReadOnlyList<FieldChange> Of(string kind, JsonArray fields) => [.. fields.Select(f => f!.AsObject()).Select(f => Of(kind, f)).Where(c => c is not null).Select(c => c!)];

    /// <summary>The public title of a record as the log keeps it; null where it has none.</summary>
    public static string? Title(string document)
    {
        var record = JsonNode.Parse(document)?.AsObject();
        string[] names = record?.ContainsKey("publicTitle") == true
            ? ["publicTitle", "finalTitle", "subject"]
            : ["title", "name", "displayName", "text"];
        return names.Select(n => record?[n] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "").FirstOrDefault(t => t.Length > 0);
    }

    private static FieldChange? Of(string kind, JsonObject field)
    {
        var name = (string)field["name"]!;
        var called = Field(name);
        if (kind == "reviewPaper" && field["after"] is JsonArray)
        {
            return new FieldChange(called, "", "as the paper shows them");
        }

        if (field["before"] is JsonArray || field["after"] is JsonArray)
        {
            var (was, now) = (Items(kind, name, field["before"]), Items(kind, name, field["after"]));
            var (came, went) = (now.Except(was, StringComparer.Ordinal).ToList(), was.Except(now, StringComparer.Ordinal).ToList());
            return came.Count + went.Count > 0 ? new FieldChange(called, "", "", came, went)
                : was.Count > 0 ? new FieldChange(called, string.Join(", ", was), string.Join(", ", now))
                : null;
        }

        var (before, after) = (Words(kind, name, field["before"]), Words(kind, name, field["after"]));
        return before.Length + after.Length > 0 ? new FieldChange(called, before, after) : null;
    }

    private static List<string> Items(string kind, string name, JsonNode? list) => [.. (list as JsonArray ?? []).Select(i => Words(kind, name, i)).Where(w => w.Length > 0)];

    private static string Words(string kind, string name, JsonNode? node) => node switch
    {
        null => "",
        JsonValue value when value.TryGetValue<bool>(out var yes) => yes ? "yes" : "no",
        JsonValue value when value.TryGetValue<string>(out var text) => Text(kind, name, text),
        JsonValue value => value.ToString(),
        JsonObject date when date["precision"] is not null => (string?)date["text"] is { Length: > 0 } said ? said : "",
        JsonObject update when update.ContainsKey("noChanges") => Update(update),
        JsonObject link when link["title"] is { } title => (string?)link["url"] is { Length: > 0 } url ? $"{title} ({url})" : title.ToString(),
        JsonObject other => string.Join("; ", other.Where(p => p.Value is not null).Select(p => (Name: Field(p.Key), Said: Words(kind, p.Key, p.Value))).Where(p => p.Said.Length > 0).Select(p => $"{p.Name.ToLowerInvariant()} {p.Said}")),
        JsonArray list => string.Join(", ", list.Select(i => Words(kind, name, i))),
        _ => "",
    };

    private static string Update(JsonObject update)
    {
        if (update["at"] is not JsonValue at)
        {
            return "";
        }

        var repeated = (int?)update["noChanges"] is > 0 and var times ? $", no change ×{times}" : "";
        var said = (string?)update["narrative"] is { Length: > 0 } narrative ? $": {narrative}" : "";
        return $"{update["by"]}, {Text("", "at", at.ToString())}{repeated}{said}";
    }

    private static string Text(string kind, string name, string text)
    {
        if (kind == "milestone" && name == "status" && Enum.TryParse<MilestoneStatus>(text, ignoreCase: true, out var status))
        {
            return StatusWords.Of(status);
        }

        if (name == "roles" && Enum.TryParse<Role>(text, ignoreCase: true, out var role))
        {
            return SignIn.RoleWords.Of(role);
        }

        return Moment(text) ?? (Enumerations.Contains(name, StringComparer.Ordinal) ? Split(text) : text);
    }

    /// <summary>Fields whose text is one of a few words.</summary>
    private static readonly string[] Enumerations = ["source", "stage", "state", "paper", "deliverable", "sitting", "body", "committeeSection", "type"];

    /// <summary>An instant or a day as people say it; null for anything else.</summary>
    private static string? Moment(string text) => text switch
    {
        { Length: 10 } when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => LondonTime.Day(day),
        { Length: 8 } when TimeOnly.TryParseExact(text, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) => LondonTime.Clock(time),
        { Length: >= 19 and <= 33 } when text[4] == '-' && text[10] == 'T' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) => LondonTime.Instant(at.UtcDateTime),
        _ => null,
    };

    /// <summary><c>inClearance</c> is <c>In clearance</c>.</summary>
    private static string Split(string name) =>
        Capital(string.Concat(name.Select(c => char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString())).TrimStart());
}
