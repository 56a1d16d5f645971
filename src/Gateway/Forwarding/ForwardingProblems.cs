using Microsoft.AspNetCore.Http.Timeouts;
using Platform.Gateway.Guards;
using Platform.ServiceDefaults.Problems;
using Yarp.ReverseProxy.Forwarder;

namespace Platform.Gateway.Forwarding;

/// <summary>Turns the bare status of a failed forwarding into an answer that says what happened and when to come back.</summary>
internal sealed class ForwardingProblems(RequestDelegate next, GatewayMetrics metrics, ILogger<ForwardingProblems> logger)
{
    private static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(5);

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.GetForwarderErrorFeature() is not { } error || context.Response.HasStarted)
            return;
        var timedOut = context.Features.Get<IHttpRequestTimeoutFeature>()?.RequestTimeoutToken.IsCancellationRequested == true;
        Problem problem = (error.Error, context.Response.StatusCode) switch
        {
            (_, StatusCodes.Status413PayloadTooLarge) => CommonProblems.BodyTooLarge,
            (ForwarderError.RequestBodyClient, _) => CommonProblems.BadRequest,
            (ForwarderError.RequestTimedOut, _) => CommonProblems.Timeout,
            _ when timedOut => CommonProblems.Timeout,
            _ => ((Problem)CommonProblems.Unavailable) with { RetryAfter = ComeBack },
        };
        metrics.Refused(problem.Kind.Code);
        logger.LogWarning("Forwarding to {Destination} ended with {Error}: {Reason}", Ways.Of(context)?.Destination, error.Error, error.Exception?.GetBaseException().Message);
        // The limit that ended the request has also cancelled its token; the answer must go out all the same.
        context.RequestAborted = CancellationToken.None;
        await Refusal.WriteAsync(context, problem);
    }
}
