using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Registers accounts, cookies, bearer tokens and the keys that protect them. All on real time.</summary>
public static class PeopleSetup
{
    /// <summary>The rate limit of signing in: attempts a minute from one address.</summary>
    internal const string SignInLimit = "sign-in";

    public static IServiceCollection AddPeople(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddIdentityCore<Account>(o =>
        {
            o.Password.RequiredLength = 10;
            o.Password.RequireNonAlphanumeric = false;
            o.Password.RequireUppercase = false;
            o.Password.RequireDigit = false;
            o.Password.RequireLowercase = false;
            o.Lockout.MaxFailedAccessAttempts = 5;
            o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            o.User.RequireUniqueEmail = true;
        }).AddEntityFrameworkStores<PlanDbContext>().AddSignInManager().AddClaimsPrincipalFactory<AccountClaims>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, BearerTokens>(BearerTokens.Scheme, null)
            .AddIdentityCookies();
        services.ConfigureApplicationCookie(o =>
        {
            o.LoginPath = "/account/sign-in";
            o.LogoutPath = "/account/sign-out";
            o.AccessDeniedPath = "/account/no-role";
            o.ReturnUrlParameter = "returnUrl";
            o.Cookie.Name = "workplan";
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.HttpOnly = true;
            o.ExpireTimeSpan = TimeSpan.FromHours(12);
            o.SlidingExpiration = true;
            o.Events.OnValidatePrincipal = async context =>
            {
                var person = Person.Of(context.Principal!);
                var services = context.HttpContext.RequestServices;
                if (!services.GetRequiredService<SignOuts>().MustAsk(person.Email, person.Stamp, context.Properties.IssuedUtc))
                {
                    await SecurityStampValidator.ValidatePrincipalAsync(context);
                    return;
                }

                var signIn = services.GetRequiredService<SignInManager<Account>>();
                if (await signIn.ValidateSecurityStampAsync(context.Principal) is not { Active: true } account)
                {
                    context.RejectPrincipal();
                    return;
                }

                context.ReplacePrincipal(await signIn.CreateUserPrincipalAsync(account));
                context.ShouldRenew = true;
            };
        });
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromSeconds(60));
        services.AddAuthorization(o => o.DefaultPolicy = new AuthorizationPolicyBuilder(IdentityConstants.ApplicationScheme)
            .RequireAuthenticatedUser().RequireAssertion(c => Person.Of(c.User).ReadsInternal).Build());
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, LiveAuthentication>();
        services.AddScoped<CurrentPerson>();
        services.AddSingleton<SignOuts>();
        services.AddSingleton<DecoyPassword>();
        services.AddSingleton<SetUpLink>();
        services.AddSingleton<OpenAccount>();
        services.AddSingleton<ChangeAccess>();
        services.AddSingleton<CloseAccount>();
        services.AddSingleton<ReopenAccount>();
        services.AddSingleton<UnlockAccount>();
        services.AddSingleton<ResetPassword>();
        services.AddSingleton<ChoosePassword>();
        services.AddSingleton<PasswordLinks>();
        services.AddSingleton<AccountCommands>();
        services.AddSingleton<PeopleQueries>();
        services.AddSingleton<IssueToken>();
        services.AddSingleton<RevokeToken>();
        services.AddSingleton<KeyStore>();
        services.AddDataProtection().SetApplicationName("WorkPlanTracker");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(p => new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = p.GetRequiredService<KeyStore>()));
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.OnRejected = (context, token) => new ValueTask(TooManyAsync(context.HttpContext, token));
            o.AddPolicy(SignInLimit, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = configuration.GetValue("SignIn:AttemptsAMinute", 30), Window = TimeSpan.FromMinutes(1) }));
        });
        return services;
    }

    /// <summary>Says how long to wait: to a program as problem details, to a person in words.</summary>
    private static Task TooManyAsync(HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.RetryAfter = "60";
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            return Results.Problem("Too many calls from here. Wait a minute, then go on.", statusCode: StatusCodes.Status429TooManyRequests, title: "Too many calls").ExecuteAsync(context);
        }

        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("Too many attempts from here. Wait a minute, then try again.", cancellationToken);
    }
}
