using System.Net.Http.Json;
using Platform.Gateway.Sessions;
using Platform.Testing;

namespace Platform.Gateway.Tests;

public sealed class SessionTests
{
    private const string Session = "/api/identity/session";

    [Fact]
    public async Task Signing_in_sets_one_cookie_that_script_cannot_read_and_says_who_one_is()
    {
        await using var gateway = await GatewayHost.StartAsync();
        using var answer = await gateway.SendAsync(HttpMethod.Post, Session, JsonContent.Create(new { userName = "applicant", password = FakeIdentity.Password }));
        var info = await answer.ReadJsonAsync();
        var session = Assert.Single(gateway.Identity.Sessions);
        var setCookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("platform_session=", setCookie, StringComparison.Ordinal);
        Assert.Contains("httponly", setCookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", setCookie, StringComparison.Ordinal);
        Assert.Contains("path=/", setCookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain", setCookie, StringComparison.Ordinal);
        Assert.Equal(FakeIdentity.CsrfToken(session), (string?)info["csrfToken"]);
        Assert.Equal(TestCallers.OrganisationA.ToString(), (string?)info["organisations"]![0]!["id"]);
        Assert.DoesNotContain(session.ToString(), info.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());

        using var me = await gateway.GetAsync(Session, ("Cookie", setCookie.Split(';')[0]));
        Assert.Equal("applicant", (string?)(await me.ReadJsonAsync())["account"]!["userName"]);
        // Identity said who it is when it opened the session; nobody asked again.
        Assert.Equal(0, gateway.Identity.Asked);
    }

    [Fact]
    public async Task A_refusal_of_Identity_is_handed_on_as_it_is()
    {
        await using var gateway = await GatewayHost.StartAsync();
        gateway.Identity.Next = SignInAnswer.Wrong;
        using var wrong = await gateway.SendAsync(HttpMethod.Post, Session, JsonContent.Create(new { userName = "a", password = "b" }));
        await ProblemAssert.IsAsync(wrong, 401, "invalid-credentials");
        Assert.False(wrong.Headers.Contains("Set-Cookie"));
        gateway.Identity.Next = SignInAnswer.Locked;
        using var locked = await gateway.SendAsync(HttpMethod.Post, Session, JsonContent.Create(new { userName = "a", password = "b" }));
        Assert.Equal(10, (int?)(await ProblemAssert.IsAsync(locked, 423, "account-locked"))["minutes"]);
        Assert.Equal(TimeSpan.FromMinutes(10), locked.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task Signing_in_again_ends_the_session_before()
    {
        await using var gateway = await GatewayHost.StartAsync();
        var (before, cookie) = gateway.SignedIn(TestCallers.Applicant2);
        using var answer = await gateway.SendAsync(
            HttpMethod.Post, Session, JsonContent.Create(new { userName = "applicant", password = FakeIdentity.Password }), ("Cookie", cookie), ("Sec-Fetch-Site", "same-origin"));
        await answer.ReadJsonAsync();
        Assert.DoesNotContain(before, gateway.Identity.Sessions);
        Assert.Single(gateway.Identity.Sessions);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_at_once_here_and_takes_the_cookie_back()
    {
        await using var gateway = await GatewayHost.StartAsync();
        var (_, cookie) = gateway.SignedIn(TestCallers.Applicant);
        using var before = await gateway.GetAsync("/api/worklist/cases", ("Cookie", cookie));
        using var signOut = await gateway.SendAsync(HttpMethod.Delete, Session, null, ("Cookie", cookie), ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal(204, (int)signOut.StatusCode);
        Assert.StartsWith("platform_session=;", Assert.Single(signOut.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.Empty(gateway.Identity.Sessions);
        using var after = await gateway.GetAsync("/api/worklist/cases", ("Cookie", cookie));
        await ProblemAssert.IsAsync(after, 401, "session-expired");
    }

    [Fact]
    public async Task Identity_is_asked_once_in_thirty_seconds_however_many_requests_come()
    {
        await using var gateway = await GatewayHost.StartAsync();
        var (_, cookie) = gateway.SignedIn(TestCallers.Applicant);
        gateway.Identity.Gate = new TaskCompletionSource();
        var together = Enumerable.Range(0, 10).Select(_ => gateway.GetAsync("/api/worklist/cases", ("Cookie", cookie))).ToList();
        gateway.Identity.Gate.SetResult();
        Assert.All(await Task.WhenAll(together), answer => Assert.Equal(200, (int)answer.StatusCode));
        Assert.Equal(1, gateway.Identity.Asked);
        gateway.Time.Advance(SessionCache.Freshness - TimeSpan.FromMilliseconds(1));
        using var same = await gateway.GetAsync("/api/worklist/cases", ("Cookie", cookie));
        Assert.Equal(1, gateway.Identity.Asked);
        gateway.Time.Advance(TimeSpan.FromMilliseconds(1));
        using var again = await gateway.GetAsync("/api/worklist/cases", ("Cookie", cookie));
        Assert.Equal(2, gateway.Identity.Asked);
    }

    [Fact]
    public async Task A_session_revoked_elsewhere_stops_within_thirty_seconds()
    {
        await using var gateway = await GatewayHost.StartAsync();
        var (session, cookie) = gateway.SignedIn(TestCallers.Applicant);
        using var before = await gateway.GetAsync("/api/worklist/cases", ("Cookie", cookie));
        gateway.Identity.Revoke(session);
        gateway.Time.Advance(SessionCache.Freshness);
        using var after = await gateway.GetAsync("/api/worklist/cases", ("Cookie", cookie));
        await ProblemAssert.IsAsync(after, 401, "session-expired");
        Assert.StartsWith("platform_session=;", Assert.Single(after.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.Single(gateway.Worklist.Arrivals);
    }

    [Fact]
    public async Task An_absence_reaches_the_substitutes_tickets_within_thirty_seconds()
    {
        await using var gateway = await GatewayHost.StartAsync();
        var (session, cookie) = gateway.SignedIn(TestCallers.Officer2JA);
        using var before = await gateway.GetAsync("/api/worklist/cases", ("Cookie", cookie));
        gateway.Identity.Change(session, TestCallers.Officer2JA with { StandsInFor = [new(TestCallers.OfficerJA.AccountId, "王芳")] });
        gateway.Time.Advance(SessionCache.Freshness);
        using var after = await gateway.GetAsync("/api/worklist/cases", ("Cookie", cookie));
        Assert.Equal([0, 1], gateway.Worklist.Arrivals.Select(arrival => arrival.Caller!.StandsInFor.Count));
        using var me = await gateway.GetAsync(Session, ("Cookie", cookie));
        Assert.Equal("王芳", (string?)(await me.ReadJsonAsync())["standsInFor"]![0]!["name"]);
    }

    [Fact]
    public async Task A_session_signed_out_while_Identity_still_answers_stays_ended()
    {
        await using var gateway = await GatewayHost.StartAsync();
        var (session, cookie) = gateway.SignedIn(TestCallers.Applicant);
        using var known = await gateway.GetAsync("/api/worklist/cases", ("Cookie", cookie));
        gateway.Time.Advance(SessionCache.Freshness);
        gateway.Identity.Gate = new TaskCompletionSource();
        var slow = gateway.GetAsync("/api/worklist/cases", ("Cookie", cookie));
        await Eventually.Assert(() => Assert.Equal(2, gateway.Identity.Asked));
        gateway.End(session);
        gateway.Identity.Gate.SetResult();
        using var answered = await slow;
        using var after = await gateway.GetAsync("/api/worklist/cases", ("Cookie", cookie));
        await ProblemAssert.IsAsync(after, 401, "session-expired");
    }

    [Fact]
    public async Task A_session_ends_on_time_although_the_answer_is_fresh()
    {
        await using var gateway = await GatewayHost.StartAsync();
        var cookie = gateway.CookieOf(gateway.Identity.Open(TestCallers.Applicant, TimeSpan.FromSeconds(10)));
        using var before = await gateway.GetAsync("/api/worklist/cases", ("Cookie", cookie));
        Assert.Equal(200, (int)before.StatusCode);
        gateway.Time.Advance(TimeSpan.FromSeconds(10));
        using var after = await gateway.GetAsync("/api/worklist/cases", ("Cookie", cookie), ("Accept-Language", "en"));
        var problem = await ProblemAssert.IsAsync(after, 401, "session-expired");
        Assert.Equal("You are no longer signed in; please sign in again", (string?)problem["title"]);
    }

    [Theory]
    [InlineData("platform_session=")]
    [InlineData("platform_session=x")]
    [InlineData("platform_session=CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_cookie_that_the_gateway_did_not_write_is_nobodys(string cookie)
    {
        await using var gateway = await GatewayHost.StartAsync();
        using var answer = await gateway.GetAsync("/api/worklist/cases", ("Cookie", cookie));
        Assert.Equal(401, (int)answer.StatusCode);
        using var page = await gateway.GetAsync("/cases", ("Cookie", cookie));
        Assert.Equal(200, (int)page.StatusCode);
        Assert.Null(gateway.Web.Arrival["Authorization"]);
        Assert.Equal(0, gateway.Identity.Asked);
    }

    [Fact]
    public async Task While_Identity_is_away_the_signed_in_are_told_to_come_back_and_the_public_is_served()
    {
        await using var gateway = await GatewayHost.StartAsync();
        var (_, cookie) = gateway.SignedIn(TestCallers.Applicant);
        await gateway.Identity.Destination.KillAsync();
        using var api = await gateway.GetAsync("/api/worklist/cases", ("Cookie", cookie));
        await ProblemAssert.IsAsync(api, 503, "unavailable");
        Assert.NotNull(api.Headers.RetryAfter);
        using var page = await gateway.GetAsync("/cases", ("Cookie", cookie), ("Accept", "text/html"));
        Assert.Equal(503, (int)page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        using var guides = await gateway.GetAsync("/api/representative-offices/public/guides", ("Cookie", cookie));
        Assert.Equal(200, (int)guides.StatusCode);

        await using var back = await FakeIdentity.StartAsync(gateway.Time.GetUtcNow, gateway.Identity.Destination.Port);
        using var unknown = await gateway.GetAsync("/api/worklist/cases", ("Cookie", cookie));
        // Nothing of the outage was remembered: the new process was asked, and does not know the session.
        await ProblemAssert.IsAsync(unknown, 401, "session-expired");
        Assert.Equal(1, back.Asked);
    }

    [Fact]
    public async Task The_sign_in_form_leads_back_or_says_why_not()
    {
        await using var gateway = await GatewayHost.StartAsync();
        using var right = await PostAsync(gateway, "/session", "/cases/1?tab=timeline");
        Assert.Equal(303, (int)right.StatusCode);
        Assert.Equal("/cases/1?tab=timeline", right.Headers.Location?.OriginalString);
        Assert.Contains("platform_session=", Assert.Single(right.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        gateway.Identity.Next = SignInAnswer.Wrong;
        using var wrong = await PostAsync(gateway, "/session", "/cases/1");
        Assert.Equal("/sign-in?problem=invalid-credentials&returnUrl=%2Fcases%2F1", wrong.Headers.Location?.OriginalString);
        gateway.Identity.Next = SignInAnswer.Locked;
        using var locked = await PostAsync(gateway, "/session", "/");
        Assert.Equal("/sign-in?problem=account-locked&returnUrl=%2F&minutes=10", locked.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_sign_out_form_ends_the_session_and_leads_home()
    {
        await using var gateway = await GatewayHost.StartAsync();
        var (_, cookie) = gateway.SignedIn(TestCallers.Applicant);
        using var foreign = await gateway.SendAsync(HttpMethod.Post, "/session/end", new FormUrlEncodedContent([]), ("Cookie", cookie), ("Origin", "https://evil.example"));
        await ProblemAssert.IsAsync(foreign, 403, "csrf-proof-missing");
        using var own = await gateway.SendAsync(HttpMethod.Post, "/session/end", new FormUrlEncodedContent([]), ("Cookie", cookie), ("Origin", gateway.Origin));
        Assert.Equal(303, (int)own.StatusCode);
        Assert.Equal("/", own.Headers.Location?.OriginalString);
        Assert.Empty(gateway.Identity.Sessions);
    }

    [Fact]
    public void The_cache_of_sessions_is_bounded()
    {
        var cache = new SessionCache(null!, TimeProvider.System);
        for (var i = 0; i < SessionCache.Most * 1.2; i++)
            cache.Put(new SessionState(Guid.NewGuid(), "", DateTimeOffset.MaxValue, new SessionAccount(Guid.Empty, "", ""), [], [], []));
        Assert.InRange(cache.Count, 1, SessionCache.Most);
    }

    [Fact]
    public async Task Signing_out_an_API_client_ends_its_chain_of_tokens()
    {
        await using var gateway = await GatewayHost.StartAsync();
        var session = gateway.Identity.Open(TestCallers.Applicant);
        var token = gateway.AccessTokenOf(session);
        using var signOut = await gateway.SendAsync(HttpMethod.Delete, Session, null, ("Authorization", $"Bearer {token}"));
        Assert.Equal(204, (int)signOut.StatusCode);
        Assert.Empty(gateway.Identity.Sessions);
        using var after = await gateway.GetAsync(Session, ("Authorization", $"Bearer {token}"));
        await ProblemAssert.IsAsync(after, 401, "session-expired");
    }

    [Theory]
    [InlineData("/cases/1", "/cases/1")]
    [InlineData("/指南?a=中", "/指南?a=中")]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("cases", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/a\\b", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("/a\r\nSet-Cookie: x=1", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public void Signing_in_leads_to_paths_of_this_site_only(string? returnUrl, string leadsTo) => Assert.Equal(leadsTo, SignInForms.LocalPath(returnUrl));

    private static Task<HttpResponseMessage> PostAsync(GatewayHost gateway, string path, string returnUrl) => gateway.SendAsync(
        HttpMethod.Post, path, new FormUrlEncodedContent([new("userName", "applicant"), new("password", "right"), new("returnUrl", returnUrl)]), ("Origin", gateway.Origin));
}
