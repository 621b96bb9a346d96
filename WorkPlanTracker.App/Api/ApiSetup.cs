using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Api;

/// <summary>The HTTP API, version 1: the same commands and read models as the pages.</summary>
public static class ApiSetup
{
    /// <summary>Anyone signed in by cookie or token may read.</summary>
    internal const string Reading = "api-read";

    /// <summary>Changing something needs a bearer token.</summary>
    internal const string Writing = "api-write";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .AddPolicy(Reading, p => p.AddAuthenticationSchemes(BearerTokens.Scheme, IdentityConstants.ApplicationScheme).RequireAuthenticatedUser())
            .AddPolicy(Writing, p => p.AddAuthenticationSchemes(BearerTokens.Scheme).RequireAuthenticatedUser());
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.Encoder = RecordDocument.Options.Encoder;
            foreach (var converter in RecordDocument.Options.Converters)
            {
                o.SerializerOptions.Converters.Add(converter);
            }
        });
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = false);
        services.AddProblemDetails();
        services.AddOpenApi("v1", o => o
            .AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "WorkPlanTracker";
                document.Info.Version = "1";
                document.Info.Description = "Work plans, milestones, committees and meetings. Refusals are application/problem+json.";
                return Task.CompletedTask;
            })
            .AddOperationTransformer((operation, context, _) =>
            {
                if (context.Description.HttpMethod == HttpMethods.Post)
                {
                    operation.Parameters = [.. operation.Parameters ?? [], new OpenApiParameter
                    {
                        Name = OnceFilter.Header,
                        In = ParameterLocation.Header,
                        Description = "A word of your own, such as a UUID. Sent again with the same request within a day, the request takes effect once and is answered as before; with another request it is refused.",
                        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = OnceOnly.MaxKeyLength },
                    }];
                }

                return Task.CompletedTask;
            }));
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, ApiRefusals>();
        services.AddSingleton<StreamCallers>();
        services.AddSingleton<ChangeStream>();
        services.AddHostedService<ForgetRequests>();
        return services;
    }

    public static void MapApi(this WebApplication app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase), api =>
        {
            api.UseExceptionHandler();
            api.UseStatusCodePages();
        });
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        var v1 = app.MapGroup("/api/v1").RequireAuthorization(Reading).DisableAntiforgery().AddEndpointFilter<RouteGroupBuilder, OnceFilter>();
        v1.MapPlans();
        v1.MapProjects();
        v1.MapMilestones();
        v1.MapMeetings();
        v1.MapChanges();
    }

    /// <summary>Answers 401 and 403 of the API as problem details, never as a redirect to the sign-in page.</summary>
    private sealed class ApiRefusals : IAuthorizationMiddlewareResultHandler
    {
        private readonly Microsoft.AspNetCore.Authorization.Policy.AuthorizationMiddlewareResultHandler _usual = new();

        public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, Microsoft.AspNetCore.Authorization.Policy.PolicyAuthorizationResult authorizeResult)
        {
            if (authorizeResult.Succeeded || !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            {
                return _usual.HandleAsync(next, context, policy, authorizeResult);
            }

            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Results.Problem(new ProblemDetails
            {
                Status = authorizeResult.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status401Unauthorized,
                Title = "Sign in",
                Detail = "Send a bearer token: Authorization: Bearer … . A signed-in browser may read, but not change anything.",
            }).ExecuteAsync(context);
        }
    }
}
