using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Api;

/// <summary>Who gives a command by the API, and whether the request may be sent again.</summary>
internal static class Callers
{
    /// <summary>Has the request's actor carry its key to the writer.</summary>
    internal static void Carry(HttpContext context, OnceOnly once) => context.Items[typeof(OnceOnly)] = once;

    /// <summary>The actor of the one command that the request gives.</summary>
    internal static Actor ActorOf(HttpContext context) => Person.Of(context.User).Actor with { Once = context.Items[typeof(OnceOnly)] as OnceOnly };
}
