using Platform.Testing;

namespace Platform.Gateway.Tests;

public sealed class ForwardingTests
{
    [Theory]
    [InlineData("/api/representative-offices/cases?state=Draft", "Offices")]
    [InlineData("/api/representative-offices/public/guides/ro.establish", "Offices")]
    [InlineData("/api/worklist/cases?q=%E9%9D%99%E5%AE%89", "Worklist")]
    [InlineData("/api/identity/public/zones", "Identity")]
    [InlineData("/api/identity/organisations", "Identity")]
    [InlineData("/office", "Desk")]
    [InlineData("/office/cases/1", "Desk")]
    [InlineData("/", "Web")]
    [InlineData("/guides/ro.establish", "Web")]
    [InlineData("/cases", "Web")]
    [InlineData("/offices/DJZ-JA-2026-000001", "Web")]
    [InlineData("/register/DJZ-JA-2026-000001", "Web")]
    [InlineData("/certificates/123", "Web")]
    [InlineData("/sign-in?returnUrl=%2Fcases", "Web")]
    [InlineData("/assets/site-1.css", "Web")]
    public async Task Each_path_leads_where_the_map_says_and_stays_as_it_is(string target, string destination)
    {
        await using var gateway = await GatewayHost.StartAsync();
        var (_, cookie) = gateway.SignedIn(TestCallers.Applicant);
        using var answer = await gateway.GetAsync(target, ("Cookie", cookie));
        Assert.Equal(200, (int)answer.StatusCode);
        var arrivals = destination switch
        {
            "Offices" => gateway.Offices.Arrivals,
            "Worklist" => gateway.Worklist.Arrivals,
            "Desk" => gateway.Desk.Arrivals,
            "Web" => gateway.Web.Arrivals,
            _ => gateway.Identity.Destination.Arrivals.Where(arrival => !arrival.Target.StartsWith("/internal", StringComparison.Ordinal)).ToList(),
        };
        Assert.Equal(target, Assert.Single(arrivals).Target);
    }

    [Theory]
    [InlineData("/internal/sessions")]
    [InlineData("/api/identity/internal/sessions")]
    [InlineData("/api/identity/../../internal/sessions")]
    [InlineData("/api/identity/public/%2e%2e/%2e%2e/%2e%2e/internal/sessions")]
    [InlineData("/;/internal/sessions")]
    [InlineData("/health")]
    [InlineData("/health/ready/internal")]
    [InlineData("/api")]
    [InlineData("/api/cosmeticsx/cases")]
    [InlineData("/api/representative-officesx/cases")]
    [InlineData("/officer")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/wp-login.php")]
    [InlineData("/.git/config")]
    public async Task What_is_not_on_the_map_reaches_nobody(string path)
    {
        await using var gateway = await GatewayHost.StartAsync();
        var (_, cookie) = gateway.SignedIn(TestCallers.Operator);
        using var answer = await gateway.GetAsync(path, ("Cookie", cookie));
        await ProblemAssert.IsAsync(answer, 404, "not-found");
        Assert.DoesNotContain(gateway.Arrivals, arrival => arrival.Caller?.UserName != "gateway");
    }

    [Theory]
    [InlineData("/api/identity/public/..%2f..%2f..%2finternal/sessions")]
    [InlineData("/api/worklist/..%5c..%5cinternal/sessions")]
    [InlineData("/guides/..%2f..%2finternal")]
    public async Task An_encoded_slash_never_becomes_a_step_up(string path)
    {
        await using var gateway = await GatewayHost.StartAsync();
        var (_, cookie) = gateway.SignedIn(TestCallers.Operator);
        using var answer = await gateway.GetAsync(path, ("Cookie", cookie));
        Assert.DoesNotContain(gateway.Arrivals, arrival => arrival.Caller?.UserName != "gateway" && arrival.Target.StartsWith("/internal", StringComparison.Ordinal));
        Assert.All(gateway.Arrivals.Where(arrival => arrival.Caller?.UserName != "gateway"), arrival => Assert.StartsWith(path.Split("..")[0], arrival.Target, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_known_path_with_the_wrong_method_says_so()
    {
        await using var gateway = await GatewayHost.StartAsync();
        using var answer = await gateway.SendAsync(HttpMethod.Delete, "/api/identity/tokens", null);
        await ProblemAssert.IsAsync(answer, 405, "method-not-allowed");
        Assert.Empty(gateway.Arrivals);
    }

    [Fact]
    public async Task An_unknown_page_is_a_plain_page_in_both_languages()
    {
        await using var gateway = await GatewayHost.StartAsync();
        using var answer = await gateway.GetAsync("/nowhere", ("Accept", "text/html,application/xhtml+xml"));
        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("没有找到", page, StringComparison.Ordinal);
        Assert.Contains("lang=\"en\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style", page, StringComparison.Ordinal);
        // Quoted by whoever asks for help; the beginning of the trace id.
        Assert.Matches("编号：[0-9A-F]{8}<", page.Replace(" <", "<", StringComparison.Ordinal));
        Assert.Empty(gateway.Arrivals);
    }

    [Fact]
    public async Task A_caller_arrives_with_a_ticket_and_none_of_their_own_credentials()
    {
        await using var gateway = await GatewayHost.StartAsync();
        var (session, cookie) = gateway.SignedIn(TestCallers.OfficerJA);
        using var answer = await gateway.GetAsync("/api/worklist/cases", ("Cookie", $"{cookie}; other=1; platform_af=2"), ("X-CSRF-TOKEN", FakeIdentity.CsrfToken(session)));
        var arrival = gateway.Worklist.Arrival;
        Assert.Equivalent(TestCallers.OfficerJA, arrival.Caller);
        Assert.Null(arrival["Cookie"]);
        Assert.Null(arrival["X-CSRF-TOKEN"]);
    }

    [Fact]
    public async Task An_API_client_arrives_like_a_browser()
    {
        await using var gateway = await GatewayHost.StartAsync();
        var token = gateway.AccessTokenOf(gateway.Identity.Open(TestCallers.Applicant));
        using var answer = await gateway.SendAsync(HttpMethod.Post, "/api/representative-offices/cases", new StringContent("{}"), ("Authorization", $"Bearer {token}"));
        Assert.Equivalent(TestCallers.Applicant, gateway.Offices.Arrival.Caller);
        Assert.DoesNotContain(token, gateway.Offices.Arrival["Authorization"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_services_ticket_is_no_credential_at_the_gateway()
    {
        await using var gateway = await GatewayHost.StartAsync();
        foreach (var forged in new[] { $"Bearer {TestKeys.Shared.Ticket(TestCallers.Operator)}", "Bearer x", "Bearer ", "Basic b3BlcmF0b3I6eA==" })
        {
            using var answer = await gateway.GetAsync("/api/worklist/cases", ("Authorization", forged));
            await ProblemAssert.IsAsync(answer, 401, "session-expired");
            Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        }
        using var page = await gateway.GetAsync("/cases", ("Authorization", $"Bearer {TestKeys.Shared.Ticket(TestCallers.Operator)}"));
        Assert.Null(gateway.Web.Arrival["Authorization"]);
        Assert.Empty(gateway.Worklist.Arrivals);
    }

    [Fact]
    public async Task Public_routes_ask_nobody_who_they_are()
    {
        await using var gateway = await GatewayHost.StartAsync();
        var (_, cookie) = gateway.SignedIn(TestCallers.Applicant);
        using var answer = await gateway.GetAsync("/api/representative-offices/public/guides", ("Cookie", cookie), ("Authorization", "Bearer nonsense"));
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Null(gateway.Offices.Arrival["Authorization"]);
        Assert.Null(gateway.Offices.Arrival["Cookie"]);
        Assert.Equal(0, gateway.Identity.Asked);
    }

    [Fact]
    public async Task Forged_forwarding_headers_are_replaced_or_gone()
    {
        await using var gateway = await GatewayHost.StartAsync();
        using var answer = await gateway.GetAsync(
            "/guides", ("X-Forwarded-For", "6.6.6.6"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Prefix", "/evil"),
            ("Forwarded", "for=6.6.6.6"), ("X-Real-IP", "6.6.6.6"), ("X-Original-URL", "/internal"), ("X-HTTP-Method-Override", "DELETE"));
        var arrival = gateway.Web.Arrival;
        Assert.Equal("127.0.0.1", arrival["X-Forwarded-For"]);
        Assert.Equal("http", arrival["X-Forwarded-Proto"]);
        Assert.Equal(new Uri(gateway.Origin).Authority, arrival["X-Forwarded-Host"]);
        foreach (var gone in new[] { "X-Forwarded-Prefix", "Forwarded", "X-Real-IP", "X-Original-URL", "X-HTTP-Method-Override" })
            Assert.Null(arrival[gone]);
    }

    [Fact]
    public async Task A_listed_load_balancer_may_say_whom_it_forwards()
    {
        await using var gateway = await GatewayHost.StartAsync(("Gateway:TrustedProxies:0", "127.0.0.0/8"));
        using var answer = await gateway.GetAsync("/guides", ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "zones.example"));
        var arrival = gateway.Web.Arrival;
        Assert.Equal("203.0.113.7", arrival["X-Forwarded-For"]);
        Assert.Equal("https", arrival["X-Forwarded-Proto"]);
        Assert.Equal("zones.example", arrival["X-Forwarded-Host"]);
    }

    [Fact]
    public async Task Web_applications_get_their_antiforgery_cookies_and_may_set_those_and_the_language()
    {
        await using var gateway = await GatewayHost.StartAsync(
            context =>
            {
                context.Response.Headers.SetCookie = new[] { "platform_af_a=1; path=/", "lang=en; path=/", "platform_session=stolen; path=/", "tracking=1" };
                context.Response.Headers.Server = "Kestrel";
                context.Response.Headers["X-Powered-By"] = "ASP.NET";
                return Task.CompletedTask;
            },
            "Development");
        var (_, cookie) = gateway.SignedIn(TestCallers.Applicant);
        using var page = await gateway.GetAsync("/cases", ("Cookie", $"{cookie}; platform_af_a=x%20y; lang=en; tracking=1"));
        Assert.Equal("platform_af_a=x%20y", gateway.Web.Arrival["Cookie"]);
        Assert.Equal(["platform_af_a=1; path=/", "lang=en; path=/"], page.Headers.GetValues("Set-Cookie"));
        Assert.False(page.Headers.Contains("Server") || page.Headers.Contains("X-Powered-By"));
        using var api = await gateway.GetAsync("/api/worklist/cases", ("Cookie", cookie));
        Assert.False(api.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("lang=en", "zh-CN", "en")]
    [InlineData("lang=zh-CN", "en", "zh-CN")]
    [InlineData("lang=fr", "en", "en")]
    [InlineData("", "en-GB,en;q=0.5", "en-GB,en;q=0.5")]
    public async Task The_language_cookie_decides_what_services_hear(string cookie, string accepted, string heard)
    {
        await using var gateway = await GatewayHost.StartAsync();
        using var answer = await gateway.GetAsync("/guides", ("Cookie", cookie), ("Accept-Language", accepted));
        Assert.Equal(heard, gateway.Web.Arrival["Accept-Language"]);
    }

    [Fact]
    public async Task Refusals_are_in_the_callers_language()
    {
        await using var gateway = await GatewayHost.StartAsync();
        using var chinese = await gateway.GetAsync("/api/worklist/cases");
        using var english = await gateway.GetAsync("/api/worklist/cases", ("Cookie", "lang=en"));
        Assert.Equal("请先登录", (string?)(await ProblemAssert.IsAsync(chinese, 401, "sign-in-required"))["title"]);
        Assert.Equal("en", Assert.Single(english.Content.Headers.ContentLanguage));
        Assert.NotEqual("请先登录", (string?)(await ProblemAssert.IsAsync(english, 401, "sign-in-required"))["title"]);
    }

    [Theory]
    [InlineData("Production", "false", false)]
    [InlineData("Development", "true", true)]
    public async Task A_trace_begins_at_the_gateway_unless_the_outside_is_trusted(string environment, string trusted, bool kept)
    {
        const string Outside = "0af7651916cd43dd8448eb211c80319c";
        await using var gateway = await GatewayHost.StartAsync(null, environment, ("Telemetry:TrustIncomingTrace", trusted));
        using var answer = await gateway.GetAsync("/guides", ("traceparent", $"00-{Outside}-b7ad6b7169203331-01"), ("tracestate", "a=1"), ("baggage", "who=me"));
        var arrival = gateway.Web.Arrival;
        Assert.Equal(kept, arrival["traceparent"]!.Contains(Outside, StringComparison.Ordinal));
        Assert.Equal(kept, arrival["tracestate"] is not null);
        Assert.Equal(kept, (arrival["baggage"] ?? arrival["Correlation-Context"]) is not null);
    }
}
