using System.Reflection;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace WorkPlanTracker.App.Layout;

/// <summary>Pages, circuits and the headers that protect them.</summary>
public static class Shell
{
    /// <summary>The most a circuit message may hold, in bytes: a narrative at its longest, many times over.</summary>
    private const int MostPerMessage = 128 * 1024;

    /// <summary>How often an open page is heard of, and how long one may be silent before its connection counts as lost: presence is told within ten seconds.</summary>
    private static readonly TimeSpan Ping = TimeSpan.FromSeconds(3), Silence = TimeSpan.FromSeconds(8);

    public static void AddShell(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(o =>
        {
            // State of evicted circuits is not kept: the browser script cannot resume it (docs/adr/0003).
            o.PersistedCircuitInMemoryMaxRetained = 0;
            o.DisconnectedCircuitMaxRetained = 100;
            o.DisconnectedCircuitRetentionPeriod = TimeSpan.FromSeconds(builder.Configuration.GetValue("Circuits:KeptSeconds", 180));
            o.DetailedErrors = builder.Environment.IsDevelopment();
        }).AddHubOptions(o =>
        {
            o.MaximumReceiveMessageSize = MostPerMessage;
            o.KeepAliveInterval = Ping;
            o.ClientTimeoutInterval = Silence;
        });
        builder.Services.TryAddSingleton(new PageAssemblies([]));
        builder.Services.Configure<CircuitOptions>(o => o.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(20));
        builder.Services.AddAntiforgery(o => o.Cookie.Name = "workplan-form");
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.Limits.MaxRequestBodySize = 1024 * 1024;
            o.AddServerHeader = false;

            // Any octet is read, so that it is the program that says what is wrong with a header.
            o.RequestHeaderEncodingSelector = _ => System.Text.Encoding.Latin1;
        });
    }

    public static void UseShell(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseWhen(context => !Api.ApiSetup.IsApi(context.Request.Path), pages =>
        {
            pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        });
        app.UseMiddleware<AnsweredAgain>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    public static void MapShell(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<Page>().AddAdditionalAssemblies([.. app.Services.GetRequiredService<PageAssemblies>().Assemblies]).AddInteractiveServerRenderMode(o => o.DisableWebSocketCompression = true);
    }
}

/// <summary>Assemblies with pages besides the App's own: the benchmarks bring their floors.</summary>
public sealed record PageAssemblies(IReadOnlyList<Assembly> Assemblies);
