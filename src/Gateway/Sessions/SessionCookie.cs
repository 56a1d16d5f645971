using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Platform.Gateway.Sessions;

/// <summary>
/// The one cookie of a signed-in browser: the protected id of its session and nothing else. It ends with the browser;
/// the session's own limits lie with Identity.
/// </summary>
internal sealed class SessionCookie(IDataProtectionProvider protection)
{
    public const string Name = "platform_session";

    private readonly IDataProtector protector = protection.CreateProtector("platform.session-cookie.v1");

    public void Set(HttpContext context, Guid sessionId) =>
        context.Response.Cookies.Append(Name, WebEncoders.Base64UrlEncode(protector.Protect(sessionId.ToByteArray())), Options(context));

    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context));

    /// <summary>Null for what the gateway did not write.</summary>
    public Guid? Read(string value)
    {
        try
        {
            return new Guid(protector.Unprotect(WebEncoders.Base64UrlDecode(value)));
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    // As the __Host- prefix demands where the connection is https: no domain, the whole site, not readable by script.
    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/", IsEssential = true };
}
