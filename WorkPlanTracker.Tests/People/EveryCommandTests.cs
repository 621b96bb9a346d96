using WorkPlanTracker.App.Calendars;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Actions;
using WorkPlanTracker.App.Features.Committees;
using WorkPlanTracker.App.Features.Covers;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Features.MyWork;
using WorkPlanTracker.App.Features.Plan.Bulk;
using WorkPlanTracker.App.Features.Plan.Views;
using WorkPlanTracker.App.Features.Projects;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Features.Reports.Chasing;
using WorkPlanTracker.App.Features.Reports.Series;
using WorkPlanTracker.App.PlanLife;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.People;

public sealed partial class EveryCommandTests
{
    private static readonly MilestoneInput Details = new("PP-2010-11", "A title", "", [], "", "", "", "", "", [], "", "");

    private static readonly SeriesInput ASeries = new("A series") { Rhythm = "months", Every = 6, Anchor = "7 October 2010" };

    private static readonly PasswordLinks Links = new(new Microsoft.AspNetCore.DataProtection.EphemeralDataProtectionProvider());

    private static readonly Dictionary<string, Func<Store, Actor, Task<Outcome>>> Commands = new(StringComparer.Ordinal)
    {
        ["postProgressUpdate"] = (s, a) => new PostProgressUpdate(s.Writer).RunAsync(a, "PP-M01", 1, new("onTrack", null, null, null), default),
        ["postNoChange"] = (s, a) => new PostNoChange(s.Writer).RunAsync(a, "PP-M01", 1, default),
        ["planMilestone"] = (s, a) => new PlanMilestone(s.Writer).RunAsync(a, Details, default),
        ["editMilestone"] = (s, a) => new EditMilestone(s.Writer).RunAsync(a, "PP-M01", 1, Details with { Baseline = null }, default),
        ["linkEvidence"] = (s, a) => new LinkEvidence(s.Writer).RunAsync(a, "PP-M01", 1, new("A paper", null), false, default),
        ["cancelMilestone"] = (s, a) => new CancelMilestone(s.Writer).RunAsync(a, "PP-M04", 1, "Not needed.", default),
        ["undoChange"] = UndoAsync,
        ["endTour"] = (s, a) => new EndTour(s.Writer, new Tours(s.Database)).RunAsync(a, default),
        ["changeMany"] = async (s, a) => Named(await new ChangeMany(s.Writer).RunAsync(a, [new("PP-M01", 1), new("PP-M02", 1)], new("Someone", null, null), default)),
        ["noChangeToMany"] = async (s, a) => Named(await new NoChangeToMany(s.Writer).RunAsync(a, [new("PP-M01", 1), new("PP-M02", 1)], default)),
        ["forecastMany"] = async (s, a) => Named(await new ForecastMany(s.Writer).RunAsync(a, [new(1, "PP-M01", 1, "may"), new(2, "PP-M02", 1, "june")], null, default)),
        ["keepView"] = (s, a) => new KeepView(s.Writer).RunAsync(a, "Mine", "group=none", false, default),
        ["changeView"] = (s, a) => OnSharedViewAsync(s, () => new ChangeView(s.Writer).RunAsync(a, "V-1", 1, "Another name", null, null, default)),
        ["deleteView"] = (s, a) => OnSharedViewAsync(s, () => new DeleteView(s.Writer).RunAsync(a, "V-1", 1, default)),
        ["openPlanOn"] = (s, a) => OnSharedViewAsync(s, () => new OpenPlanOn(s.Writer).RunAsync(a, "V-1", default)),
        ["startProject"] = (s, a) => new StartProject(s.Writer).RunAsync(a, new("HC", "Hate crime"), default),
        ["startPlan"] = (s, a) => new StartPlan(s.Writer).RunAsync(a, new("PP"), default),
        ["rewriteSection"] = (s, a) => new RewriteSection(s.Writer).RunAsync(a, "PP", 1, new(ProjectSection.Summary, "A summary.", null, null, null), default),
        ["assessCriterion"] = (s, a) => new AssessCriterion(s.Writer).RunAsync(a, "PP", 1, new(SuccessTerm.ShortTerm, "A better informed public", SuccessState.Met, "A survey says so.", []), default),
        ["nameCover"] = (s, a) => new NameCover(s.Writer).RunAsync(a, new(APlan.Lead, APlan.OtherLead, "today", "today", null), default),
        ["extendCover"] = (s, a) => new ExtendCover(s.Writer).RunAsync(a, "CV-9", 1, "31 March 2011", default),
        ["endCover"] = (s, a) => new EndCover(s.Writer).RunAsync(a, "CV-9", 1, default),
        ["declineCover"] = (s, a) => new DeclineCover(s.Writer).RunAsync(a, "CV-9", 1, "Not agreed.", default),
        ["proposeReport"] = (s, a) => OnCommitteeAsync(s, () => new ProposeReport(s.Writer).RunAsync(a, new("A subject"), default)),
        ["editReport"] = (s, a) => OnCommitteeAsync(s, () => new EditReport(s.Writer).RunAsync(a, "R-1", 1, new(null) { FinalTitle = "A title" }, default)),
        ["attachPaper"] = (s, a) => OnCommitteeAsync(s, async () =>
        {
            await using var upload = await Features.Reports.KeptPapersTests.UploadAsync("a.txt", "A paper."u8.ToArray());
            return await new global::WorkPlanTracker.App.Features.Reports.Files.AttachPaper(s.Writer, Features.Reports.KeptPapersTests.Limits).RunAsync(a, "R-1", upload, default);
        }),
        ["commissionReport"] = (s, a) => OnCommitteeAsync(s, () => new CommissionReport(s.Writer).RunAsync(a, "R-1", 1, new("The Chair", "Members asked.", null), default)),
        ["clearReport"] = (s, a) => OnCommitteeAsync(s, () => new ClearReport(s.Writer).RunAsync(a, "R-1", 1, new("legal", "None"), default)),
        ["reachStage"] = (s, a) => OnCommitteeAsync(s, () => new ReachStage(s.Writer).RunAsync(a, "R-1", 1, new("withdrawn", "Not needed."), default)),
        ["scheduleReport"] = (s, a) => OnCommitteeAsync(s, () => new ScheduleReport(s.Writer).RunAsync(a, "R-1", 1, new(ACommittee.April), default)),
        ["unscheduleReport"] = (s, a) => OnCommitteeAsync(s, async () =>
        {
            Assert.IsType<Outcome.Saved>(await ACommittee.ScheduleAsync(s, "R-1", ACommittee.April));
            return await new UnscheduleReport(s.Writer).RunAsync(a, "R-1", 2, null, null, default);
        }),
        ["startSeries"] = (s, a) => OnCommitteeAsync(s, () => new StartSeries(s.Writer).RunAsync(a, ASeries, default)),
        ["editSeries"] = (s, a) => OnSeriesAsync(s, () => new EditSeries(s.Writer).RunAsync(a, "S-1", 1, new("Other words"), default)),
        ["skipInstance"] = (s, a) => OnSeriesAsync(s, () => new SkipInstance(s.Writer).RunAsync(a, "S-1", 1, new(1, null, "Not needed."), default)),
        ["shiftInstance"] = (s, a) => OnSeriesAsync(s, () => new ShiftInstance(s.Writer).RunAsync(a, "S-1", 1, new(1, "8 April 2011", "A day later."), default)),
        ["endSeries"] = (s, a) => OnSeriesAsync(s, () => new EndSeries(s.Writer).RunAsync(a, "S-1", 1, null, "Not needed.", default)),
        ["proposeNext"] = (s, a) => OnSeriesAsync(s, () => new ProposeNext(s.Writer).RunAsync(a, "S-1", default)),
        ["issueAuthorLink"] = (s, a) => OnCommitteeAsync(s, async () => (await new IssueAuthorLink(s.Writer, TimeProvider.System).RunAsync(a, "SCD5", ["R-1"], 28, default)).Outcome),
        ["revokeAuthorLink"] = (s, a) => OnLinkAsync(s, _ => new RevokeAuthorLink(s.Writer, TimeProvider.System).RunAsync(a, "L-1", default)),
        ["answerForReport"] = (s, _) => OnLinkAsync(s, token => new AnswerForReport(s.Writer, Features.Reports.ChasingTests.Links(s)).RunAsync(new(token, "R-1", "onTime", null, null), default)),
        ["establishCommittee"] = (s, a) => OnCommitteeAsync(s, () => new EstablishCommittee(s.Writer).RunAsync(a, "DSVB", new("A board"), default)),
        ["editCommittee"] = (s, a) => OnCommitteeAsync(s, () => new EditCommittee(s.Writer).RunAsync(a, "SOP", 1, new("Another name"), default)),
        ["handOver"] = (s, a) => OnCommitteeAsync(s, async () =>
        {
            Assert.IsType<Outcome.Saved>(await new EditCommittee(s.Writer).RunAsync(Actor.Operator, "SOP", 1, new(null) { Successor = "A working title" }, default));
            Assert.IsType<Outcome.Saved>(await new RecordAction(s.Writer).RunAsync(Actor.Operator, new("Something") { RaisedAt = ACommittee.Held }, default));
            return await new HandOver(s.Writer).RunAsync(a, "SOP", 2, new("NEXT", "31 July 2011"), default);
        }),
        ["planMeetings"] = (s, a) => OnCommitteeAsync(s, () => new PlanMeetings(s.Writer).RunAsync(a, new("SOP", "2.00pm", null, [new("9 June 2011"), new("14 July 2011")]), default)),
        ["keepDay"] = (s, a) => new KeepDay(s.Writer).RunAsync(a, new("bankHoliday", "5 June 2035", null, "A jubilee"), default),
        ["removeDay"] = (s, a) => new RemoveDay(s.Writer).RunAsync(a, new(2011, 4, 29), default),
        ["confirmYear"] = (s, a) => new ConfirmYear(s.Writer).RunAsync(a, "2027", default),
        ["makeFeed"] = async (s, a) => (await new MakeFeed(s.Writer, TimeProvider.System).RunAsync(a, default)).Outcome,
        ["revokeFeed"] = async (s, a) =>
        {
            var made = Assert.IsType<Outcome.Saved>((await new MakeFeed(s.Writer, TimeProvider.System).RunAsync(new(APlan.Lead), default)).Outcome);
            return await new RevokeFeed(s.Writer, TimeProvider.System).RunAsync(a, made.Ref, default);
        },
        ["planMeeting"] = (s, a) => OnCommitteeAsync(s, () => new PlanMeeting(s.Writer).RunAsync(a, new("SOP", "9 June 2011"), default)),
        ["editMeeting"] = (s, a) => OnCommitteeAsync(s, () => new EditMeeting(s.Writer).RunAsync(a, ACommittee.April, 1, new(null, null) { Place = "Room 1" }, default)),
        ["moveMeeting"] = (s, a) => OnCommitteeAsync(s, () => new MoveMeeting(s.Writer).RunAsync(a, ACommittee.April, 1, "14 April 2011", null, null, default)),
        ["cancelMeeting"] = (s, a) => OnCommitteeAsync(s, () => new CancelMeeting(s.Writer).RunAsync(a, ACommittee.April, 1, "No business.", null, default)),
        ["publishAgenda"] = (s, a) => OnCommitteeAsync(s, () => new PublishAgenda(s.Writer).RunAsync(a, ACommittee.April, 1, null, default)),
        ["holdMeeting"] = (s, a) => OnCommitteeAsync(s, async () =>
        {
            Assert.IsType<Outcome.Saved>(await new PlanMeeting(s.Writer).RunAsync(Actor.Operator, new("SOP", "24 February 2011"), default));
            return await new HoldMeeting(s.Writer).RunAsync(a, "SOP-2011-02-24", 1, default);
        }),
        ["buildAgenda"] = (s, a) => OnCommitteeAsync(s, () => new BuildAgenda(s.Writer).RunAsync(a, ACommittee.April, 1, default)),
        ["addItem"] = (s, a) => OnCommitteeAsync(s, () => new AddItem(s.Writer).RunAsync(a, ACommittee.April, new("An item"), default)),
        ["arrangeItem"] = (s, a) => OnItemAsync(s, () => new ArrangeItem(s.Writer).RunAsync(a, "I-1", 1, new(null) { Minutes = 5 }, default)),
        ["presentItems"] = (s, a) => OnItemAsync(s, () => new PresentItems(s.Writer).RunAsync(a, ACommittee.April, 1, [new("I-1", "The Chair", 5, 1)], default)),
        ["orderItem"] = (s, a) => OnItemAsync(s, () => new OrderItem(s.Writer).RunAsync(a, "I-1", 1, 2, default)),
        ["withdrawItem"] = (s, a) => OnItemAsync(s, () => new WithdrawItem(s.Writer).RunAsync(a, "I-1", 1, null, null, default)),
        ["publishSupplement"] = (s, a) => OnItemAsync(s, async () =>
        {
            Assert.IsType<Outcome.Saved>(await new PublishAgenda(s.Writer).RunAsync(Actor.Operator, ACommittee.April, 1, null, default));
            Assert.IsType<Outcome.Saved>(await new AddItem(s.Writer).RunAsync(Actor.Operator, ACommittee.April, new("A late item"), default));
            return await new PublishSupplement(s.Writer).RunAsync(a, ACommittee.April, 2, default);
        }),
        ["recordAttendance"] = (s, a) => OnCommitteeAsync(s, () => new RecordAttendance(s.Writer).RunAsync(a, ACommittee.Held, 1, [new("A member", global::WorkPlanTracker.Domain.Meetings.AttendanceSort.Member)], default)),
        ["recordOutcome"] = (s, a) => OnHeldItemAsync(s, () => new RecordOutcome(s.Writer).RunAsync(a, "I-9", 1, null, [new("", global::WorkPlanTracker.Domain.Meetings.OutcomeKind.Noted, "")], default)),
        ["askAtMeeting"] = (s, a) => OnHeldItemAsync(s, () => new AskAtMeeting(s.Writer).RunAsync(a, "I-9", new("Report back", null, "October", true), default)),
        ["draftMinutes"] = (s, a) => OnHeldItemAsync(s, () => new DraftMinutes(s.Writer).RunAsync(a, ACommittee.Held, 1, default)),
        ["editMinute"] = (s, a) => OnHeldItemAsync(s, async () =>
        {
            Assert.IsType<Outcome.Saved>(await new DraftMinutes(s.Writer).RunAsync(Actor.Operator, ACommittee.Held, 1, default));
            return await new EditMinute(s.Writer).RunAsync(a, "MN-1", 1, new("A title", "Words."), default);
        }),
        ["advanceMinutes"] = (s, a) => OnHeldItemAsync(s, async () =>
        {
            Assert.IsType<Outcome.Saved>(await new DraftMinutes(s.Writer).RunAsync(Actor.Operator, ACommittee.Held, 1, default));
            return await new AdvanceMinutes(s.Writer).RunAsync(a, ACommittee.Held, 2, global::WorkPlanTracker.Domain.Meetings.MinutesStage.WithChair, null, default);
        }),
        ["recordAction"] = (s, a) => OnCommitteeAsync(s, () => new RecordAction(s.Writer).RunAsync(a, new("Report back"), default)),
        ["editAction"] = (s, a) => OnActionAsync(s, () => new EditAction(s.Writer).RunAsync(a, "A-1", 1, new("Other words"), default)),
        ["closeAction"] = (s, a) => OnActionAsync(s, () => new CloseAction(s.Writer).RunAsync(a, "A-1", 1, null, "Done.", default)),
        ["askChange"] = (s, a) => new AskChange(s.Writer).RunAsync(a, new("moveBaseline", "PP-M01", "A reason.", "30 June 2011"), 1, default),
        ["withdrawRequest"] = (s, a) => OnRequestAsync(s, () => new WithdrawRequest(s.Writer).RunAsync(a, "CR-1", 1, default)),
        ["decideChange"] = (s, a) => OnRequestAsync(s, () => new DecideChange(s.Writer).RunAsync(a, "CR-1", 1, new("approve"), default)),
        ["submitPlan"] = (s, a) => OnNextPlanAsync(s, () => new SubmitPlan(s.Writer).RunAsync(a, "PP-2011-12", 1, default)),
        ["sendBackPlan"] = (s, a) => OnNextPlanAsync(s, async () =>
        {
            Assert.IsType<Outcome.Saved>(await new SubmitPlan(s.Writer).RunAsync(new(APlan.Lead), "PP-2011-12", 1, default));
            return await new SendBackPlan(s.Writer).RunAsync(a, "PP-2011-12", 2, "Dates are missing.", default);
        }),
        ["agreePlan"] = (s, a) => OnNextPlanAsync(s, async () =>
        {
            Assert.IsType<Outcome.Saved>(await new SubmitPlan(s.Writer).RunAsync(new(APlan.Lead), "PP-2011-12", 1, default));
            return await new AgreePlan(s.Writer).RunAsync(a, "PP-2011-12", 2, "BMG", default);
        }),
        ["closePlan"] = (s, a) => new ClosePlan(s.Writer).RunAsync(a, "PP-2010-11", 1, new("A.", "B.", "C."), default),
        ["rollOver"] = (s, a) => new RollOver(s.Writer).RunAsync(a, "PP-2010-11", 1, new(["PP-M01"], []), default),
        ["setApproval"] = (s, a) => new SetApproval(s.Writer).RunAsync(a, "PP-2010-11", 1, true, default),
        ["proposeForNextYear"] = (s, a) => new ProposeForNextYear(s.Writer).RunAsync(a, "PP-2010-11", new("An action", "A reason.", null, null, null), default),
        ["agreeProposal"] = (s, a) => OnNextPlanAsync(s, () => new AgreeProposal(s.Writer).RunAsync(a, "PN-1", 1, null, default)),
        ["dropProposal"] = (s, a) => OnNextPlanAsync(s, () => new DropProposal(s.Writer).RunAsync(a, "PN-1", 1, "No.", default)),
        ["issueToken"] = async (s, a) => (await new IssueToken(s.Writer, TimeProvider.System).RunAsync(a, APlan.Lead, "A program", 30, default)).Outcome,
        ["openAccount"] = (s, a) => new OpenAccount(s.Writer, new Microsoft.AspNetCore.Identity.PasswordHasher<Account>()).RunAsync(a, "new@example.org", "New person", "long enough 1", AccountScopes.Of(Role.Reader), false, default),
        ["changeAccess"] = (s, a) => new ChangeAccess(s.Writer).RunAsync(a, APlan.Lead, 1, AccountScopes.Of(Role.Reader), default),
        ["closeAccount"] = (s, a) => new CloseAccount(s.Writer).RunAsync(a, APlan.Lead, 1, default),
        ["reopenAccount"] = (s, a) => new ReopenAccount(s.Writer).RunAsync(a, APlan.Lead, 1, default),
        ["unlockAccount"] = (s, a) => new UnlockAccount(s.Writer).RunAsync(a, APlan.Lead, default),
        ["resetPassword"] = async (s, a) => (await new ResetPassword(s.Writer, Links).RunAsync(a, APlan.Lead, default)).Outcome,
        ["choosePassword"] = async (s, a) => await new ChoosePassword(s.Writer, Links, new Microsoft.AspNetCore.Identity.PasswordHasher<Account>()).RunAsync(a, (await new ResetPassword(s.Writer, Links).RunAsync(Actor.Operator, APlan.Lead, default)).Link!.Split('=')[1], "long enough 1", default),
        ["revokeToken"] = async (s, a) =>
        {
            await new IssueToken(s.Writer, TimeProvider.System).RunAsync(Actor.Operator, APlan.Lead, "A program", 30, default);
            return await new RevokeToken(s.Writer, TimeProvider.System).RunAsync(a, 1, default);
        },
    };

    static EveryCommandTests() => ReviewCommands.All.ToList().ForEach(c => Commands.Add(c.Key, c.Value));

    public static TheoryData<string, string> Expected => new()
    {
        { "postProgressUpdate", "yes no no no yes no no" },
        { "postNoChange", "yes no no no yes no no" },
        { "planMilestone", "yes no no no yes no no" },
        { "editMilestone", "yes no no no yes no no" },
        { "linkEvidence", "yes no no no yes no no" },
        { "cancelMilestone", "yes no no no yes no no" },
        { "undoChange", "yes no no no yes no no" },
        { "endTour", "yes yes yes yes yes yes yes" },
        { "changeMany", "yes no no no yes no no" },
        { "noChangeToMany", "yes no no no yes no no" },
        { "forecastMany", "yes no no no yes no no" },
        { "keepView", "yes yes yes yes yes yes yes" },
        { "changeView", "no no no no yes no no" },
        { "deleteView", "no no no no yes no no" },
        { "openPlanOn", "yes yes yes yes yes yes yes" },
        { "rewriteSection", "yes no no no yes no no" },
        { "assessCriterion", "yes no no no yes no no" },
        { "nameCover", "no no no no yes no no" },
        { "extendCover", "no no no no yes no no" },
        { "endCover", "no no no no yes no no" },
        { "declineCover", "no no no no yes no no" },
        { "proposeReport", "yes yes yes no yes no no" },
        { "editReport", "yes no yes no yes no no" },
        { "attachPaper", "yes no yes no yes no no" },
        { "commissionReport", "no no yes no yes no no" },
        { "clearReport", "no no yes no yes no no" },
        { "reachStage", "no no yes no yes no no" },
        { "scheduleReport", "no no yes no yes no no" },
        { "unscheduleReport", "no no yes no yes no no" },
        { "startSeries", "no no yes no yes no no" },
        { "editSeries", "no no yes no yes no no" },
        { "skipInstance", "no no yes no yes no no" },
        { "shiftInstance", "no no yes no yes no no" },
        { "endSeries", "no no yes no yes no no" },
        { "proposeNext", "yes yes yes no yes no no" },
        { "issueAuthorLink", "no no yes no yes no no" },
        { "revokeAuthorLink", "no no yes no yes no no" },
        { "answerForReport", "yes yes yes yes yes yes yes" },
        { "establishCommittee", "no no yes no yes no no" },
        { "editCommittee", "no no yes no yes no no" },
        { "handOver", "no no yes no yes no no" },
        { "planMeetings", "no no yes no yes no no" },
        { "keepDay", "no no no no yes no no" },
        { "removeDay", "no no no no yes no no" },
        { "confirmYear", "no no no no yes no no" },
        { "makeFeed", "yes yes yes yes yes yes yes" },
        { "revokeFeed", "no no no no yes no no" },
        { "planMeeting", "no no yes no yes no no" },
        { "editMeeting", "no no yes no yes no no" },
        { "moveMeeting", "no no yes no yes no no" },
        { "cancelMeeting", "no no yes no yes no no" },
        { "publishAgenda", "no no yes no yes no no" },
        { "holdMeeting", "no no yes no yes no no" },
        { "buildAgenda", "no no yes no yes no no" },
        { "addItem", "no no yes no yes no no" },
        { "arrangeItem", "no no yes no yes no no" },
        { "presentItems", "no no yes no yes no no" },
        { "orderItem", "no no yes no yes no no" },
        { "withdrawItem", "no no yes no yes no no" },
        { "publishSupplement", "no no yes no yes no no" },
        { "recordAttendance", "no no yes no yes no no" },
        { "recordOutcome", "no no yes no yes no no" },
        { "askAtMeeting", "no no yes no yes no no" },
        { "draftMinutes", "no no yes no yes no no" },
        { "editMinute", "no no yes no yes no no" },
        { "advanceMinutes", "no no yes no yes no no" },
        { "recordAction", "no no yes no yes no no" },
        { "editAction", "no no yes no yes no no" },
        { "closeAction", "no no yes no yes no no" },
        { "prepareReview", "no no yes no yes no no" },
        { "editReview", "no no yes no yes no no" },
        { "freezePack", "no no yes no yes no no" },
        { "unfreezePack", "no no yes no yes no no" },
        { "startReview", "no no yes yes yes no no" },
        { "stepReview", "no no yes yes yes no no" },
        { "takeOverReview", "no no yes yes yes no no" },
        { "recordDecision", "no no no yes yes no no" },
        { "askInReview", "no no no yes yes no no" },
        { "recordReviewAttendance", "no no yes yes yes no no" },
        { "closeReview", "no no yes yes yes no no" },
        { "askChange", "yes no yes no yes no no" },
        { "withdrawRequest", "yes no yes no yes no no" },
        { "decideChange", "no no no yes yes no no" },
        { "submitPlan", "yes no no no yes no no" },
        { "sendBackPlan", "yes no no yes yes no no" },
        { "agreePlan", "no no no yes yes no no" },
        { "closePlan", "no no no yes yes no no" },
        { "rollOver", "yes no no no yes no no" },
        { "startProject", "no no no no yes no no" },
        { "startPlan", "yes no no no yes no no" },
        { "setApproval", "no no no yes yes no no" },
        { "proposeForNextYear", "yes no no no yes no no" },
        { "agreeProposal", "no no no yes yes no no" },
        { "dropProposal", "no no no yes yes no no" },
        { "issueToken", "no no no no yes no no" },
        { "openAccount", "no no no no yes no no" },
        { "changeAccess", "no no no no yes no no" },
        { "closeAccount", "no no no no yes no no" },
        { "reopenAccount", "no no no no yes no no" },
        { "unlockAccount", "no no no no yes no no" },
        { "resetPassword", "no no no no yes no no" },
        { "choosePassword", "no no no no yes no no" },
        { "revokeToken", "no no no no yes no no" },
    };

    /// <summary>Columns: the plan's lead, another lead, clerk, management group, administrator, member, reader.</summary>
    [Theory]
    [MemberData(nameof(Expected))]
    public async Task Every_command_asks_who_may(string command, string expected)
    {
        (Role Role, string Project)[] people = [(Role.Lead, "PP"), (Role.Lead, "VAW"), (Role.Clerk, ""), (Role.Bmg, ""), (Role.Administrator, ""), (Role.Member, ""), (Role.Reader, "")];
        var allowed = new List<string>();
        foreach (var (role, project) in people)
        {
            await using var store = await Store.CreateAsync("Sqlite");
            await APlan.FillAsync(store);
            await store.Writer.RunAsync("prepare", Actor.Sample, async change =>
            {
                var person = Account.Open("person@example.org", "A person");
                person.Grant([role], [project], []);
                change.Add(person, "Person added.");
                var plan = await change.ReadAsync<global::WorkPlanTracker.Domain.WorkPlans.WorkPlan>("PP-2010-11");
                change.Add(APlan.Milestone(plan, reference: "PP-M04"), "PP-M04 added.");
                change.Add(ACover.Of(reference: "CV-9"), "CV-9 added.");
            }, default);

            var outcome = await Commands[command](store, new("person@example.org"));
            Assert.True(outcome is Outcome.Saved or Outcome.Forbidden, $"{command} as {role}: {outcome}");
            allowed.Add(outcome is Outcome.Saved ? "yes" : "no");
        }

        Assert.Equal(expected, string.Join(' ', allowed));
    }

    /// <summary>Takes back an update of their own where they may post one, else the lead's.</summary>
    private static async Task<Outcome> UndoAsync(Store store, Actor actor)
    {
        var posted = await Commands["postNoChange"](store, actor) as Outcome.Saved ?? (Outcome.Saved)await Commands["postNoChange"](store, new(APlan.Lead));
        return await new UndoChange(store.Writer).RunAsync(actor, posted.FirstSequence, posted.Sequence, default);
    }

    /// <summary>A command on many names each record that refused; here both refuse for want of rights.</summary>
    private static Outcome Named(Outcome outcome) =>
        outcome is Outcome.Invalid { Errors: { Count: 2 } errors } && errors["PP-M01"][0].Contains("The leads of PP", StringComparison.Ordinal) ? new Outcome.Forbidden(errors["PP-M01"][0]) : outcome;
}
