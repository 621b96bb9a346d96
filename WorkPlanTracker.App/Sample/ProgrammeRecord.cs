using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Programme;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Sample;

/// <summary>The programme, its strands and areas, the offices, the projects and their plans.</summary>
internal static class ProgrammeRecord
{
    private const string Programme = "MF";
    private const string SecondEdition = "Met Forward Two";

    internal static void Tell(SampleScript script, SampleRow data)
    {
        var programme = data.Row("programme")!.Value;
        var adopted = StrategicProgramme.Adopt(
            Programme, programme.Text("name"), programme.Text("description"), programme.Date("adopted"),
            [.. programme.Rows("priorities").Where(p => p["from"] != SecondEdition).Select(p => new Priority(p.Id, p.Text("name"), p.Text("from")))]);

        // Three years from its adoption.
        adopted.Run(new(2009, 4, 1), new(2012, 3, 31));
        script.Add(
            SampleScript.Beginning,
            "adoptProgramme",
            [
                programme.Marked(adopted),
                .. programme.Rows("strands").Where(s => s["since"] != SecondEdition).Select(s => programme.Marked(Strand.Of(SampleRow.CodeOf(s.Id), Programme, s.Text("name"), s.Text("since")))),
                .. data.Rows("thematic_areas").Select((a, i) => a.Marked(ThematicArea.Of(
                    SampleRow.CodeOf(a.Id), a.Text("name"), a.Code("parent"), i + 1, a.Id == "TA-VAW" ? "DSVB" : null, a["proposed_for"]))),
                .. data.Rows("offices").Select(o => programme.Marked(Office.Of(SampleRow.CodeOf(o.Id), o.Text("name"), o.Text("organisation")))),
            ]);

        TellSecondEdition(script, programme);
        foreach (var row in data.Rows("projects"))
        {
            var code = SampleRow.CodeOf(row.Id);
            script.Add(SampleScript.Beginning, "startProject", row.Marked(Project.Start(code, Slug(row.Text("name")), SummaryOf(row))));
            if (RecordEnds(row) is { } end)
            {
                // Known only when it has ended.
                script.At(SampleScript.EndOf(end.End!.Value), "endRecord", async change =>
                {
                    var project = await change.FetchAsync<Project>(code);
                    project.EndRecord(end);
                    change.Say(project, $"The public record of {project.Name} ends {end.Text}.");
                });
            }
        }

        foreach (var project in data.Rows("milestones").Select(m => m.Code("project")!).Distinct(StringComparer.Ordinal))
        {
            var name = data.Rows("projects").First(p => SampleRow.CodeOf(p.Id) == project).Text("name");
            var plan = WorkPlan.Draft(PlanOf(project), project, $"{name} 2010/11", new(2010, 1, 1), new(2011, 3, 31));
            plan.ComesFrom(RecordSource.PublicRecord);
            script.Add(SampleScript.StartOf(new(2010, 1, 4)), "draftPlan", plan);
            script.At(SampleScript.EndOf(new(2010, 1, 31)), "submitPlan", async change =>
            {
                var submitted = await change.FetchAsync<WorkPlan>(PlanOf(project));
                submitted.Submit(PlanDate.InMonth(2010, 1));
                change.Say(submitted, $"{submitted.Title} submitted to the Business Management Group.");
            });
        }
    }

    /// <summary>What the second edition set in spring 2011 is not in force on the demonstration's day: it is proposed.</summary>
    private static void TellSecondEdition(SampleScript script, SampleRow programme)
    {
        var proposed = $"{SecondEdition} (proposed)";
        script.At(SampleScript.Proposals, "proposePriorities", async change =>
        {
            var adopted = await change.FetchAsync<StrategicProgramme>(Programme);
            adopted.Set([.. programme.Rows("priorities").Where(p => p["from"] == SecondEdition).Select(p => new Priority(p.Id, p.Text("name"), proposed))]);
            change.Say(adopted, $"Priorities proposed for {SecondEdition}.");
        });
        script.Add(SampleScript.Proposals, "proposeStrand", [.. programme.Rows("strands").Where(s => s["since"] == SecondEdition)
            .Select(s => programme.Marked(Strand.Of(SampleRow.CodeOf(s.Id), Programme, s.Text("name"), proposed)))]);
    }

    internal static string PlanOf(string project) => $"{project}-2010-11";

    /// <summary>The six projects of the July 2010 bulletin stop there; the pledge's summary was written before the inspectors' return.</summary>
    private static PlanDate? RecordEnds(SampleRow project) =>
        project["note"] is not null ? PlanDate.InMonth(2010, 7)
        : project.Id == "PRJ-PLEDGE" ? PlanDate.Between(new(2010, 4, 1), new(2010, 8, 31), "before September 2010")
        : null;

    private static ProjectSummary SummaryOf(SampleRow row)
    {
        var success = row.Row("success")!.Value;
        return new ProjectSummary
        {
            Name = row.Text("name"),
            LeadOfficer = row.Text("lead_officer"),
            Strands = row.Codes("strands"),
            Summary = row.Text("project_summary"),
            Objectives = row.List("objectives"),
            AuthorityRole = row.Text("authority_role"),
            Success = success.Text("statement"),
            SuccessShortTerm = success.List("short_term"),
            SuccessLongTerm = success.List("long_term"),
            Committees = row.Codes("responsible_committees"),
            CommitteeSection = row["committee_section"] switch
            {
                "present" => CommitteeSection.Present,
                "present, empty" => CommitteeSection.PresentButEmpty,
                _ => CommitteeSection.Absent,
            },
            Exclusions = row.Id == "PRJ-PP" ? ["Counter-terrorism", "Hate crime"] : [],
            Note = row.Text("note"),
        };
    }

    private static string Slug(string name) =>
        string.Join('-', name.ToLowerInvariant().Split([' ', ':', ',', '.'], StringSplitOptions.RemoveEmptyEntries));
}
