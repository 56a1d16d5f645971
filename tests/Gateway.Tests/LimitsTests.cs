using System.Net;
using System.Net.Http.Json;
using Platform.Gateway.Guards;
using Platform.Testing;

namespace Platform.Gateway.Tests;

public sealed class LimitsTests
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>Method, path, bytes, announced or chunked, whether it passes.</summary>
    public static readonly TheoryData<string, string, int, bool, bool> Bodies = new()
    {
        { "POST", "/api/representative-offices/cases", Megabyte, true, true },
        { "POST", "/api/representative-offices/cases", Megabyte + 1, true, false },
        // Chunks have a frame that counts too.
        { "POST", "/api/representative-offices/cases", Megabyte - 1024, false, true },
        { "POST", "/api/representative-offices/cases", Megabyte + 1, false, false },
        { "PUT", "/api/representative-offices/cases/1/materials/articles", 25 * Megabyte, true, true },
        { "PUT", "/api/representative-offices/cases/1/materials/articles", 25 * Megabyte + 1, true, false },
        { "PUT", "/api/representative-offices/cases/1/materials/articles", 25 * Megabyte + 1, false, false },
        { "POST", "/api/representative-offices/cases/1/materials/articles", Megabyte + 1, true, false },
        { "PATCH", "/api/representative-offices/cases/1/materials/articles/uploads/2", 100 * Megabyte, true, true },
        { "PATCH", "/api/representative-offices/cases/1/materials/articles/uploads/2", 100 * Megabyte, false, true },
        { "PATCH", "/api/representative-offices/cases/1/materials/articles/uploads/2", 260 * Megabyte + 1, true, false },
        { "POST", "/cases/1/materials/articles", 2 * Megabyte, true, true },
        { "POST", "/cases/1/materials/articles", 2 * Megabyte, false, true },
        { "POST", "/office/desk/1", 2 * Megabyte, true, true },
        { "POST", "/guides", Megabyte + 1, true, false },
        { "POST", "/nowhere", Megabyte + 1, true, false },
    };

    [Theory, MemberData(nameof(Bodies))]
    public async Task A_body_beyond_what_the_route_takes_is_refused_announced_or_not(string method, string path, int length, bool announced, bool passes)
    {
        await using var gateway = await GatewayHost.StartAsync();
        var (_, cookie) = gateway.SignedIn(TestCallers.Applicant);
        using HttpContent content = announced ? new ByteArrayContent(new byte[length]) : new Unannounced(length);
        using var answer = await gateway.SendAsync(new HttpMethod(method), path, content, ("Cookie", cookie), ("Sec-Fetch-Site", "same-origin"));
        if (passes)
        {
            Assert.Equal(200, (int)answer.StatusCode);
            Assert.Contains(gateway.Arrivals, arrival => arrival.BodyLength == length);
            return;
        }
        await ProblemAssert.IsAsync(answer, 413, "body-too-large");
        Assert.DoesNotContain(gateway.Arrivals, arrival => arrival.BodyLength >= length);
        if (announced)
            Assert.DoesNotContain(gateway.Arrivals, arrival => arrival.Caller?.UserName != "gateway");
    }

    [Fact]
    public async Task A_password_is_not_a_novel()
    {
        await using var gateway = await GatewayHost.StartAsync();
        using var answer = await gateway.SendAsync(HttpMethod.Post, "/api/identity/session", JsonContent.Create(new { userName = "a", password = new string('x', 20_000) }));
        await ProblemAssert.IsAsync(answer, 413, "body-too-large");
        Assert.Empty(gateway.Arrivals);
    }

    [Fact]
    public async Task Headers_beyond_32_kilobytes_are_refused()
    {
        await using var gateway = await GatewayHost.StartAsync();
        using var answer = await gateway.GetAsync("/guides", ("X-Long", new string('x', 33 * 1024)));
        Assert.Equal(431, (int)answer.StatusCode);
        Assert.Empty(gateway.Arrivals);
    }

    [Fact]
    public async Task One_address_may_not_ask_without_end()
    {
        await using var gateway = await StartWithAsync("Address", 3, 1);
        await PassesThenRefusesAsync(gateway, 3, "/guides");
    }

    [Fact]
    public async Task Public_routes_are_limited_more_tightly()
    {
        await using var gateway = await StartWithAsync("AddressPublic", 2, 1);
        await PassesThenRefusesAsync(gateway, 2, "/api/representative-offices/public/register?q=x");
        using var other = await gateway.GetAsync("/guides");
        Assert.Equal(200, (int)other.StatusCode);
    }

    [Theory]
    [InlineData("/certificates/DJZ-JA-2026-000001", "/certificates/DJZ-JA-2026-000002")]
    [InlineData("/api/representative-offices/public/certificates/DJZ-JA-2026-000001", "/api/representative-offices/public/certificates/DJZ-JA-2026-000001/signed")]
    public async Task Nobody_walks_through_the_numbers_of_all_certificates(string one, string next)
    {
        await using var gateway = await StartWithAsync("AddressProof", 2, 1);
        await PassesThenRefusesAsync(gateway, 2, one);
        using var another = await gateway.GetAsync(next);
        await ProblemAssert.IsAsync(another, 429, "too-many-requests");
        using var guide = await gateway.GetAsync("/api/representative-offices/public/guides");
        Assert.Equal(200, (int)guide.StatusCode);
    }

    [Theory]
    [InlineData("/api/identity/session")]
    [InlineData("/api/identity/tokens")]
    public async Task Trying_passwords_is_limited_most_tightly(string path)
    {
        await using var gateway = await StartWithAsync("AddressSignIn", 2, 1);
        for (var i = 0; i < 2; i++)
        {
            using var passes = await gateway.SendAsync(HttpMethod.Post, path, JsonContent.Create(new { userName = "a", password = "b" }));
            Assert.Equal(200, (int)passes.StatusCode);
        }
        using var refused = await gateway.SendAsync(HttpMethod.Post, path, JsonContent.Create(new { userName = "a", password = "b" }));
        await ProblemAssert.IsAsync(refused, 429, "too-many-requests");
    }

    [Fact]
    public async Task One_person_may_not_ask_without_end_from_however_many_sessions()
    {
        await using var gateway = await StartWithAsync("Person", 2, 1);
        var sessions = Enumerable.Range(0, 3).Select(_ => gateway.SignedIn(TestCallers.Applicant).Cookie).ToList();
        using var first = await gateway.GetAsync("/api/worklist/cases", ("Cookie", sessions[0]));
        using var second = await gateway.GetAsync("/api/worklist/cases", ("Cookie", sessions[1]));
        using var third = await gateway.GetAsync("/api/worklist/cases", ("Cookie", sessions[2]));
        Assert.Equal((200, 200), ((int)first.StatusCode, (int)second.StatusCode));
        await ProblemAssert.IsAsync(third, 429, "too-many-requests");
        using var somebodyElse = await gateway.GetAsync("/api/worklist/cases", ("Cookie", gateway.SignedIn(TestCallers.Applicant2).Cookie));
        Assert.Equal(200, (int)somebodyElse.StatusCode);
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void What_counts_as_one_address(string one, string other, bool same) =>
        Assert.Equal(same, RateLimits.Key(IPAddress.Parse(one)) == RateLimits.Key(IPAddress.Parse(other)));

    private static Task<GatewayHost> StartWithAsync(string limit, int burst, int perMinute) =>
        GatewayHost.StartAsync(($"RateLimits:{limit}:Burst", $"{burst}"), ($"RateLimits:{limit}:PerMinute", $"{perMinute}"));

    private static async Task PassesThenRefusesAsync(GatewayHost gateway, int passes, string path)
    {
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i <= passes; i++)
            answers.Add(await gateway.GetAsync(path));
        var refused = answers[^1];
        await ProblemAssert.IsAsync(refused, 429, "too-many-requests");
        Assert.InRange(refused.Headers.RetryAfter?.Delta?.TotalSeconds ?? 0, 1, 60);
        Assert.All(answers.SkipLast(1), answer => Assert.Equal(200, (int)answer.StatusCode));
        Assert.Equal(passes, gateway.Arrivals.Count());
    }

    /// <summary>A body whose length is not known beforehand, so it travels in chunks.</summary>
    private sealed class Unannounced(int length) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var piece = new byte[64 * 1024];
            for (var left = length; left > 0; left -= piece.Length)
                await stream.WriteAsync(piece.AsMemory(0, Math.Min(left, piece.Length)));
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = 0;
            return false;
        }
    }
}
