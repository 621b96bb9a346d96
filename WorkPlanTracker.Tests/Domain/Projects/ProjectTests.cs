using FsCheck.Fluent;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Projects;

public sealed class ProjectTests
{
    private static readonly Author Lead = new("lead@example.org", "Lead officer");
    private static readonly DateTime Now = new(2011, 2, 24, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Nothing_assigned_is_a_state_not_a_fault()
    {
        var project = Project.Start("PLEDGE", "policing-pledge", new ProjectSummary { Name = "Policing Pledge", CommitteeSection = CommitteeSection.PresentButEmpty });

        Assert.Empty(project.Committees);
        Assert.Equal(CommitteeSection.PresentButEmpty, project.CommitteeSection);
        Assert.Equal("", project.LeadOfficer);
        Assert.Empty(project.Criteria);
    }

    [Fact]
    public void A_committee_section_is_present_once_it_names_a_committee()
    {
        var project = AProject();

        project.AssignCommittees(CommitteeSection.Absent, ["CEP", "CEP", "SOP"]);
        Assert.Equal((CommitteeSection.Present, 2), (project.CommitteeSection, project.Committees.Count));
        project.AssignCommittees(CommitteeSection.Present, []);
        Assert.Equal(CommitteeSection.PresentButEmpty, project.CommitteeSection);
        project.AssignCommittees(CommitteeSection.Absent, []);
        Assert.Equal(CommitteeSection.Absent, project.CommitteeSection);
    }

    [Fact]
    public void Criteria_come_in_the_summarys_order_and_undivided_prose_is_one()
    {
        var project = AProject(["Soon"], ["Later", "Last"], "All is well.");

        Assert.Equal(["Soon", "Later", "Last", "All is well."], project.Criteria.Select(c => c.Text));
        Assert.All(project.Criteria, c => Assert.Equal(SuccessState.NotAssessed, c.State));
    }

    [Fact]
    public void An_assessment_says_what_it_rests_on()
    {
        var project = AProject(["Soon"]);

        Refused("wordsNeeded", () => project.Assess(SuccessTerm.ShortTerm, "Soon", SuccessState.Met, " ", [], Lead, Now));
        project.Assess(SuccessTerm.ShortTerm, "Soon", SuccessState.PartlyMet, "Two of three are done.", [new EvidenceLink("The paper", null)], Lead, Now);

        var found = Assert.Single(project.Criteria).Assessment!;
        Assert.Equal((SuccessState.PartlyMet, "Lead officer", Now), (found.State, found.By, found.At));
        Assert.Equal("The paper", Assert.Single(found.Evidence).Title);
    }

    [Fact]
    public void An_assessment_can_be_made_anew_and_taken_back()
    {
        var project = AProject(["Soon"], ["Later"]);
        Assess(project, SuccessTerm.ShortTerm, "Soon");
        Assess(project, SuccessTerm.LongTerm, "Later");

        Assess(project, SuccessTerm.ShortTerm, "Soon", SuccessState.NotMet);
        Assert.Equal(SuccessState.NotMet, project.Criteria[0].State);
        project.Assess(SuccessTerm.ShortTerm, "Soon", SuccessState.NotAssessed, null, [], Lead, Now);

        Assert.Equal([SuccessState.NotAssessed, SuccessState.Met], project.Criteria.Select(c => c.State));
    }

    [Fact]
    public void Only_a_criterion_that_is_there_is_assessed()
    {
        var project = AProject(["Soon"]);

        Refused("unknown", () => Assess(project, SuccessTerm.ShortTerm, "Something else"));
        Refused("unknown", () => Assess(project, SuccessTerm.LongTerm, "Soon"));
    }

    [Fact]
    public void A_reworded_criterion_keeps_its_assessment_and_says_what_it_was_made_of()
    {
        var project = AProject(["A better informed public", "Second"]);
        Assess(project, SuccessTerm.ShortTerm, "A better informed public");

        project.SetSuccess("", ["The public knows more", "Second"], []);

        var found = project.Criteria[0].Assessment!;
        Assert.Equal("A better informed public", found.AssessedAs);
        Assert.True(found.ReadOtherwise());
    }

    [Fact]
    public void A_criterion_that_went_takes_its_assessment_along()
    {
        var project = AProject(["One", "Two"]);
        Assess(project, SuccessTerm.ShortTerm, "One");

        project.SetSuccess("", ["Two"], []);

        Assert.Empty(project.Assessments);
        Assert.Equal(SuccessState.NotAssessed, Assert.Single(project.Criteria).State);
    }

    [Fact]
    public void However_criteria_are_reordered_each_keeps_its_own_assessment() =>
        Prop.ForAll(Gen.Choose(1, 8).ToArbitrary(), Gen.Choose(0, 1_000).ToArbitrary(), (count, seed) =>
        {
            string[] texts = [.. Enumerable.Range(1, count).Select(i => $"Criterion {i}")];
            var project = AProject(texts);
            foreach (var text in texts)
            {
                project.Assess(SuccessTerm.ShortTerm, text, SuccessState.Met, $"Words of {text}", [], Lead, Now);
            }

            new Random(seed).Shuffle(texts);
            project.SetSuccess("", texts, []);

            return project.Criteria.All(c => c.Assessment?.Words == $"Words of {c.Text}");
        }).Holds();

    [Fact]
    public void What_is_too_much_is_refused_with_its_field()
    {
        var project = AProject();

        Refused("missing", () => project.Rename("  "));
        Refused("tooLong", () => project.Summarise(new string('x', Project.MaxProseLength + 1)));
        Refused("tooMany", () => project.SetObjectives([.. Enumerable.Range(0, Project.MaxLines + 1).Select(i => $"Objective {i}")]));
        Assert.Equal("more", Assert.Throws<RuleBrokenException>(() => project.SetSuccess("", [], [new string('x', Project.MaxLineLength + 1)])).Field);
    }

    private static Project AProject(IReadOnlyList<string>? soon = null, IReadOnlyList<string>? later = null, string prose = "") =>
        Project.Start("PP", "public-protection", new ProjectSummary { Name = "Public Protection", SuccessShortTerm = soon ?? [], SuccessLongTerm = later ?? [], Success = prose });

    private static void Assess(Project project, SuccessTerm term, string text, SuccessState state = SuccessState.Met) => project.Assess(term, text, state, "It is so.", [], Lead, Now);

    private static void Refused(string rule, Action act) => Assert.Equal(rule, Assert.Throws<RuleBrokenException>(act).Rule);
}
