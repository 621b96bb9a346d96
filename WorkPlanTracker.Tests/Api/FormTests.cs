using System.Net.Http.Headers;
using static WorkPlanTracker.Tests.Api.ApiHouse;

namespace WorkPlanTracker.Tests.Api;

[Collection("api")]
public sealed class FormTests(ApiHouses houses)
{
    [Fact]
    public async Task A_form_that_cannot_be_taken_is_answered_with_a_fresh_one()
    {
        var house = await houses.OnAsync("Sqlite");
        using var client = house.Client();
        var form = await FormAsync(client);
        using var browser = await house.BrowserAsync("reader");
        foreach (var (who, content) in new (HttpClient, HttpContent)[]
        {
            (client, Form()),
            (client, Form(KeyValuePair.Create("__RequestVerificationToken", "old"))),
            (browser, Form(form)),
            (client, Form([form, .. Enumerable.Range(0, 2_000).Select(i => KeyValuePair.Create($"f{i}", "x"))])),
            (client, Typed(new ByteArrayContent("--x\r\nnonsense"u8.ToArray()), "multipart/form-data; boundary=y")),
            (client, Typed(new ByteArrayContent("a=b"u8.ToArray()), "multipart/form-data")),
            (client, Form(form, new("email", new string('x', 1_100_000)))),
            (client, Form(form, new("email", "a\0b"))),
        })
        {
            using var answer = await who.PostAsync("/account/sign-in", content);
            var page = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode is System.Net.HttpStatusCode.BadRequest or System.Net.HttpStatusCode.RequestEntityTooLarge, $"{answer.StatusCode}");
            Assert.Contains("The form had expired. Try again", page, StringComparison.Ordinal);
            Assert.Contains("name=\"__RequestVerificationToken\"", page, StringComparison.Ordinal);
            Assert.Contains("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_typed_into_the_sign_in_form_breaks_it()
    {
        var house = await houses.OnAsync("Sqlite");
        foreach (var (email, password) in new[] { ("a\u0001b@house.example", "x"), ("reader@house.example", "a\u0001b"), (new string('x', 10_000), "x"), ("\u202e👩@house.example", "\u202e"), ("", "") })
        {
            using var client = house.Client();
            using var answer = await client.PostAsync("/account/sign-in", Form(await FormAsync(client), new("email", email), new("password", password), new("returnUrl", "/plan\u0001")));
            Assert.Equal(302, (int)answer.StatusCode);
            Assert.Contains("problem=wrong", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Signing_in_returns_to_an_address_in_any_letters()
    {
        var house = await houses.OnAsync("Sqlite");
        using var client = house.Client();
        using var answer = await client.PostAsync("/account/sign-in", Form(await FormAsync(client), new("email", "reader@house.example"), new("password", Password), new("returnUrl", "/plan?q=café 👩")));
        Assert.Equal(302, (int)answer.StatusCode);
        using var plan = await client.GetAsync(answer.Headers.Location);
        Assert.Equal(200, (int)plan.StatusCode);
        Assert.Equal("/plan?q=café 👩", Uri.UnescapeDataString(answer.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task Too_many_calls_are_told_how_long_to_wait()
    {
        await using var house = await OpenAsync("Sqlite", ("Api__CallsAMinute", "5"), ("SignIn__AttemptsAMinute", "2"));
        HttpResponseMessage? answer = null;
        for (var i = 0; i < 6; i++)
        {
            answer?.Dispose();
            answer = await house.As("reader").GetAsync("/api/v1/plans");
        }

        await ProblemAsync(answer!, 429);
        Assert.NotNull(answer!.Headers.RetryAfter);
        answer.Dispose();
        using var other = await house.As("lead").GetAsync("/api/v1/plans");
        Assert.Equal(200, (int)other.StatusCode);

        using var client = house.Client();
        var form = await FormAsync(client);
        for (var i = 0; i < 3; i++)
        {
            answer = await client.PostAsync("/account/sign-in", Form(form, new("email", "reader@house.example"), new("password", "wrong")));
        }

        Assert.Equal(429, (int)answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        answer.Dispose();
    }

    private static FormUrlEncodedContent Form(params KeyValuePair<string, string>[] fields) => new(fields);

    private static ByteArrayContent Typed(ByteArrayContent content, string type)
    {
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return content;
    }
}
