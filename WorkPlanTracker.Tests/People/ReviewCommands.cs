using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reviews;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.People;

/// <summary>The commands of reviews, each on a review taken as far as it needs.</summary>
internal static class ReviewCommands
{
    internal static readonly Dictionary<string, Func<Store, Actor, Task<Outcome>>> All = new(StringComparer.Ordinal)
    {
        ["prepareReview"] = (s, a) => new PrepareReview(s.Writer).RunAsync(a, AReview.Input, default),
        ["editReview"] = async (s, a) => { await AReview.PrepareAsync(s); return await new EditReview(s.Writer).RunAsync(a, AReview.Ref, 1, new(null) { Note = "A note." }, default); },
        ["freezePack"] = async (s, a) => { await AReview.PrepareAsync(s); return await new FreezePack(s.Writer, AReview.Packs(s)).RunAsync(a, AReview.Ref, 1, default); },
        ["unfreezePack"] = async (s, a) => { await AReview.FreezeAsync(s); return await new UnfreezePack(s.Writer).RunAsync(a, AReview.Ref, 2, default); },
        ["startReview"] = async (s, a) => { await AReview.FreezeAsync(s); return await new StartReview(s.Writer).RunAsync(a, AReview.Ref, 2, default); },
        ["stepReview"] = async (s, a) =>
        {
            // Only who leads steps; who may not lead is refused for want of the right first.
            await AReview.FreezeAsync(s);
            if (await new StartReview(s.Writer).RunAsync(a, AReview.Ref, 2, default) is not Outcome.Saved)
            {
                await AReview.SavedAsync(new StartReview(s.Writer).RunAsync(Actor.Operator, AReview.Ref, 2, default));
            }

            return await new StepReview(s.Writer, AReview.Boards(s)).RunAsync(a, AReview.Ref, "PP-M01", default);
        },
        ["takeOverReview"] = async (s, a) => { await AReview.StartAsync(s); return await new TakeOverReview(s.Writer).RunAsync(a, AReview.Ref, AReview.Chair, default); },
        ["recordDecision"] = async (s, a) => { await AReview.StartAsync(s); return await new RecordDecision(s.Writer).RunAsync(a, AReview.Ref, new("PP-M01", "agreed", "Keep the date."), default); },
        ["askInReview"] = async (s, a) => { await AReview.StartAsync(s); return await new AskInReview(s.Writer).RunAsync(a, AReview.Ref, new("Confirm the date", null, "14 March"), default); },
        ["recordReviewAttendance"] = async (s, a) => { await AReview.StartAsync(s); return await new RecordReviewAttendance(s.Writer).RunAsync(a, AReview.Ref, 3, [new("The chair", global::WorkPlanTracker.Domain.Meetings.AttendanceSort.Member)], default); },
        ["closeReview"] = async (s, a) => { await AReview.StartAsync(s); return await new CloseReview(s.Writer).RunAsync(a, AReview.Ref, 3, default); },
    };
}
