using System.Text.RegularExpressions;

namespace WorkPlanTracker.Tests.Support;

/// <summary>Someone of the demonstration, signed in by one click and without a browser.</summary>
internal static partial class DemoVisitor
{
    internal static async Task<HttpClient> SignInAsync(AppProcess app, string email = "lead@demo.example")
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Address), Timeout = TimeSpan.FromMinutes(2) };
        var form = await client.GetStringAsync("/account/sign-in");
        using var answer = await client.PostAsync("/account/demo-sign-in", new FormUrlEncodedContent([new("email", email), new("__RequestVerificationToken", Hidden().Match(form).Groups[1].Value)]));
        Assert.Equal(302, (int)answer.StatusCode);
        return client;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Hidden();
}
