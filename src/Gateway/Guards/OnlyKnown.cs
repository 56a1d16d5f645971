using Platform.ServiceDefaults.Problems;

namespace Platform.Gateway.Guards;

/// <summary>What is not on the map ends here, before anybody is asked who they are, and reaches no service.</summary>
internal sealed class OnlyKnown(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) => context.GetEndpoint() switch
    {
        RouteEndpoint => next(context),
        // Routing's own answers: a known path with the wrong method (405) or kind of content (415).
        { RequestDelegate: { } answer } => answer(context),
        _ => Refusal.WriteAsync(context, CommonProblems.NotFound),
    };
}
