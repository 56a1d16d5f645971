using Microsoft.Net.Http.Headers;

namespace Platform.Web.Shared.Http;

/// <summary>Services are asked in the name and the language of the person who asked for the page.</summary>
internal sealed class ForwardCaller(IHttpContextAccessor accessor) : DelegatingHandler
{
    private static readonly string[] Forwarded = [HeaderNames.Authorization, HeaderNames.AcceptLanguage];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (accessor.HttpContext is { } context)
        {
            foreach (var name in Forwarded)
            {
                if (context.Request.Headers.TryGetValue(name, out var value))
                    request.Headers.TryAddWithoutValidation(name, value.ToString());
            }
        }
        return base.SendAsync(request, cancellationToken);
    }
}
