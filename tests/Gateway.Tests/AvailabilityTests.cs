using Microsoft.AspNetCore.Http;
using Platform.Testing;

namespace Platform.Gateway.Tests;

public sealed class AvailabilityTests
{
    [Fact]
    public async Task A_service_that_is_away_is_a_503_that_says_when_to_come_back()
    {
        await using var gateway = await GatewayHost.StartAsync(("services:worklist:http:0", Destination.Nowhere()), ("services:web-applicant:http:0", Destination.Nowhere()));
        var (_, cookie) = gateway.SignedIn(TestCallers.Applicant);
        for (var i = 0; i < 3; i++)
        {
            using var answer = await gateway.GetAsync("/api/worklist/cases", ("Cookie", cookie));
            var problem = await ProblemAssert.IsAsync(answer, 503, "unavailable");
            Assert.False(string.IsNullOrEmpty((string?)problem["traceId"]));
            Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
        }
        using var page = await gateway.GetAsync("/guides", ("Accept", "text/html"));
        Assert.Equal(503, (int)page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_service_that_nobody_configured_is_a_503_too()
    {
        await using var gateway = await GatewayHost.StartAsync(("services:worklist:http:0", ""));
        var (_, cookie) = gateway.SignedIn(TestCallers.Applicant);
        using var answer = await gateway.GetAsync("/api/worklist/cases", ("Cookie", cookie));
        await ProblemAssert.IsAsync(answer, 503, "unavailable");
    }

    [Fact]
    public async Task A_service_that_stays_silent_is_a_504()
    {
        await using var gateway = await GatewayHost.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted), "Development", ("Forwarding:SilenceSeconds", "0.3"));
        using var answer = await gateway.GetAsync("/api/representative-offices/public/guides");
        await ProblemAssert.IsAsync(answer, 504, "timeout");
    }

    [Fact]
    public async Task What_a_service_refuses_passes_unchanged()
    {
        await using var gateway = await GatewayHost.StartAsync(
            context =>
            {
                context.Response.StatusCode = 412;
                context.Response.Headers.ETag = "\"7\"";
                context.Response.Headers.ContentLanguage = "en";
                return context.Response.WriteAsJsonAsync(new { title = "Changed", status = 412, code = "stale-version", errors = Array.Empty<string>() }, options: null, contentType: "application/problem+json");
            },
            "Development");
        using var answer = await gateway.GetAsync("/api/representative-offices/public/guides");
        await ProblemAssert.IsAsync(answer, 412, "stale-version");
        Assert.Equal("\"7\"", answer.Headers.ETag?.Tag);
        Assert.Equal(["en"], answer.Content.Headers.ContentLanguage);
    }

    [Fact]
    public async Task Both_processes_of_a_service_share_the_work_and_one_that_is_killed_is_left_out_until_it_is_back()
    {
        await using var first = await Destination.StartAsync();
        var second = await Destination.StartAsync();
        await using var gateway = await GatewayHost.StartAsync(
            ("services:worklist:http:0", first.Address), ("services:worklist:http:1", second.Address), ("Health:IntervalSeconds", "0.2"), ("Health:ReactivationSeconds", "0.2"));
        var (_, cookie) = gateway.SignedIn(TestCallers.Applicant);
        await Eventually.AsyncAssert(async () =>
        {
            await AskAsync(gateway, cookie);
            Assert.NotEmpty(first.Arrivals);
            Assert.NotEmpty(second.Arrivals);
        });

        var port = second.Port;
        await second.KillAsync();
        await second.DisposeAsync();
        // The probes find out; from then on nobody is sent there any more.
        await Eventually.AsyncAssert(async () =>
        {
            for (var i = 0; i < 20; i++)
                Assert.Equal(200, await AskAsync(gateway, cookie));
        });

        await using var back = await Destination.StartAsync(port: port);
        await Eventually.AsyncAssert(async () =>
        {
            Assert.Equal(200, await AskAsync(gateway, cookie));
            Assert.NotEmpty(back.Arrivals);
        });
    }

    [Fact]
    public async Task One_refused_connection_is_enough_to_send_the_next_request_elsewhere()
    {
        // Probes so rare that only the failed requests themselves can tell.
        await using var gateway = await GatewayHost.StartAsync(
            ("services:worklist:http:1", Destination.Nowhere()), ("Health:IntervalSeconds", "3600"), ("Health:ReactivationSeconds", "3600"));
        var (_, cookie) = gateway.SignedIn(TestCallers.Applicant);
        var failures = 0;
        for (var i = 0; i < 40; i++)
            failures += await AskAsync(gateway, cookie) == 200 ? 0 : 1;
        Assert.InRange(failures, 0, 1);
    }

    private static async Task<int> AskAsync(GatewayHost gateway, string cookie)
    {
        using var answer = await gateway.GetAsync("/api/worklist/cases", ("Cookie", cookie));
        return (int)answer.StatusCode;
    }
}
