using Microsoft.Net.Http.Headers;

namespace Platform.Gateway.Guards;

internal enum Evidence
{
    /// <summary>Neither header is there: no browser of these years, or a program.</summary>
    None,
    Same,
    Foreign,
}

/// <summary>What a browser says, and a page cannot change, about where a request comes from.</summary>
internal static class SameOrigin
{
    public static Evidence Judge(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is "same-origin" or "none")
            return Evidence.Same;
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0)
            return string.Equals(origin, Own(request), StringComparison.OrdinalIgnoreCase) ? Evidence.Same : Evidence.Foreign;
        return site.Length > 0 ? Evidence.Foreign : Evidence.None;
    }

    // Behind a proxy that ends TLS, Gateway:TrustedProxies makes scheme and host the client's; Gateway:PublicOrigin names them outright.
    private static string Own(HttpRequest request) =>
        request.HttpContext.RequestServices.GetRequiredService<IConfiguration>()["Gateway:PublicOrigin"] is { Length: > 0 } configured
            ? configured.TrimEnd('/')
            : $"{request.Scheme}://{request.Host}";
}
