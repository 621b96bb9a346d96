using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Cycles;

namespace WorkPlanTracker.App.Sample;

/// <summary>What the agendas on record show of the committees: how many items a meeting takes, which areas are theirs, on which days they meet. How many minutes they last is on no page, so those are illustrative. See docs/adr/0063.</summary>
internal static class CommitteeTerms
{
    /// <summary>Business items: 14 to 18 numbered items of SOP less its standing ones, 9 to 12 of CEP, and so on. Areas: those of the remit's words and of the papers it took.</summary>
    private static readonly (string Code, int? Items, int? Minutes, string[] Areas, MeetingCycle? Cycle)[] All =
    [
        ("SOP", 13, 180, ["MAPPA", "MISPER", "CHILD", "VAW", "OM"], new(1, CycleUnit.Months, DayOfWeek.Thursday, 2, [8])),
        ("CEP", 8, 150, ["VULN", "VAW", "VICTIM"], new(2, CycleUnit.Months, DayOfWeek.Thursday, 1)),
        ("MPA", null, 180, [], new(1, CycleUnit.Months, DayOfWeek.Thursday, MeetingCycle.Last, [8, 12])),
        ("DSVB", null, 150, ["DV", "RAPE"], new(2, CycleUnit.Months, DayOfWeek.Tuesday, 1)),
        ("EDS", null, 120, ["VULN"], null),
        ("CTPS", 10, 120, [], null),
        ("OPS", 9, 120, [], null),
    ];

    internal static void Tell(SampleScript script)
    {
        script.At(SampleScript.Beginning, "keepTerms", async change =>
        {
            foreach (var terms in All)
            {
                var committee = await change.FetchAsync<Committee>(terms.Code);
                committee.Edit(CommitteeDetails.Of(committee) with { CapacityItems = terms.Items, RemitAreas = terms.Areas, MeetingCycle = terms.Cycle });
                change.Say(committee, $"Terms of {committee.Abbreviation}, worked out from its remit, its papers and its days.");
            }
        });
        script.At(SampleScript.Beginning, "keepMinutes", async change =>
        {
            change.Reason = "Illustrative: no page says how long a meeting lasts.";
            foreach (var terms in All)
            {
                var committee = await change.FetchAsync<Committee>(terms.Code);
                committee.Edit(CommitteeDetails.Of(committee) with { CapacityMinutes = terms.Minutes });
                change.Say(committee, $"A meeting of {committee.Abbreviation} lasts {terms.Minutes} minutes (illustrative).");
            }
        });
    }
}
