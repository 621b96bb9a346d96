using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace WorkPlanTracker.App.Layout;

/// <summary>Where an answer is made a second time as a page that helps, makes it as one that is asked for: the form that failed is not judged again.</summary>
public sealed class AnsweredAgain(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is null && context.Features.Get<IExceptionHandlerFeature>() is null)
        {
            return next(context);
        }

        if (HttpMethods.IsPost(context.Request.Method) && context.Response.StatusCode is StatusCodes.Status400BadRequest or StatusCodes.Status413PayloadTooLarge or StatusCodes.Status415UnsupportedMediaType)
        {
            context.Request.Path = FormExpiredPage.Path;
            context.Request.QueryString = QueryString.Empty;
        }

        context.Request.Method = HttpMethods.Get;
        context.Request.Headers.ContentType = default;
        context.Features.Set<IAntiforgeryValidationFeature>(null);
        return next(context);
    }
}
