using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Platform.ServiceDefaults.Telemetry;

/// <summary>
/// Names each server span <c>METHOD route</c> with its status. The framework of .NET 10 leaves both out. First in the
/// pipeline, so that a refused or failed request is named too.
/// </summary>
internal sealed class ServerSpans(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
            context.Features.Get<IHttpActivityFeature>()?.Activity.LeaveOut();
        var status = StatusCodes.Status500InternalServerError;
        try
        {
            await next(context);
            status = context.Response.StatusCode;
        }
        finally
        {
            if (context.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } activity)
            {
                // Handling an exception takes the endpoint off the request and keeps it in its feature.
                var endpoint = context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
                var route = (endpoint as RouteEndpoint)?.RoutePattern.RawText;
                activity.DisplayName = route is null ? context.Request.Method : $"{context.Request.Method} {route}";
                activity.SetTag("http.route", route).SetTag("http.response.status_code", status);
                if (status >= 500)
                    activity.SetStatus(ActivityStatusCode.Error);
            }
        }
    }
}
