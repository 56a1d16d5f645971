namespace Platform.Web.Shared.Pages;

/// <summary>The choice of language: a cookie that the gateway turns into Accept-Language for everybody behind it.</summary>
internal static class Language
{
    public const string Cookie = "lang";

    private static readonly string[] Offered = ["zh-CN", "en"];

    public static async Task<IResult> ChooseAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (Offered.FirstOrDefault(offered => offered == form["lang"]) is { } chosen)
        {
            context.Response.Cookies.Append(Cookie, chosen, new CookieOptions
            {
                Path = "/",
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                HttpOnly = true,
                IsEssential = true,
                Secure = context.Request.IsHttps,
            });
        }
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = Addresses.Local(form["returnUrl"]) ?? context.Request.PathBase + "/";
        return Results.Empty;
    }
}

public static class Addresses
{
    /// <summary>An address on this site, or null: a link from elsewhere must not send people elsewhere.</summary>
    public static string? Local(string? address) =>
        address is { Length: > 0 } && address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.Contains('\\', StringComparison.Ordinal) && !address.Any(char.IsControl)
            ? address
            : null;

    /// <summary>A path with the values that are given.</summary>
    public static string Query(string path, params (string Name, string? Value)[] values)
    {
        var query = string.Join('&', values.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
