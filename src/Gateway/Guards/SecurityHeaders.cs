using Microsoft.Net.Http.Headers;
using Platform.Gateway.Sessions;

namespace Platform.Gateway.Guards;

/// <summary>
/// On every answer, whoever made it. Pages load nothing from elsewhere and run nothing inline; a service that sends a
/// policy of its own (a printable document with hashed styles) keeps it.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next, IHostEnvironment environment)
{
    public const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            Set(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, ContentPolicy);
        headers[HeaderNames.XContentTypeOptions] = "nosniff";
        headers[HeaderNames.XFrameOptions] = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps && !environment.IsDevelopment())
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        // What a signed-in person sees stays in no cache: of a proxy, nor of a shared computer. Fingerprinted assets are public.
        if (SignedIn.Of(context) is not null || context.GetEndpoint()?.Metadata.GetMetadata<SignInRoute>() is not null)
            headers.CacheControl = "no-store";
    }
}
