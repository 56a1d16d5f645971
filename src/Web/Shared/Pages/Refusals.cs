using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Diagnostics;
using Platform.Web.Shared.Api;

namespace Platform.Web.Shared.Pages;

/// <summary>Pages answer people: who is not signed in is sent to sign in, who may not is told so, in a page.</summary>
internal sealed class PageAuthorization : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Challenged)
            return new SignInResult().ExecuteAsync(context);
        if (authorizeResult.Forbidden)
            return Show.Problem(new ServiceProblem { Status = StatusCodes.Status403Forbidden, Code = "forbidden" }).ExecuteAsync(context);
        return next(context);
    }
}

/// <summary>An error becomes a page with a short code to quote; of the inside it shows nothing.</summary>
internal sealed class PageExceptions : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
            return true;
        var status = exception switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            HttpRequestException => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };
        // The page that failed may have left its renderer half full; this one starts with its own.
        await using var scope = httpContext.RequestServices.CreateAsyncScope();
        var services = httpContext.RequestServices;
        httpContext.RequestServices = scope.ServiceProvider;
        try
        {
            await Show.Problem(new ServiceProblem { Status = status, Code = "internal-error" }).ExecuteAsync(httpContext);
        }
        finally
        {
            httpContext.RequestServices = services;
        }
        return true;
    }
}

/// <summary>Every posted form proves that it was rendered here, for this person.</summary>
internal sealed class AntiforgeryFilter(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        // A file is streamed on, so its form's token is read by the upload itself.
        if (HttpMethods.IsPost(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<ChecksAntiforgeryItself>() is null)
        {
            try
            {
                await antiforgery.ValidateRequestAsync(http);
            }
            catch (AntiforgeryValidationException)
            {
                return FormExpired();
            }
        }
        return await next(context);
    }

    public static IResult FormExpired() => Show.Problem(new ServiceProblem { Status = StatusCodes.Status400BadRequest, Code = "form-expired" });
}

/// <summary>Endpoint metadata: the handler validates the token before it does anything.</summary>
public sealed class ChecksAntiforgeryItself;
