using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Actions;
using WorkPlanTracker.App.Features.Committees;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Features.Projects;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.PlanLife;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Api;

/// <summary>Says that a write sends back the version it read.</summary>
internal sealed record Versioned;

/// <summary>What OpenAPI cannot see by itself: parameters read by hand, dates, versions, bearer tokens and refusals.</summary>
internal static class OpenApiShape
{
    private const string Bearer = "bearer";
    private const string Problem = "Problem";
    private const string SaidDate = "SaidDate";

    private static readonly Dictionary<int, string> Refusals = new()
    {
        [400] = "Malformed.",
        [401] = "No bearer token, or one that is unknown, revoked or expired.",
        [403] = "Not allowed.",
        [404] = "There is no such record.",
        [409] = "Changed by someone else since it was read: both versions. Or something speaks against a slot: conflicts. Nothing is saved.",
        [413] = "Larger than 1 MB.",
        [415] = "Not JSON.",
        [422] = "Fields to mend, by name.",
        [429] = "Too many calls; Retry-After says how long to wait.",
    };

    internal static void Apply(OpenApiOptions options) => options
        .AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(PlanDate))
            {
                Date(schema);
            }

            return Task.CompletedTask;
        })
        .AddOperationTransformer((operation, context, _) =>
        {
            Describe(operation, context);
            return Task.CompletedTask;
        })
        .AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "WorkPlanTracker";
            document.Info.Version = "1";
            document.Info.Description = "Work plans and their life, baselines and proposals, milestones, committees, meetings, planned reports, actions and change requests. Refusals are application/problem+json. A signed-in browser's cookie may read; changing something needs a bearer token.";
            document.Servers = [new OpenApiServer { Url = "/" }];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
            document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token of one account, shown once when it is issued." };
            document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
            document.Components.Schemas[Problem] = ProblemSchema();
            document.Components.Schemas[SaidDate] = SaidDateSchema();
            Input(document, nameof(MilestoneInput), "baseline", "forecast");
            Input(document, nameof(ProgressInput), "forecast", "actual");
            Input(document, nameof(ReportInput), "target");
            Input(document, nameof(ActionInput), "due");
            Input(document, nameof(ActionPatch), "due");
            Input(document, nameof(ChangeInput), "after");
            Input(document, nameof(ChangeDecisionInput), "after");
            Input(document, nameof(SentProposal), "due");
            foreach (var plain in new[] { nameof(NothingSent), nameof(PlanReturn), nameof(PlanAgreement), nameof(PlanAccount), nameof(PlanApproval), nameof(RollOverInput), nameof(PlanStart), nameof(ProjectStart), nameof(ProposalDecision), nameof(SlotInput), nameof(StageInput), nameof(CommissionInput), nameof(ClearanceInput), nameof(CommitteeInput), nameof(MeetingPatch) })
            {
                Input(document, plain);
            }

            return Task.CompletedTask;
        });

    private static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var document = context.Document!;
        operation.Parameters ??= [];
        foreach (var asked in metadata.OfType<Takes>().SelectMany(t => t.All))
        {
            operation.Parameters.Add(new OpenApiParameter { Name = asked.Name, In = ParameterLocation.Query, Description = asked.About, Schema = SchemaOf(asked) });
        }

        var versioned = metadata.OfType<Versioned>().Any();
        if (versioned)
        {
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = "If-Match",
                In = ParameterLocation.Header,
                Description = "The version you read, in quotes: \"7\". It may be sent as version in the body instead.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^\"[0-9]+\"$" },
            });
        }

        if (context.Description.HttpMethod == HttpMethods.Post)
        {
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = OnceFilter.Header,
                In = ParameterLocation.Header,
                Description = "A word of your own, such as a UUID. Sent again with the same request within a day, the request takes effect once and is answered as before; with another request it is refused.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = Data.OnceOnly.MaxKeyLength },
            });
        }

        operation.OperationId = $"{context.Description.HttpMethod!.ToLowerInvariant()}{string.Concat(context.Description.RelativePath!.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(p => p.Trim('{', '}')).Select(p => char.ToUpperInvariant(p[0]) + p[1..]))}";
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
        operation.Responses ??= [];
        var hasReference = context.Description.RelativePath.Contains('{', StringComparison.Ordinal);
        var hasBody = operation.RequestBody is not null;
        foreach (var (status, says) in Refusals.Where(r => r.Key switch { 400 or 413 or 415 => hasBody, 404 => hasReference || hasBody, 409 => versioned, _ => true }))
        {
            operation.Responses[status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = says,
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Problem, document) } },
            };
        }
    }

    private static OpenApiSchema SchemaOf(Asked asked) =>
        asked.Most is { } most ? new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = most.ToString(System.Globalization.CultureInfo.InvariantCulture) }
        : asked.Words is ["true", "false"] ? new OpenApiSchema { Type = JsonSchemaType.Boolean }
        : asked.Words.Count > 0 ? new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. asked.Words.Select(w => (JsonNode)w)] }
        : new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200 };

    /// <summary>As it is answered: whole, or null where nothing was said.</summary>
    private static void Date(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Object | JsonSchemaType.Null;
        schema.Description = "A date as plans say it; null where none is set.";
        schema.Properties = DateParts();
        schema.Required = new HashSet<string>(StringComparer.Ordinal) { "text", "start", "end", "precision" };
    }

    private static Dictionary<string, IOpenApiSchema> DateParts() => new(StringComparer.Ordinal)
    {
        ["text"] = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = PlanDate.MaxTextLength },
        ["start"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Format = "date" },
        ["end"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Format = "date" },
        ["precision"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Enum.GetNames<PlanDatePrecision>().Select(n => (JsonNode)System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(n))] },
    };

    /// <summary>As it may be sent: the words alone, or an object whose words and days agree.</summary>
    private static OpenApiSchema SaidDateSchema() => new()
    {
        Description = "A date as people say it, such as “7 april” or “autumn 2010”, or the object that is answered.",
        OneOf =
        [
            new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = PlanDate.MaxTextLength },
            new OpenApiSchema { Type = JsonSchemaType.Object, Properties = DateParts(), AdditionalPropertiesAllowed = false },
            new OpenApiSchema { Type = JsonSchemaType.Null },
        ],
    };

    private static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Why a call was refused, and what to do about it.",
        Required = new HashSet<string>(StringComparer.Ordinal) { "title", "status", "detail" },
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["rule"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The rule that refused, by its lasting name." },
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "Sentences by field.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
            ["theirs"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "The record as it stands, for a conflict." },
            ["yours"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "What was sent, for a conflict." },
            ["version"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The version it is at, for a conflict." },
            ["conflicts"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "What speaks against a slot; override with a reason does it all the same.",
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                    {
                        ["code"] = new OpenApiSchema { Type = JsonSchemaType.String },
                        ["message"] = new OpenApiSchema { Type = JsonSchemaType.String },
                    },
                },
            },
        },
    };

    private static void Input(OpenApiDocument document, string name, params string[] dates)
    {
        if (!document.Components!.Schemas!.TryGetValue(name, out var found) || found is not OpenApiSchema { Properties: { } properties } schema)
        {
            return;
        }

        foreach (var date in dates)
        {
            properties[date] = new OpenApiSchemaReference(SaidDate, document);
        }

        schema.Required = null;
        schema.AdditionalPropertiesAllowed = false;
        properties["ref"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The reference that was read, which an answer sent back may hold." };
        properties["version"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The version you read, where If-Match does not say it." };
        if (properties.ContainsKey("evidence"))
        {
            properties["evidence"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array | JsonSchemaType.Null,
                Items = new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.String }, new OpenApiSchemaReference(nameof(EvidenceInput), document)] },
            };
        }
    }
}
