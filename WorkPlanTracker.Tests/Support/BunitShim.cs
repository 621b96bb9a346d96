using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Bunit;

namespace WorkPlanTracker.Tests.Support;

/// <summary>bUnit asks for a newer AngleSharp.Diffing than the feed has; the one there is serves. It waits longer than the usual second: a busy machine needs it.</summary>
internal static class BunitShim
{
    [ModuleInitializer]
    internal static void Start()
    {
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name.Name == "AngleSharp.Diffing" ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll")) : null;
        BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(20);
    }
}
