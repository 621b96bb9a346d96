using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Programme;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.WorkPlans;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Api;

/// <summary>One running program for each database, in Production, shared by the tests of the API.</summary>
public sealed class ApiHouses : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ApiHouse>>> _houses = new(StringComparer.Ordinal);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var house in _houses.Values.Where(h => h.IsValueCreated && h.Value.IsCompletedSuccessfully))
        {
            await (await house.Value).DisposeAsync();
        }
    }

    internal Task<ApiHouse> OnAsync(string provider) => _houses.GetOrAdd(provider, p => new(() => ApiHouse.OpenAsync(p))).Value;
}

/// <summary>A small plan, one person of each role with a token, and a private report, behind the running program.</summary>
internal sealed partial class ApiHouse : IAsyncDisposable
{
    internal const string Private = "Zebra-private-words";
    internal const string Password = "long enough 1";

    private static readonly (string Name, Role[] Roles)[] People =
        [("lead", [Role.Lead]), ("other", [Role.Lead]), ("clerk", [Role.Clerk]), ("bmg", [Role.Bmg]), ("admin", [Role.Administrator]), ("member", [Role.Member]), ("reader", [Role.Reader]), ("none", [])];

    private readonly Dictionary<string, HttpClient> _clients = new(StringComparer.Ordinal);
    private AppProcess? _app;

    private ApiHouse(Store store) => Store = store;

    /// <summary>The same database, for what no call can do.</summary>
    internal Store Store { get; }

    internal string Address => _app!.Address;

    internal string Output => _app!.Output;

    internal HttpClient As(string person) => _clients[person];

    internal static async Task<ApiHouse> OpenAsync(string provider, params (string Name, string Value)[] settings)
    {
        var house = new ApiHouse(await Store.CreateAsync(provider));
        await APlan.FillAsync(house.Store, 6);
        await house.FillAsync();
        var tokens = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, roles) in People)
        {
            IReadOnlyList<string> leads = name == "lead" ? ["PP"] : name == "other" ? ["VAW"] : [];
            Assert.IsType<Outcome.Saved>(await new OpenAccount(house.Store.Writer, new PasswordHasher<Account>()).RunAsync(Actor.Program, $"{name}@house.example", name, Password, new AccountScopes(roles.Length > 0 ? roles : [Role.Reader], leads, []), onlyFirst: false, default));
            tokens[name] = (await new IssueToken(house.Store.Writer, TimeProvider.System).RunAsync(Actor.Operator, $"{name}@house.example", "A test", 30, default)).Token!;
        }

        // No form opens an account without a role; one that lost its last role is such an account.
        await house.Store.Writer.RunAsync("grant", Actor.Program, async change => (await change.FetchAsync<Account>("none@house.example")).Grant([], [], []), default);
        house._app = await AppProcess.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Database__Provider"] = provider,
            ["ConnectionStrings__WorkPlan"] = house.Store.ConnectionString,
            ["Clock__StartAt"] = "2011-02-24T09:00:00Z",
            ["SignIn__AttemptsAMinute"] = "1000",
        }.Concat(settings.Select(s => KeyValuePair.Create(s.Name, s.Value))).GroupBy(s => s.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal));
        foreach (var (name, token) in tokens)
        {
            house._clients[name] = house.Client();
            house._clients[name].DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        house._clients["nobody"] = house.Client();
        return house;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }

        await _app!.DisposeAsync();
        await Store.DisposeAsync();
    }

    internal HttpClient Client() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.Latin1 }) { BaseAddress = new Uri(Address), Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>A browser signed in by its cookie.</summary>
    internal async Task<HttpClient> BrowserAsync(string person, string returnUrl = "/plan")
    {
        var client = Client();
        var form = await FormAsync(client);
        using var answer = await client.PostAsync("/account/sign-in", new FormUrlEncodedContent([new("email", $"{person}@house.example"), new("password", Password), new("returnUrl", returnUrl), form]));
        Assert.Equal(302, (int)answer.StatusCode);
        return client;
    }

    /// <summary>The hidden field of a fresh sign-in form.</summary>
    internal static async Task<KeyValuePair<string, string>> FormAsync(HttpClient client) =>
        new("__RequestVerificationToken", Hidden().Match(await client.GetStringAsync("/account/sign-in")).Groups[1].Value);

    internal static async Task<JsonObject> ReadAsync(HttpClient client, string path) => (await client.GetFromJsonAsync<JsonObject>(path))!;

    internal static async Task<JsonArray> ItemsAsync(HttpClient client, string path) => (await ReadAsync(client, path))["items"]!.AsArray();

    /// <summary>Posts an update or patches, by the method's name, with a body as it is.</summary>
    internal static async Task<HttpResponseMessage> SendAsync(HttpClient client, string method, string path, string body, string? ifMatch = null, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new StringContent(body) };
        request.Content.Headers.ContentType = contentType.Length > 0 ? MediaTypeHeaderValue.Parse(contentType) : null;
        // A large body waits to be asked for, so that its refusal is read before the connection ends.
        request.Headers.ExpectContinue = body.Length > 1_000_000;
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return await client.SendAsync(request);
    }

    internal static async Task<int> VersionAsync(HttpClient client, string reference) => (int)(await ReadAsync(client, $"/api/v1/milestones/{reference}"))["version"]!;

    /// <summary>A refusal as every refusal is: problem details, with sentences by field where fields are at fault.</summary>
    internal static async Task<JsonObject> ProblemAsync(HttpResponseMessage answer, int status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode} for {answer.RequestMessage!.RequestUri}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(text)!.AsObject();
        Assert.False(string.IsNullOrWhiteSpace((string?)problem["detail"]), text);
        Assert.DoesNotContain("", (problem["errors"]?.AsObject() ?? []).Select(e => e.Key));
        return problem;
    }

    private async Task FillAsync() => Assert.IsType<Outcome.Saved>(await Store.Writer.RunAsync("fill", Actor.Sample, async change =>
    {
        change.Add(Project.Start("VAW", "violence-against-women", new ProjectSummary { Name = "Violence against women" }), "Project added.");
        change.Add(ThematicArea.Of("mappa", "MAPPA", null, 1), "Area added.");
        change.Add(Committee.Establish("SOP", "SOP", "Strategic and Operational Policing", CommitteeKind.Committee, null), "Committee added.");
        change.Add(Committee.Establish("CEP", "CEP", "Communities, Equalities and People", CommitteeKind.Committee, null), "Committee added.");
        foreach (var (committee, day) in new[] { ("SOP", new DateOnly(2011, 4, 7)), ("CEP", new DateOnly(2011, 3, 10)), ("SOP", new DateOnly(2011, 2, 3)) })
        {
            change.Add(Meeting.Call(Meeting.ReferenceFor(committee, day), committee, day, new TimeOnly(10, 0), "City Hall"), "Meeting called.");
        }

        var report = PlannedReport.Plan("R-1", "Public subject", [], ["PP"]);
        report.Exempt(new Exemption("Public title", [3], "Names people."), $"{Private} title", $"{Private} narrative");
        change.Add(report, "Report planned.");
        change.Add(AgendaItem.Place("SOP-2011-04-07-1", "SOP-2011-04-07", 2, "1", 1, "Public title", AgendaItemType.Report, "R-1"), "Agenda item placed.");
        var plan = WorkPlan.Draft("VAW-2011-12", "PP", "Violence against women 2011/12", new(2011, 4, 1), new(2012, 3, 31));
        change.Add(plan, "Plan added.");
        change.Add(Milestone.Propose("VAW-M01", plan, APlan.Details("Proved in private") with { ProvedBy = "R-1" }, PlanDate.NotSet, PlanDate.InMonth(2011, 4)), "VAW-M01 added.");
        change.Add(Milestone.Propose("VAW-M02", plan, APlan.Details("No dates yet"), PlanDate.NotSet, PlanDate.NotSet), "VAW-M02 added.");
        change.Add(Milestone.Propose("VAW-M03", plan, APlan.Details("Overdue one"), PlanDate.NotSet, PlanDate.InMonth(2011, 1)), "VAW-M03 added.");
        await Task.CompletedTask;
    }, default));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Hidden();
}
