using Microsoft.AspNetCore.Diagnostics;
using Platform.ServiceDefaults.Problems;

namespace Platform.Gateway.Guards;

/// <summary>While Identity is away, pages of people with a session cannot be shown; they get a page that says so, not JSON.</summary>
internal sealed class PageExceptionHandler : IExceptionHandler
{
    private static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(5);

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not (HttpRequestException or Polly.Timeout.TimeoutRejectedException))
            return false;
        await Refusal.WriteAsync(httpContext, ((Problem)CommonProblems.Unavailable) with { RetryAfter = ComeBack });
        return true;
    }
}
