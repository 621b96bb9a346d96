namespace WorkPlanTracker.App.Api;

/// <summary>The API for people to read; the calls are those that are mapped.</summary>
public sealed partial class DocsPage(EndpointDataSource endpoints)
{
    private static readonly Dictionary<string, string> Does = new(StringComparer.Ordinal)
    {
        ["GET /api/v1/plans"] = "Plans. Takes q, sort, page, pageSize.",
        ["GET /api/v1/plans/{plan}"] = "One plan with its counts by status. Takes asAt.",
        ["GET /api/v1/projects"] = "Projects with the sections of their summary and how success was assessed. Takes q, sort, page, pageSize.",
        ["GET /api/v1/projects/{reference}"] = "One project. Takes asAt.",
        ["GET /api/v1/milestones"] = "Milestones. Takes plan, status, area, owner, overdue, silent, q, sort, asAt, page, pageSize.",
        ["GET /api/v1/milestones/{reference}"] = "One milestone. Takes asAt.",
        ["POST /api/v1/milestones"] = "Adds a milestone to a plan.",
        ["PATCH /api/v1/milestones/{reference}"] = "Edits a milestone; what is left out stays.",
        ["POST /api/v1/milestones/{reference}/updates"] = "Posts an update: status, forecast, actual, narrative, evidence, version.",
        ["GET /api/v1/committees"] = "Committees with their aliases.",
        ["GET /api/v1/meetings"] = "Meetings. Takes committee, sort, page, pageSize.",
        ["GET /api/v1/meetings/{reference}"] = "One meeting with its agenda.",
        ["GET /api/v1/changes"] = "The change log past a sequence: after, pageSize.",
        ["GET /api/v1/changes/stream"] = "The same as server-sent events, from now, or past after or Last-Event-ID.",
    };

    private IEnumerable<(string Call, string Does)> Calls =>
        (from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
         let path = $"/{endpoint.RoutePattern.RawText!.Trim('/')}"
         where path.StartsWith("/api/v1", StringComparison.Ordinal)
         from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
         let call = $"{method} {path}"
         select (call, DocsPage.Does.GetValueOrDefault(call, ""))).OrderBy(c => c.call.Split(' ')[1], StringComparer.Ordinal);
}
