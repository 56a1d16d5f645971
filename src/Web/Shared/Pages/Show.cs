using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Components;

namespace Platform.Web.Shared.Pages;

/// <summary>The answers of a page's endpoint.</summary>
public static class Show
{
    /// <summary>Where the page's address is, when it is shown in answer to a form that was posted elsewhere.</summary>
    internal const string HereItem = "platform.here";

    public static IResult Page<TPage>(object? parameters = null, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        var result = parameters is null ? new RazorComponentResult<TPage>() : new RazorComponentResult<TPage>(parameters);
        result.PreventStreamingRendering = true;
        result.StatusCode = status;
        return result;
    }

    /// <summary>A part of a page, for htmx.</summary>
    public static IResult Fragment<TComponent>(object parameters)
        where TComponent : IComponent => Page<TComponent>(parameters);

    /// <summary>After a form was taken: the browser asks for the page anew, and a reload repeats nothing.</summary>
    public static IResult SeeOther(string address) => new SeeOtherResult(address);

    /// <summary>The page for a refusal that leaves nothing else to show.</summary>
    public static IResult Problem(ServiceProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Status == StatusCodes.Status401Unauthorized ? new SignInResult() : Page<ProblemPage>(new { Problem = problem }, problem.Status);
    }

    public static IResult NotFound() => Page<ProblemPage>(new { Problem = new ServiceProblem { Status = StatusCodes.Status404NotFound, Code = "not-found" } }, StatusCodes.Status404NotFound);

    /// <summary>A file or a document of a service, handed on while it arrives.</summary>
    public static IResult Stream(HttpResponseMessage response) => new StreamResult(response);

    public static bool IsPartial(this HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers.ContainsKey("HX-Request");
    }

    /// <summary>The address that shows this page again by GET.</summary>
    internal static string Here(this HttpContext context) =>
        context.Items[HereItem] as string ?? context.Request.PathBase + context.Request.Path + context.Request.QueryString;

    public static void IsShownAt(this HttpContext context, string path)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[HereItem] = context.Request.PathBase.Value + path;
    }
}

internal sealed class SeeOtherResult(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address.StartsWith('/') ? httpContext.Request.PathBase + address : address;
        return Task.CompletedTask;
    }
}

/// <summary>To the sign-in page and, from there, back.</summary>
internal sealed class SignInResult : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var request = httpContext.Request;
        if (request.IsPartial())
        {
            return Show.Page<SessionEnded>(new { Here = Returning(request) }, StatusCodes.Status401Unauthorized).ExecuteAsync(httpContext);
        }
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = $"/sign-in?returnUrl={Uri.EscapeDataString(Returning(request))}";
        return Task.CompletedTask;
    }

    private static string Returning(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) && !request.IsPartial())
            return request.PathBase + request.Path + request.QueryString;
        return Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var page) ? page.PathAndQuery : request.PathBase + "/";
    }
}

internal sealed class StreamResult(HttpResponseMessage response) : IResult
{
    private static readonly string[] HandedOn = ["Content-Disposition", "Content-Security-Policy", "Content-Language", "X-Content-Type-Options", "ETag"];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using (response)
        {
            var answer = httpContext.Response;
            answer.ContentType = response.Content.Headers.ContentType?.ToString();
            answer.ContentLength = response.Content.Headers.ContentLength;
            foreach (var name in HandedOn)
            {
                if (response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values))
                    answer.Headers[name] = values.ToArray();
            }
            answer.Headers.CacheControl = "private, no-store";
            await response.Content.CopyToAsync(answer.Body, httpContext.RequestAborted);
        }
    }
}
