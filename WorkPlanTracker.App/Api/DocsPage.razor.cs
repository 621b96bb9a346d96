using Microsoft.AspNetCore.Http.Metadata;

namespace WorkPlanTracker.App.Api;

/// <summary>The API for people to read; the calls are those that are mapped.</summary>
public sealed partial class DocsPage(EndpointDataSource endpoints)
{
    private IEnumerable<(string Call, string Does)> Calls =>
        (from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
         let path = $"/{endpoint.RoutePattern.RawText!.Trim('/')}"
         where path.StartsWith("/api/v1", StringComparison.Ordinal)
         from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
         let call = $"{method} {path}"
         select (call, DoesOf(endpoint))).OrderBy(c => c.call.Split(' ')[1], StringComparer.Ordinal);

    /// <summary>What a call does and takes, as the call itself says.</summary>
    private static string DoesOf(RouteEndpoint endpoint)
    {
        var does = endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary ?? "";
        var takes = endpoint.Metadata.GetMetadata<Takes>() is { } known ? string.Join(", ", known.All.Select(a => a.Name)) : "";
        return takes.Length > 0 ? $"{does} Takes {takes}." : does;
    }
}
