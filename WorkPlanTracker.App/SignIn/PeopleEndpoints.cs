using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Sample;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.SignIn;

/// <summary>What the sign-in, sign-out and set-up forms post to. Antiforgery is checked for each.</summary>
public static class PeopleEndpoints
{
    public static void MapPeople(this WebApplication app)
    {
        var account = app.MapGroup("/account").ExcludeFromDescription();
        account.MapPost("/sign-in", SignInAsync).RequireRateLimiting(PeopleSetup.SignInLimit);
        account.MapPost("/demo-sign-in", DemoSignInAsync).RequireRateLimiting(PeopleSetup.SignInLimit);
        account.MapPost("/sign-out", SignOutAsync).WithMetadata(new RequireAntiforgeryTokenAttribute());
        account.MapPost("/password", ChoosePasswordAsync).RequireRateLimiting(PeopleSetup.SignInLimit);
        account.MapPost("/set-up", SetUpAsync).RequireRateLimiting(PeopleSetup.SignInLimit);
    }

    private static async Task<IResult> SignInAsync(
        [FromForm] string? email, [FromForm] string? password, [FromForm] string? returnUrl, SignInManager<Account> signIn, UserManager<Account> users, DecoyPassword decoy)
    {
        if (password is not { Length: > 0 and <= OpenAccount.LongestPassword })
        {
            return Again("wrong", email, returnUrl);
        }

        var account = email is { Length: > 0 and <= LimitsOfPerson.MaxEmailLength } && PlainWords.AreKeepable(email) ? await users.FindByEmailAsync(email.Trim()) : null;
        if (account is not { Active: true, PasswordHash: not null } || await users.IsLockedOutAsync(account))
        {
            // As long and as silent as for an account that is there: neither time nor words tell which are.
            decoy.Check(password);
            return Again("wrong", email, returnUrl);
        }

        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        return result.Succeeded ? Onward(returnUrl) : Again("wrong", email, returnUrl);
    }

    private static async Task<IResult> DemoSignInAsync([FromForm] string? email, [FromForm] string? returnUrl, SignInManager<Account> signIn, UserManager<Account> users, IConfiguration configuration)
    {
        if (!configuration.GetValue<bool>("Demo:Enabled") || DemoPeople.All.FirstOrDefault(p => p.Email == email) is null || await users.FindByEmailAsync(email!) is not { Active: true } account)
        {
            return Again("wrong", "", returnUrl);
        }

        await signIn.SignInAsync(account, isPersistent: false);
        return Onward(returnUrl);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, SignInManager<Account> signIn, SignOuts signOuts)
    {
        var person = Person.Of(context.User);
        if (person.Email.Length > 0)
        {
            await signOuts.SignOutAsync(person.Email);
        }

        await signIn.SignOutAsync();
        return Results.LocalRedirect("~/account/sign-in?reason=out");
    }

    private static async Task<IResult> SetUpAsync(
        [FromForm] string? token, [FromForm] string? name, [FromForm] string? email, [FromForm] string? password,
        SetUpLink link, OpenAccount open, CancellationToken cancellationToken)
    {
        if (!link.Opens(token))
        {
            return Results.LocalRedirect("~/account/set-up?problem=link");
        }

        var outcome = await open.RunAsync(Actor.Program, email, name, password, AccountScopes.Of(Role.Administrator), onlyFirst: true, cancellationToken);
        if (outcome is Outcome.Saved)
        {
            link.Spend();
            return Results.LocalRedirect("~/account/sign-in?reason=ready");
        }

        var problem = outcome switch
        {
            Outcome.Invalid invalid => invalid.Errors.Values.First()[0],
            Outcome.Refused refused => refused.Sentence,
            Outcome.Forbidden forbidden => forbidden.Sentence,
            _ => "That did not work. Try again.",
        };
        return Results.LocalRedirect($"~/account/set-up{Query(("token", token), ("problem", problem), ("name", Short(name)), ("email", Short(email)))}");
    }

    private static async Task<IResult> ChoosePasswordAsync([FromForm] string? link, [FromForm] string? password, ChoosePassword choose, CancellationToken cancellationToken)
    {
        var outcome = await choose.RunAsync(Actor.Program, link, password, cancellationToken);
        return Results.LocalRedirect(outcome switch
        {
            Outcome.Saved => "~/account/sign-in?reason=password",
            Outcome.Invalid invalid => $"~/account/password{Query(("link", link is { Length: < 2_000 } ? link : ""), ("problem", invalid.Errors.Values.First()[0]))}",
            _ => "~/account/password",
        });
    }

    private static IResult Again(string problem, string? email, string? returnUrl) =>
        Results.LocalRedirect($"~/account/sign-in{Query(("problem", problem), ("email", Short(email)), ("returnUrl", Local(returnUrl)))}");

    private static IResult Onward(string? returnUrl) => Results.LocalRedirect(Local(returnUrl));

    private static QueryString Query(params IEnumerable<(string Name, string? Value)> parts) =>
        QueryString.Create(parts.Select(p => new KeyValuePair<string, string?>(p.Name, p.Value)));

    private static string Short(string? text) => text is { Length: > 254 } ? text[..254] : text ?? "";

    /// <summary>Only an address on this site; anything else leads to the start.</summary>
    private static string Local(string? url) =>
        url is { Length: > 0 and < 2_000 } && url[0] == '/' && (url.Length == 1 || url[1] is not ('/' or '\\')) && !url.Any(char.IsControl) ? Ascii(url) : "/";

    /// <summary>A header takes no letters outside ASCII, so an address spells them out.</summary>
    private static string Ascii(string url) => string.Concat(url.EnumerateRunes().Select(r => r.IsAscii ? r.ToString() : Uri.EscapeDataString(r.ToString())));
}
