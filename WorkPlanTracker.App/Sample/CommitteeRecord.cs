using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Sample;

/// <summary>Committees, the year's meetings, and the agendas that are on record.</summary>
internal static partial class CommitteeRecord
{
    /// <summary>The boroughs that the Metropolitan Police serves.</summary>
    private static readonly string[] Boroughs =
    [
        "Barking and Dagenham", "Barnet", "Bexley", "Brent", "Bromley", "Camden", "Croydon", "Ealing", "Enfield", "Greenwich", "Hackney", "Hammersmith and Fulham", "Haringey", "Harrow", "Havering",
        "Hillingdon", "Hounslow", "Islington", "Kensington and Chelsea", "Kingston upon Thames", "Lambeth", "Lewisham", "Merton", "Newham", "Redbridge", "Richmond upon Thames", "Southwark", "Sutton",
        "Tower Hamlets", "Waltham Forest", "Wandsworth", "Westminster",
    ];

    /// <summary>Times of day in the record's prose as everything here says them: <c>usually 2.00pm</c>.</summary>
    private static string Said(string words) =>
        ClockTime().Replace(words, m => TimeOnly.TryParseExact(m.Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? LondonTime.Clock(time) : m.Value);

    [GeneratedRegex(@"\b[0-2][0-9]:[0-5][0-9]\b", RegexOptions.CultureInvariant)]
    private static partial Regex ClockTime();

    internal static void Tell(SampleScript script, SampleRow data)
    {
        var facts = data.Row("agenda_facts")!.Value;
        var standing = facts.Row("standing_items")!.Value;
        script.Add(SampleScript.Beginning, "establishCommittees", [.. data.Rows("committees").Select(row =>
        {
            var committee = Committee.Establish(row.Text("code"), row.Text("abbr"), row.Text("name"), KindOf(row.Text("kind")), row.Code("parent") is { } parent ? CodeOf(data, parent) : null);
            committee.Describe(
                row.Text("remit"), row.Text("usual_venue"), facts.Row("meeting_cycle") is { } cycle ? Said(cycle.Text(row.Text("code"))) : "",
                row.List("aliases"), standing.List(row.Text("code")));
            if (facts.Row("meeting_cycle")?[row.Text("code")] is { } rhythm)
            {
                committee.MeetEvery(CycleOf(rhythm));
            }

            if (row.Text("code") == "DSVB")
            {
                committee.ReviewBoroughs(Boroughs);
            }

            return row.Marked(committee);
        })]);

        CommitteeTerms.Tell(script);
        script.At(SampleScript.Proposals, "proposeSuccessor", async change =>
        {
            var board = await change.FetchAsync<Committee>("DSVB");
            board.HandOverTo("Operational violence against women board (proposed, working title)");
            change.Say(board, "A successor of the Domestic and Sexual Violence Board is proposed.");
        });
        script.Add(SampleScript.StartOf(new(2010, 1, 4)), "callMeetings", [.. data.Rows("meetings").Select(row =>
        {
            var meeting = Meeting.Call(RefOf(row.Id), CodeOf(data, row.Code("committee")!), row.Day("date")!.Value, row.Time("time"), row.Text("venue"));
            meeting.Remark(row.Text("note"), row.Flag("venue_is_usual"));
            return row.Marked(meeting);
        })]);

        foreach (var row in data.Rows("meetings").Where(m => m.Day("date") < SampleScript.Day))
        {
            TellHeld(script, data, row);
        }
    }

    /// <summary><c>MTG-SOP-2010-12-09</c> → <c>SOP-2010-12-09</c>; the printed F&amp;R has a plain code already.</summary>
    internal static string RefOf(string id) => SampleRow.CodeOf(id);

    private static void TellHeld(SampleScript script, SampleRow data, SampleRow row)
    {
        var reference = RefOf(row.Id);
        var evening = SampleScript.EndOf(row.Day("date")!.Value);
        script.At(evening, "holdMeeting", async change =>
        {
            var meeting = await change.FetchAsync<Meeting>(reference);
            meeting.Hold();
            var seen = SeenIn(row);
            meeting.LookAt(seen, [], "");
            change.Say(meeting, seen.Length == 0 ? $"{meeting.Committee} met." : $"{meeting.Committee} met, and looked at {string.Join(" and ", seen)}.");
        });
        var items = data.Rows("agenda_items").Where(a => a["meeting"] == row.Id).ToList();
        if (items.Count > 0)
        {
            script.At(evening, "recordAgenda", async change =>
            {
                var known = await change.Read<Domain.Reports.PlannedReport>().Select(r => r.Ref).ToListAsync();
                var placed = await change.Read<AgendaItem>().Where(i => i.Meeting == reference).Select(i => i.Ref).ToListAsync();
                foreach (var (row, i) in items.Select((item, i) => (item, i)))
                {
                    var item = ItemOf(row, reference, i + 1, known);
                    if (!placed.Contains(item.Ref, StringComparer.Ordinal))
                    {
                        change.Add(item, $"Agenda item of {reference}.");
                        continue;
                    }

                    // Its report was placed there before; now the printed agenda says where.
                    var slot = await change.FetchAsync<AgendaItem>(item.Ref);
                    slot.Arrange(item.Part, item.Section, item.Order, item.Minutes);
                    slot.Print(item.Section, item.MinuteNumber, item.Oral, item.Minutes);
                    slot.Carry(item.Number);
                    slot.Entitle(item.Title);
                    row.Marked(slot);
                    change.Say(slot, $"Agenda item of {reference}.");
                }
            });
        }
    }

    /// <summary>The boroughs that were under review, where all that the record notes of a session is their names.</summary>
    private static string[] SeenIn(SampleRow meeting)
    {
        var noted = meeting.Text("note").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return meeting.Code("committee") == "DSVB" && Array.TrueForAll(noted, n => Boroughs.Contains(n, StringComparer.Ordinal)) ? noted : [];
    }

    private static AgendaItem ItemOf(SampleRow row, string meeting, int order, List<string> knownReports)
    {
        var report = row["report"] is { } id && ReportRecord.RefOf(id) is var reference && knownReports.Contains(reference, StringComparer.Ordinal) ? reference : null;
        var part = int.Parse(row.Text("part"), CultureInfo.InvariantCulture);
        var type = row["type"] switch
        {
            "report" => AgendaItemType.Report,
            "standing" => AgendaItemType.Standing,
            "minutes" => AgendaItemType.Minutes,
            "oral" => AgendaItemType.Oral,
            _ => AgendaItemType.Other,
        };
        var item = AgendaItem.Place(SampleRow.CodeOf(row.Id), meeting, part, row.Text("item_no"), order, row.Text("title"), type, report);
        item.Print(row.Text("section"), row.Text("minute_no"), row.Flag("oral"), null);
        return row.Marked(item);
    }

    /// <summary>Working days from one meeting to the next: twenty a month, as the record's own monthly move from 11 November to 9 December 2010 was.</summary>
    private static int CycleOf(string cycle) => cycle.Contains("two months", StringComparison.Ordinal) ? 40 : 20;

    private static string CodeOf(SampleRow data, string id) =>
        data.Rows("committees").First(c => SampleRow.CodeOf(c.Id) == id).Text("code");

    private static CommitteeKind KindOf(string kind) => kind switch
    {
        "authority" => CommitteeKind.Authority,
        "sub-committee" => CommitteeKind.SubCommittee,
        "board" => CommitteeKind.Board,
        "forum" => CommitteeKind.Forum,
        "joint" => CommitteeKind.Joint,
        "management group" => CommitteeKind.ManagementGroup,
        _ => CommitteeKind.Committee,
    };
}
