using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.Tests.Support;

/// <summary>What components of a live screen need beside their own services.</summary>
internal static class AScreen
{
    /// <summary>Makes a test's screen a live one of someone who is signed in.</summary>
    internal static PlanModels Ready(BunitContext context, Store store, string email, string name)
    {
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.AddAuthorization().SetAuthorized(email).SetClaims(new System.Security.Claims.Claim(AccountClaims.DisplayName, name));
        var clock = new PlanClock(store.Clock);
        var history = new PlanHistory(store.Database);
        var models = new PlanModels(new PlanReader(store.Database, store.Clock), Microsoft.Extensions.Logging.Abstractions.NullLogger<PlanModels>.Instance);
        context.Services.AddSingleton(clock).AddSingleton(models).AddSingleton(new PostProgressUpdate(store.Writer)).AddSingleton(new PostNoChange(store.Writer))
            .AddSingleton(history).AddSingleton(new ForwardHistory(history, models, store.Database, clock)).AddSingleton(new MilestoneQueries(store.Database, models, history, clock)).AddSingleton(new PresenceBoard(TimeProvider.System))
            .AddSingleton(new CoverShelf(store.Database, clock)).AddScoped<CircuitPresence>().AddScoped<CurrentPerson>();
        // Last: it closes the list of services.
        context.Renderer.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return models;
    }
}
