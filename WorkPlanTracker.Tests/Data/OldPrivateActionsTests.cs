using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Data;

public sealed class OldPrivateActionsTests
{
    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_an_earlier_version_recorded_in_public_under_part_2_becomes_private_once_with_its_whole_past(string provider)
    {
        await using var store = await OpenAsync(provider);
        await TakeAsync(store, Held, "I-9", "Award of a contract", part: 2);
        await TakeAsync(store, Held, "I-8", "An open item", order: 2);
        Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("recordAction", Actor.Sample, change =>
        {
            foreach (var (reference, item) in new[] { ("A-1", "I-9"), ("A-2", "I-8") })
            {
                var action = CommitteeAction.Ask(reference, "Zebra: settle the claim", "Zebra", null, Held, PlanDate.NotSet, null);
                action.Edit(new ActionDetails("Zebra: settle the claim", "Zebra", null, Held, item, PlanDate.NotSet, null));
                action.Close(null, "Zebra is settled.");
                change.Reason = "Zebra is settled.";
                change.Add(action, $"{reference} recorded: Zebra: settle the claim");
            }

            return Task.CompletedTask;
        }, default));

        // Until the next start it is on the record alone that it is under part 2; the log keeps to that at once.
        await AssertWithheldAsync(store);
        var old = new OldPrivateActions(store.Database, store.Writer);
        Assert.Equal(1, await old.KeepAsync(default));
        Assert.Equal(0, await old.KeepAsync(default));
        await AssertWithheldAsync(store);

        await using var context = store.Database.CreateDbContext();
        var actions = await context.Actions.AsNoTracking().OrderBy(a => a.Ref).ToListAsync();
        Assert.Equal((2, "Asked for in private under “Award of a contract”.", "Zebra: settle the claim", "", "Zebra is settled.", ""), (actions[0].Part, actions[0].Text, actions[0].PrivateText, actions[0].ClosingNote, actions[0].PrivateClosingNote, actions[0].Sort));
        Assert.Equal((1, "Zebra: settle the claim"), (actions[1].Part, actions[1].Text));
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    private static async Task AssertWithheldAsync(Store store)
    {
        await using var context = store.Database.CreateDbContext();
        var entries = await context.Log.AsNoTracking().Where(e => e.Kind == "action").OrderBy(e => e.Sequence).ToListAsync();
        var withheld = await Withheld.AmongAsync(context, entries.Select(e => (e.Kind, e.Ref)), default);
        Assert.All(entries.Where(e => e.Ref == "A-1"), e => Assert.DoesNotContain(
            "Zebra", $"{Redaction.Sentence(e.Kind, e.Ref, e.Sentence, withheld)} {Redaction.Reason(e.Kind, e.Ref, e.Reason, withheld)} {Redaction.Fields(e.Kind, e.Ref, e.Fields, withPrivate: false, withheld).ToJsonString()}", StringComparison.Ordinal));
        Assert.Contains("Zebra", Redaction.Sentence("action", "A-2", entries.First(e => e.Ref == "A-2").Sentence, withheld), StringComparison.Ordinal);
        Assert.Contains("Zebra", Redaction.Fields("action", "A-1", entries[0].Fields, withPrivate: true, Withheld.Nothing).ToJsonString(), StringComparison.Ordinal);
    }
}
