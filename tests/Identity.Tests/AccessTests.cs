using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.Identity.Tests;

public sealed class AccessTests
{
    private static readonly string[] Public = ["/api/identity/public/zones", "/api/identity/tokens", "/health/live", "/health/ready"];

    [Fact]
    public async Task What_is_not_on_this_list_of_public_routes_needs_a_ticket()
    {
        await using var identity = await IdentityHost.StartAsync(Engine.Postgres);
        var endpoints = identity.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var open = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(endpoint => endpoint.RoutePattern.RawText!);
        Assert.Equal(Public.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
        using var nobody = identity.Nobody();
        foreach (var endpoint in endpoints.Where(endpoint => !Public.Contains(endpoint.RoutePattern.RawText)))
        {
            using var request = new HttpRequestMessage(
                new HttpMethod(endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0]),
                endpoint.RoutePattern.RawText!.Replace("{id:guid}", Guid.Empty.ToString(), StringComparison.Ordinal));
            using var answer = await nobody.SendAsync(request);
            await ProblemAssert.IsAsync(answer, 401, "sign-in-required");
        }
    }

    [Fact]
    public async Task The_internal_routes_refuse_every_person()
    {
        await using var identity = await IdentityHost.StartAsync(Engine.Postgres);
        foreach (var caller in new[] { TestCallers.Applicant, TestCallers.OfficerJA, TestCallers.Operator, TestCallers.Supervisor, TestCallers.Auditor })
        {
            using var client = identity.As(caller);
            using var answer = await client.GetAsync($"/internal/sessions/{Guid.CreateVersion7()}");
            await ProblemAssert.IsAsync(answer, 403, "forbidden");
        }
    }

    [Fact]
    public async Task A_ticket_of_another_key_ring_is_worth_nothing()
    {
        using var stranger = new TestKeys();
        await using var identity = await IdentityHost.StartAsync(Engine.Postgres);
        using var client = identity.Nobody().As(new Caller(Guid.Empty, "gateway", "gateway", [Roles.Gateway], [], []), stranger);
        using var answer = await client.GetAsync($"/internal/sessions/{Guid.CreateVersion7()}");
        await ProblemAssert.IsAsync(answer, 401, "sign-in-required");
    }

    [Theory, EachEngine]
    public async Task No_account_can_be_given_the_gateways_role(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => identity.HasAccountAsync("mallory", Roles.Gateway));
    }

    [Theory, EachEngine]
    public async Task An_applicant_sees_the_full_record_of_their_own_organisations_only(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        using var signedIn = await identity.SignInAsync("applicant2", "Zone#2026");
        var account = Guid.Parse((string)(await signedIn.ReadJsonAsync())["account"]!["id"]!);
        using var client = identity.As(TestCallers.Applicant2 with { AccountId = account });
        using var answer = await client.GetAsync("/api/identity/organisations");
        var own = Assert.Single((await answer.ReadJsonAsync())["items"]!.AsArray())!;
        Assert.Equal("91310105MA1FWHF33E", (string?)own["creditCode"]);
        Assert.Equal("domestic", (string?)own["kind"]);
        Assert.Equal("2026-01-01", (string?)own["validFrom"]);
    }

    [Theory, EachEngine]
    public async Task Everybody_sees_all_zones_in_their_order(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        using var client = identity.Nobody();
        using var answer = await client.GetAsync("/api/identity/public/zones");
        var zones = (await answer.ReadJsonAsync())["items"]!.AsArray();
        Assert.Equal(
            ["JA", "CN", "PT", "QP", "JD", "JS", "HQ", "IR", "MH", "SJ-CBZ", "CHJ-CBZ", "FX-CBZ", "JQ-CBZ", "QP-CBZ", "JD-CBZ"],
            zones.Select(zone => (string)zone!["code"]!));
        Assert.Equal("district", (string?)zones[0]!["kind"]);
        Assert.Equal("bonded-zone", (string?)zones[^1]!["kind"]);
    }
}
