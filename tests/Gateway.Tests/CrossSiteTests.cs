using System.Net.Http.Json;
using Platform.Testing;

namespace Platform.Gateway.Tests;

public sealed class CrossSiteTests
{
    /// <summary>Sec-Fetch-Site, Origin (own or foreign), X-CSRF-TOKEN (right or wrong), and whether a cookie caller's POST passes.</summary>
    public static readonly TheoryData<string?, string?, string?, bool> Evidence = new()
    {
        { null, null, null, false },
        { "same-origin", null, null, true },
        { "none", null, null, true },
        { "same-origin", "foreign", null, true },
        { "same-site", null, null, false },
        { "cross-site", null, null, false },
        { "cross-site", "foreign", null, false },
        { "cross-site", "own", null, true },
        { "SAME-ORIGIN", null, null, false },
        { null, "own", null, true },
        { null, "foreign", null, false },
        { null, "null", null, false },
        { null, null, "right", true },
        { null, null, "wrong", false },
        { null, null, "", false },
        { null, "foreign", "wrong", false },
        { "cross-site", null, "right", true },
    };

    [Theory, MemberData(nameof(Evidence))]
    public async Task A_cookie_callers_unsafe_request_needs_a_proof_of_its_page(string? site, string? origin, string? token, bool passes)
    {
        await using var gateway = await GatewayHost.StartAsync();
        var (session, cookie) = gateway.SignedIn(TestCallers.Applicant);
        var headers = new List<(string, string)> { ("Cookie", cookie) };
        if (site is not null)
            headers.Add(("Sec-Fetch-Site", site));
        if (origin is not null)
            headers.Add(("Origin", origin switch { "own" => gateway.Origin, "foreign" => "https://evil.example", _ => origin }));
        if (token is not null)
            headers.Add(("X-CSRF-TOKEN", token == "right" ? FakeIdentity.CsrfToken(session) : token));

        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete })
        {
            using var answer = await gateway.SendAsync(method, "/api/representative-offices/cases/1", null, [.. headers]);
            if (passes)
                Assert.Equal(200, (int)answer.StatusCode);
            else
                await ProblemAssert.IsAsync(answer, 403, "csrf-proof-missing");
        }
        using var web = await gateway.SendAsync(HttpMethod.Post, "/cases", null, [.. headers]);
        Assert.Equal(passes ? 200 : 403, (int)web.StatusCode);
        Assert.Equal(passes ? 4 : 0, gateway.Offices.Arrivals.Count);
        Assert.Equal(passes ? 1 : 0, gateway.Web.Arrivals.Count);
        using var read = await gateway.GetAsync("/api/representative-offices/cases/1", [.. headers]);
        Assert.Equal(200, (int)read.StatusCode);
    }

    [Fact]
    public async Task A_caller_with_a_token_needs_no_proof_and_an_anonymous_post_to_a_page_neither()
    {
        await using var gateway = await GatewayHost.StartAsync();
        var token = gateway.AccessTokenOf(gateway.Identity.Open(TestCallers.Applicant));
        using var bearer = await gateway.SendAsync(HttpMethod.Post, "/api/worklist/x", null, ("Authorization", $"Bearer {token}"), ("Sec-Fetch-Site", "cross-site"));
        Assert.Equal(200, (int)bearer.StatusCode);
        using var language = await gateway.SendAsync(HttpMethod.Post, "/language", null);
        Assert.Equal(200, (int)language.StatusCode);
    }

    [Fact]
    public async Task A_token_beside_a_cookie_decides()
    {
        await using var gateway = await GatewayHost.StartAsync();
        var (_, cookie) = gateway.SignedIn(TestCallers.Applicant);
        using var answer = await gateway.SendAsync(HttpMethod.Post, "/api/worklist/x", null, ("Cookie", cookie), ("Authorization", "Bearer nonsense"));
        await ProblemAssert.IsAsync(answer, 401, "session-expired");
    }

    [Fact]
    public async Task The_token_of_another_session_proves_nothing()
    {
        await using var gateway = await GatewayHost.StartAsync();
        var (_, cookie) = gateway.SignedIn(TestCallers.Applicant);
        var (other, _) = gateway.SignedIn(TestCallers.Applicant2);
        using var answer = await gateway.SendAsync(HttpMethod.Post, "/api/worklist/x", null, ("Cookie", cookie), ("X-CSRF-TOKEN", FakeIdentity.CsrfToken(other)));
        await ProblemAssert.IsAsync(answer, 403, "csrf-proof-missing");
    }

    [Theory]
    [InlineData("cross-site", null)]
    [InlineData("same-site", null)]
    [InlineData(null, "https://evil.example")]
    public async Task Another_site_cannot_sign_a_visitor_in(string? site, string? origin)
    {
        await using var gateway = await GatewayHost.StartAsync();
        (string, string)[] headers = [site is null ? ("Origin", origin!) : ("Sec-Fetch-Site", site)];
        using var json = await gateway.SendAsync(HttpMethod.Post, "/api/identity/session", JsonContent.Create(new { userName = "a", password = "b" }), headers);
        await ProblemAssert.IsAsync(json, 403, "csrf-proof-missing");
        using var form = await gateway.SendAsync(HttpMethod.Post, "/session", new FormUrlEncodedContent([new("userName", "a"), new("password", "b")]), headers);
        await ProblemAssert.IsAsync(form, 403, "csrf-proof-missing");
        Assert.Empty(gateway.Arrivals);
    }

    [Fact]
    public async Task A_program_signs_in_with_JSON_but_a_form_must_show_its_origin()
    {
        await using var gateway = await GatewayHost.StartAsync();
        using var json = await gateway.SendAsync(HttpMethod.Post, "/api/identity/session", JsonContent.Create(new { userName = "a", password = "b" }));
        Assert.Equal(200, (int)json.StatusCode);
        // What a form of another site could post without asking is not JSON.
        using var disguised = await gateway.SendAsync(HttpMethod.Post, "/api/identity/session", new StringContent("""{"userName":"a","password":"b"}""", null, "text/plain"));
        await ProblemAssert.IsAsync(disguised, 415, "media-type-not-supported");
        using var form = await gateway.SendAsync(HttpMethod.Post, "/session", new FormUrlEncodedContent([new("userName", "a"), new("password", "b")]));
        await ProblemAssert.IsAsync(form, 403, "csrf-proof-missing");
    }

    [Fact]
    public async Task A_configured_public_origin_is_the_own_one()
    {
        await using var gateway = await GatewayHost.StartAsync(("Gateway:PublicOrigin", "https://zones.example"));
        var (_, cookie) = gateway.SignedIn(TestCallers.Applicant);
        using var own = await gateway.SendAsync(HttpMethod.Post, "/api/worklist/x", null, ("Cookie", cookie), ("Origin", "https://zones.example"));
        Assert.Equal(200, (int)own.StatusCode);
        using var inside = await gateway.SendAsync(HttpMethod.Post, "/api/worklist/x", null, ("Cookie", cookie), ("Origin", gateway.Origin));
        await ProblemAssert.IsAsync(inside, 403, "csrf-proof-missing");
    }
}
