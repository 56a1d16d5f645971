namespace Platform.Gateway.Guards;

/// <summary>
/// Takes away what only a proxy or the gateway itself may say about a request, and turns the language cookie into
/// Accept-Language, the one place where services look.
/// </summary>
internal sealed class IncomingHeaders(RequestDelegate next, IConfiguration configuration)
{
    private static readonly string[] Forged =
    [
        "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix", "X-Forwarded-Port", "X-Forwarded-Server",
        "X-Original-For", "X-Original-Host", "X-Original-Proto", "X-Original-Prefix", "X-Original-URL", "X-Rewrite-URL", "X-HTTP-Method-Override",
        "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "True-Client-IP", "CF-Connecting-IP",
    ];

    private static readonly string[] Trace = ["traceparent", "tracestate", "baggage", "Request-Id", "Correlation-Context"];

    private readonly bool trustTrace = Telemetry.TrustsIncomingTrace(configuration);

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        foreach (var name in Forged)
            headers.Remove(name);
        if (!trustTrace)
        {
            foreach (var name in Trace)
                headers.Remove(name);
        }
        if (context.Request.Cookies["lang"] is "zh-CN" or "en")
            headers.AcceptLanguage = context.Request.Cookies["lang"];
        return next(context);
    }
}
