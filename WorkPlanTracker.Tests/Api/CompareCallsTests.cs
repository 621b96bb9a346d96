using System.Text.Json.Nodes;
using static WorkPlanTracker.Tests.Api.ApiHouse;

namespace WorkPlanTracker.Tests.Api;

[Collection("api")]
public sealed class CompareCallsTests(ApiHouses houses)
{
    public static TheoryData<string> Providers => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_comparison_is_data_and_sentences_and_holds_what_was_written_a_moment_ago(string provider)
    {
        var house = await houses.OnAsync(provider);
        var planned = await ReadAnsweredAsync(house, "POST", "/api/v1/milestones", """{"plan":"PP-2010-11","title":"Compared by a program","forecast":"2011-03-03"}""");
        var reference = (string)planned["ref"]!;
        var between = (await ReadAsync(house.As("lead"), $"/api/v1/changes?ref={reference}"))["items"]![0]!;
        var version = (int)planned["version"]!;
        await ReadAnsweredAsync(house, "POST", $"/api/v1/milestones/{reference}/updates", $$"""{"status":"atRisk","forecast":"2011-03-21","narrative":"Figures are late.","version":{{version}}}""");

        var answer = await ReadAsync(house.As("reader"), $"/api/v1/compare?plan=PP-2010-11&from={Uri.EscapeDataString((string)between["at"]!)}");
        var said = answer["groups"]!.AsArray().SelectMany(g => g!["changes"]!.AsArray()).Where(c => (string?)c!["ref"] == reference).ToList();
        Assert.Equal(
            [$"{reference} went from not started to at risk", $"{reference} slipped 12 working days, from 3 March to 21 March 2011"],
            said.Select(c => (string)c!["sentence"]!));
        Assert.Equal(("newlyAmber", "milestone"), ((string?)said[0]!["kind"], (string?)said[0]!["record"]));
        Assert.Equal(("slipped", "3 March 2011", "21 March 2011"), ((string?)said[1]!["kind"], (string?)said[1]!["before"], (string?)said[1]!["after"]));
        var counts = answer["counts"]!["now"]!.AsObject();
        Assert.Equal((int)counts["total"]!, counts.Where(c => c.Key != "total").Sum(c => (int)c.Value!));
        Assert.Equal((int)answer["total"]!, answer["groups"]!.AsArray().Sum(g => g!["changes"]!.AsArray().Count));
    }

    [Theory]
    [InlineData("plan=GONE-1", "plan")]
    [InlineData("from=blah", "from")]
    [InlineData("from=2011-01-01&to=31 feb", "to")]
    [InlineData("from=RV-99", "from")]
    [InlineData("from=2999-01-01", "from")]
    [InlineData("from=1999-01-01", "from")]
    [InlineData("since=2011-01-01", "since")]
    [InlineData("from=2011-01-01&from=2011-02-01", "from")]
    [InlineData("from=%00", "from")]
    public async Task What_cannot_be_compared_is_refused_by_field(string query, string field)
    {
        var house = await houses.OnAsync("Sqlite");
        using var answer = await house.As("reader").GetAsync($"/api/v1/compare?{query}");
        Assert.NotNull((await ProblemAsync(answer, 422))["errors"]![field]);
    }

    [Fact]
    public async Task Nobody_without_a_token_compares()
    {
        var house = await houses.OnAsync("Sqlite");
        using var answer = await house.As("nobody").GetAsync("/api/v1/compare");
        Assert.Equal(401, (int)answer.StatusCode);
    }

    private static async Task<JsonObject> ReadAnsweredAsync(ApiHouse house, string method, string path, string body)
    {
        using var answer = await SendAsync(house.As("lead"), method, path, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (JsonObject)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}
