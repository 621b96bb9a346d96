using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Projects;

namespace WorkPlanTracker.App.Features.Projects;

/// <summary>Says how far one criterion of success is met, with what that rests on. Earlier assessments stay in the log.</summary>
public sealed class AssessCriterion(PlanWriter writer)
{
    private static readonly AssessmentInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, string reference, int seen, AssessmentInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("assessSuccess", actor, async change =>
        {
            var project = await change.FetchAsync<Project>(reference, seen);
            change.Require(Act.AssessSuccess, project);
            project.Assess(input.Term, input.Criterion!, input.State, input.Words, [.. input.Evidence.Select(e => EvidenceLink.To(e.Title, e.Url))], change.Author, change.Now);
            change.Reason = input.State is SuccessState.NotAssessed ? "" : Domain.PlainWords.Clean(input.Words);
            change.Say(project, $"{project.Ref}: “{Short(input.Criterion!)}” {SectionWords.Of(input.State).ToLowerInvariant()}.");
        }, cancellationToken);
    }

    private static string Short(string text) => text.Length > 80 ? $"{text[..(char.IsHighSurrogate(text[79]) ? 79 : 80)]}…" : text;
}
