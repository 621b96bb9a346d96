using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain;

namespace WorkPlanTracker.App.Api;

/// <summary>The HTTP API, version 1: the same commands and read models as the pages.</summary>
public static class ApiSetup
{
    /// <summary>Anyone signed in by cookie or token who may read what is internal.</summary>
    internal const string Reading = "api-read";

    /// <summary>Changing something needs a bearer token.</summary>
    internal const string Writing = "api-write";

    /// <summary>The rate limit of the API: calls a minute from one caller.</summary>
    private const string CallLimit = "api-calls";

    /// <summary>Whoever sends an Authorization header is judged by it alone; others by their cookie.</summary>
    private const string Caller = "api-caller";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddAuthentication().AddPolicyScheme(Caller, null, o => o.ForwardDefaultSelector =
            context => context.Request.Headers.Authorization.Count > 0 ? BearerTokens.Scheme : IdentityConstants.ApplicationScheme);

        // Policies of a group and of a call are joined, so what a write needs is asked of the person it found, not of a scheme.
        services.AddAuthorizationBuilder()
            .AddPolicy(Reading, p => p.AddAuthenticationSchemes(Caller).RequireAuthenticatedUser().RequireAssertion(c => Person.Of(c.User).ReadsInternal))
            .AddPolicy(Writing, p => p.AddAuthenticationSchemes(Caller).RequireAssertion(c => c.User.Identity?.AuthenticationType == BearerTokens.Scheme));
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.Encoder = RecordDocument.Options.Encoder;
            o.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            foreach (var converter in RecordDocument.Options.Converters)
            {
                o.SerializerOptions.Converters.Add(converter);
            }
        });
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = false);
        services.AddProblemDetails();
        services.AddOptions<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>().Configure<IConfiguration>((o, settings) =>
            o.AddPolicy(CallLimit, context => RateLimitPartition.GetFixedWindowLimiter(
                BearerTokens.HashOf($"{context.Connection.RemoteIpAddress} {context.Request.Headers.Authorization}"),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.GetValue("Api:CallsAMinute", 12_000), Window = TimeSpan.FromMinutes(1) })));
        services.AddOpenApi("v1", OpenApiShape.Apply);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, ApiRefusals>();
        services.AddSingleton<StreamCallers>();
        services.AddSingleton<ChangeStream>();
        services.AddSingleton<MinutesCommands>();
        services.AddHostedService<ForgetRequests>();
        return services;
    }

    public static void MapApi(this WebApplication app)
    {
        app.UseWhen(context => IsApi(context.Request.Path), api =>
        {
            api.UseExceptionHandler(failed => failed.Run(context => Answers.Problem(
                StatusCodes.Status500InternalServerError, "Sorry, there is a problem", "The answer could not be made. What was saved before is safe. Try again in a moment.").ExecuteAsync(context)));
            api.UseStatusCodePages(answered => ProblemOf(answered.HttpContext.Response.StatusCode).ExecuteAsync(answered.HttpContext));
        });
        app.MapOpenApi("/openapi/{documentName:regex(^v1$)}.json").AllowAnonymous();
        var v1 = app.MapGroup("/api/v1").RequireAuthorization(Reading).RequireRateLimiting(CallLimit).DisableAntiforgery().AddEndpointFilter(RefuseStrangeReferencesAsync).AddEndpointFilter<RouteGroupBuilder, OnceFilter>();
        v1.MapPlans();
        v1.MapPlanLife();
        v1.MapBaselines();
        v1.MapProposals();
        v1.MapProjects();
        v1.MapMilestones();
        v1.MapCommittees();
        v1.MapMeetings();
        v1.MapReports();
        v1.MapSeries();
        v1.MapActions();
        v1.MapChangeRequests();
        v1.MapCompare();
        v1.MapReviews();
        v1.MapChanges();
    }

    /// <summary>Whether an address is a program's: all its answers are for programs.</summary>
    internal static bool IsApi(PathString path) =>
        (path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && !path.StartsWithSegments("/api/docs", StringComparison.OrdinalIgnoreCase)) || path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase);

    /// <summary>No record is called by what no store can keep.</summary>
    private static ValueTask<object?> RefuseStrangeReferencesAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.RouteValues.Values.OfType<string>().FirstOrDefault(v => !PlainWords.AreKeepable(v)) is { } strange
            ? ValueTask.FromResult<object?>(Answers.NotFound(PlainWords.Clean(strange)))
            : next(context);

    private static IResult ProblemOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => Answers.Problem(status, "Not found", "There is no such call. GET /openapi/v1.json describes them all."),
        StatusCodes.Status405MethodNotAllowed => Answers.Problem(status, "Not a way to call this", "This address does not take that method. The Allow header names those it takes."),
        StatusCodes.Status415UnsupportedMediaType => Answers.Problem(status, "Not JSON", "Send JSON, with Content-Type: application/json; a file, in a form with Content-Type: multipart/form-data."),
        StatusCodes.Status413PayloadTooLarge => Answers.Problem(status, "Too large", "The body is too large: 1 MB is the most."),
        _ => Answers.Problem(status, ReasonPhrases.GetReasonPhrase(status), "The call could not be answered."),
    };

    /// <summary>Answers 401 and 403 of the API as problem details, never as a redirect to the sign-in page.</summary>
    private sealed class ApiRefusals : IAuthorizationMiddlewareResultHandler
    {
        private readonly Microsoft.AspNetCore.Authorization.Policy.AuthorizationMiddlewareResultHandler _usual = new();

        public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, Microsoft.AspNetCore.Authorization.Policy.PolicyAuthorizationResult authorizeResult)
        {
            if (authorizeResult.Succeeded || !IsApi(context.Request.Path))
            {
                return _usual.HandleAsync(next, context, policy, authorizeResult);
            }

            if (!authorizeResult.Forbidden)
            {
                context.Response.Headers.WWWAuthenticate = "Bearer";
            }

            return Answers.Problem(
                authorizeResult.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status401Unauthorized,
                authorizeResult.Forbidden ? "Not allowed" : "Sign in",
                !authorizeResult.Forbidden ? "Send a bearer token that is known and still runs: Authorization: Bearer … . A signed-in browser may read, but not change anything."
                : Person.Of(context.User).ReadsInternal ? "A signed-in browser may read, but not change anything. Send a bearer token: Authorization: Bearer … ."
                : "This account has no role yet, so there is nothing it may read. Ask an administrator for one.").ExecuteAsync(context);
        }
    }
}
