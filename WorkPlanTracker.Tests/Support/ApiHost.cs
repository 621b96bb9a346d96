using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkPlanTracker.App;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Operating;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.Tests.Support;

/// <summary>The whole program on a port of its own in this process, over a small plan, with tokens for its people.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    internal const string Administrator = "admin@example.org";

    private readonly WebApplication _app;
    private readonly string? _folder;

    private ApiHost(WebApplication app, string connection, string? folder) => (_app, Connection, _folder) = (app, connection, folder);

    internal string Connection { get; }

    internal Uri Address => new(_app.Urls.Single());

    internal T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Starts over a fresh database of a kind, or over another host's.</summary>
    internal static async Task<ApiHost> StartAsync(string provider, string? connection = null, TimeProvider? real = null, Action<IServiceCollection>? more = null)
    {
        var folder = provider == "Sqlite" && connection is null ? Directory.CreateTempSubdirectory("plan-api-").FullName : null;
        var fresh = connection is null;
        connection ??= folder is null ? await PostgresCluster.CreateDatabaseAsync() : $"Data Source={Path.Combine(folder, "plan.db")};Pooling=False";
        var app = WorkPlanApp.Build(
            ["--urls", "http://127.0.0.1:0", "--Database:Provider", provider, "--Database:MigrateOnStart", "true", "--ConnectionStrings:WorkPlan", connection, "--Demo:Enabled", "false", "--environment", "Production"],
            builder =>
            {
                builder.Logging.ClearProviders();
                if (real is not null)
                {
                    builder.Services.AddSingleton(real);
                }

                more?.Invoke(builder.Services);
            });
        await ServeVerb.PrepareAsync(app);
        var host = new ApiHost(app, connection, folder);
        if (fresh)
        {
            await host.FillAsync();
        }

        await app.StartAsync();
        return host;
    }

    /// <summary>A client that sends someone's token.</summary>
    internal async Task<HttpClient> ClientAsync(string email = Administrator, int days = 1)
    {
        var (_, token) = await Get<IssueToken>().RunAsync(Actor.Operator, email, "test", days, default);
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    internal Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task FillAsync()
    {
        await APlan.FillAsync(Get<PlanWriter>());
        await Get<PlanWriter>().RunAsync("fill", Actor.Sample, change =>
        {
            var person = Account.Open(Administrator, "Administrator");
            person.Grant([Role.Administrator], [], []);
            change.Add(person, "Account added.");
            return Task.CompletedTask;
        }, default);
    }
}
