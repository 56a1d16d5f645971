using Microsoft.AspNetCore.Http.Features;
using Platform.ServiceDefaults.Problems;

namespace Platform.Gateway.Guards;

/// <summary>
/// Sets how large a body this route takes. One that announces more is refused before a service hears of it; one that turns
/// out larger while it is read (chunked) ends the same way in ForwardingProblems.
/// </summary>
internal sealed class BodyLimits(RequestDelegate next, GatewayMetrics metrics)
{
    public Task InvokeAsync(HttpContext context)
    {
        var feature = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (Ways.Of(context) is { } way && feature is { IsReadOnly: false })
            feature.MaxRequestBodySize = way.LargestBody;
        if (context.Request.ContentLength is not { } length || feature?.MaxRequestBodySize is not { } largest || length <= largest)
            return next(context);
        metrics.Refused(CommonProblems.BodyTooLarge.Code);
        // The server reads on for a few seconds and throws away what comes, so that the sender gets to read the answer.
        if (feature is { IsReadOnly: false })
            feature.MaxRequestBodySize = null;
        return Refusal.WriteAsync(context, CommonProblems.BodyTooLarge);
    }
}
