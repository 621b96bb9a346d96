using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using WorkPlanTracker.App;
using WorkPlanTracker.App.Api;
using WorkPlanTracker.Domain.Milestones;
using static WorkPlanTracker.Tests.Api.ApiHouse;

namespace WorkPlanTracker.Tests.Api;

[Collection("api")]
public sealed class OpenApiTests(ApiHouses houses)
{
    [Fact]
    public async Task The_description_holds_every_call_and_what_each_takes_and_answers()
    {
        var document = await ReadAsync((await houses.OnAsync("Sqlite")).As("nobody"), "/openapi/v1.json");
        Assert.StartsWith("3.1", (string)document["openapi"]!, StringComparison.Ordinal);
        Assert.Equal("bearer", (string)document["components"]!["securitySchemes"]!["bearer"]!["scheme"]!);
        await using var app = WorkPlanApp.Build([]);
        var mapped = (from endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
                      let path = $"/{endpoint.RoutePattern.RawText!.Trim('/')}"
                      where path.StartsWith("/api/v1", StringComparison.Ordinal)
                      from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
                      select (Method: method, Path: path, Endpoint: endpoint)).ToList();
        Assert.NotEmpty(mapped);
        string[] steps = ["/stage", "/commission", "/clearance", "/rehearse-move", "/decision", "/hand-over", "/submission", "/return", "/agreement", "/closing", "/withdrawal"];
        foreach (var (method, path, endpoint) in mapped)
        {
            var call = $"{method} {path}";
            var operation = document["paths"]?[path]?[method.ToLowerInvariant()];
            Assert.True(operation is not null, $"{call} is not described.");
            var parameters = (operation["parameters"]?.AsArray() ?? []).Select(p => (string)p!["name"]!).ToList();
            foreach (var asked in endpoint.Metadata.GetMetadata<Takes>()?.All ?? [])
            {
                Assert.Contains(asked.Name, parameters);
            }

            var responses = operation["responses"]!.AsObject().Select(r => r.Key).ToList();
            IEnumerable<string> expected = method == "GET" ? ["200", "401", "403", "422", "429"] : operation["requestBody"] is null ? ["200", "401", "403", "404", "422", "429"] : [method is "PATCH" or "PUT" || steps.Any(step => path.EndsWith(step, StringComparison.Ordinal)) || (path.StartsWith("/api/v1/series/", StringComparison.Ordinal) && method == "POST") ? "200" : "201", "400", "401", "403", "404", "413", "415", "422", "429"];
            Assert.Empty(expected.Except(responses, StringComparer.Ordinal).Select(r => $"{call} lacks {r}"));
            Assert.Empty(operation["responses"]!.AsObject().Where(r => r.Key[0] == '4' && r.Value!["content"]!["application/problem+json"] is null).Select(r => $"{call} {r.Key}"));
            Assert.Equal(endpoint.Metadata.GetMetadata<Versioned>() is not null, parameters.Contains("If-Match") && responses.Contains("409"));
            Assert.NotNull(operation["security"]);
        }
    }

    [Fact]
    public async Task The_description_says_what_dates_words_and_versions_are()
    {
        var document = await ReadAsync((await houses.OnAsync("Sqlite")).As("nobody"), "/openapi/v1.json");
        var schemas = document["components"]!["schemas"]!.AsObject();
        var milestone = schemas["MilestoneAnswer"]!["properties"]!;
        Assert.Equal("integer", (string)milestone["version"]!["type"]!);
        Assert.Equal(Enum.GetNames<MilestoneStatus>().Select(n => n.ToLowerInvariant()), Resolved(milestone["status"]!)["enum"]!.AsArray().Select(n => ((string)n!).ToLowerInvariant()));
        Assert.NotNull(Resolved(milestone["baseline"]!)["properties"]?["precision"]?["enum"]);
        Assert.NotNull(milestone["warnings"]);
        foreach (var (input, date) in new[] { ("MilestoneInput", "baseline"), ("MilestoneInput", "forecast"), ("ProgressInput", "forecast"), ("ProgressInput", "actual") })
        {
            Assert.Equal(3, Resolved(schemas[input]!["properties"]![date]!)["oneOf"]!.AsArray().Count);
            Assert.Equal("integer", (string)schemas[input]!["properties"]!["version"]!["type"]!);
        }

        var list = Resolved(document["paths"]!["/api/v1/milestones"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!);
        Assert.Equal(["items", "total", "page", "pageSize"], list["properties"]!.AsObject().Select(p => p.Key));

        JsonNode Resolved(JsonNode schema) =>
            (string?)schema["$ref"] is { } reference ? Resolved(schemas[reference.Split('/')[^1]]!)
            : schema["oneOf"] is JsonArray { Count: 2 } choice && choice.FirstOrDefault(c => c!["$ref"] is not null) is { } one ? Resolved(one)
            : schema;
    }

    [Fact]
    public async Task The_docs_for_people_name_every_call_with_what_it_does()
    {
        var page = await (await houses.OnAsync("Sqlite")).As("nobody").GetStringAsync("/api/docs");
        Assert.Contains("Takes q, plan, status, area, owner, overdue, silent, sort, asAt, page, pageSize.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<dd></dd>", page, StringComparison.Ordinal);
    }
}
