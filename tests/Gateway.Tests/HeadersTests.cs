using Platform.Gateway.Guards;
using Platform.Testing;

namespace Platform.Gateway.Tests;

public sealed class HeadersTests
{
    [Theory]
    [InlineData("/", 200)]
    [InlineData("/api/worklist/cases", 401)]
    [InlineData("/nowhere", 404)]
    [InlineData("/health/live", 200)]
    public async Task Every_answer_carries_the_security_headers(string path, int status)
    {
        await using var gateway = await GatewayHost.StartAsync();
        using var answer = await gateway.GetAsync(path);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(SecurityHeaders.ContentPolicy, Header(answer, "Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", SecurityHeaders.ContentPolicy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.Contains("camera=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.Null(Header(answer, "Server"));
        Assert.Null(Header(answer, "Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("Production", "https", true)]
    [InlineData("Production", "http", false)]
    [InlineData("Development", "https", false)]
    public async Task Https_is_demanded_for_a_year_outside_Development(string environment, string scheme, bool demanded)
    {
        await using var gateway = await GatewayHost.StartAsync(null, environment, ("Gateway:TrustedProxies:0", "127.0.0.0/8"));
        using var answer = await gateway.GetAsync("/", ("X-Forwarded-Proto", scheme), ("X-Forwarded-For", "203.0.113.7"));
        Assert.Equal(demanded ? "max-age=31536000; includeSubDomains" : null, Header(answer, "Strict-Transport-Security"));
    }

    [Fact]
    public async Task On_https_every_cookie_is_secure()
    {
        await using var gateway = await GatewayHost.StartAsync(
            context =>
            {
                context.Response.Headers.SetCookie = new[] { "platform_af=1; path=/", "lang=en; path=/; secure" };
                return Task.CompletedTask;
            },
            "Development",
            ("Gateway:TrustedProxies:0", "127.0.0.0/8"));
        (string, string)[] https = [("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Host", "zones.example"), ("Origin", "https://zones.example")];
        using var page = await gateway.GetAsync("/", https);
        Assert.Equal(["platform_af=1; path=/; secure", "lang=en; path=/; secure"], page.Headers.GetValues("Set-Cookie"));
        using var signIn = await gateway.SendAsync(HttpMethod.Post, "/session", new FormUrlEncodedContent([new("userName", "a"), new("password", "b")]), https);
        Assert.Contains("; secure", Assert.Single(signIn.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_signed_in_see_stays_in_no_cache_and_what_is_public_may()
    {
        await using var gateway = await GatewayHost.StartAsync(
            context =>
            {
                context.Response.Headers.CacheControl = "public, max-age=300";
                return Task.CompletedTask;
            },
            "Development");
        var (_, cookie) = gateway.SignedIn(TestCallers.Applicant);
        foreach (var path in new[] { "/api/worklist/cases", "/api/identity/session", "/cases" })
        {
            using var own = await gateway.GetAsync(path, ("Cookie", cookie));
            Assert.Equal("no-store", own.Headers.CacheControl?.ToString());
        }
        foreach (var path in new[] { "/api/representative-offices/public/guides", "/assets/site.css" })
        {
            using var open = await gateway.GetAsync(path, ("Cookie", cookie));
            Assert.True(open.Headers.CacheControl?.Public);
            Assert.Equal(path.StartsWith("/api", StringComparison.Ordinal), open.Headers.Vary.Contains("Cookie"));
        }
    }

    [Fact]
    public async Task A_document_keeps_a_policy_of_its_own()
    {
        await using var gateway = await GatewayHost.StartAsync(
            context =>
            {
                context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'sha256-x'";
                return Task.CompletedTask;
            },
            "Development");
        using var answer = await gateway.GetAsync("/certificates/1");
        Assert.Equal("default-src 'none'; style-src 'sha256-x'", Header(answer, "Content-Security-Policy"));
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? Assert.Single(values) : null;
}
