using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.Sample;

/// <summary>Loads the public record of 2010/11 into an empty database, once, all or nothing, by replaying it in date order.</summary>
public sealed class SampleLoader(PlanDatabase database, PlanWriter writer, IPasswordHasher<Account> passwords, IConfiguration configuration)
{
    /// <summary>Loads the sample where the database holds nothing yet.</summary>
    /// <returns>How many steps were replayed; 0 where there was something already.</returns>
    public async Task<int> LoadAsync(CancellationToken cancellationToken)
    {
        await using (var context = database.CreateDbContext())
        {
            if (await context.Log.AnyAsync(cancellationToken))
            {
                return 0;
            }
        }

        var steps = Script().InOrder();
        var outcome = await writer.ReplayAsync(steps, cancellationToken);
        return outcome is Outcome.Saved ? steps.Count : throw new InvalidOperationException($"The sample was not loaded: {outcome}");
    }

    private SampleScript Script()
    {
        using var stream = typeof(SampleLoader).Assembly.GetManifestResourceStream("mpa-public-protection.json")!;
        using var document = JsonDocument.Parse(stream);
        var data = new SampleRow(document.RootElement.Clone());
        var script = new SampleScript();
        ReportRecord.Number(data);
        TellPeople(script);
        ProgrammeRecord.Tell(script, data);
        CommitteeRecord.Tell(script, data);
        MilestoneRecord.Tell(script, data);
        ReportRecord.Tell(script, data);
        SeriesRecord.Tell(script);
        ActionRecord.Tell(script, data);
        IllustrativeRecord.Tell(script);
        return script;
    }

    private void TellPeople(SampleScript script) =>
        script.At(SampleScript.Beginning, "openAccount", change =>
        {
            var password = configuration["Demo:Password"] is { Length: > 0 } set ? set : "Demo-2011!";
            foreach (var person in DemoPeople.All)
            {
                var account = Account.Open(person.Email, person.Name);
                account.Grant([person.Role], person.Leads, person.SitsOn);
                account.NormalizedUserName = account.NormalizedEmail = person.Email.ToUpperInvariant();
                account.LockoutEnabled = true;
                account.SecurityStamp = Guid.NewGuid().ToString("N");
                account.PasswordHash = passwords.HashPassword(account, password);
                change.Add(account, $"Demonstration account of the {person.Name.ToLowerInvariant()} opened.");
            }

            return Task.CompletedTask;
        });
}
