using Microsoft.Extensions.DependencyInjection;
using Platform.Gateway.Sessions;
using Platform.Identity.Domain;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.Gateway.Tests;

public sealed class IdentityClientTests
{
    [Fact]
    public async Task The_gateway_and_Identity_understand_each_other()
    {
        await using var identity = await ServiceHost.StartAsync<Organisation>(new ServiceSettings { Database = "identity-db", Messaging = true });
        var client = new IdentityClient(identity.Client(), identity.Services.GetRequiredService<Tickets>());

        var (opened, refusal) = await client.OpenAsync("officer.market", "Zone#2026", default);
        Assert.Null(refusal);
        var caller = opened!.ToCaller();
        Assert.Equal(("officer.market", "王建国"), (caller.UserName, caller.DisplayName));
        Assert.True(caller.Is(Roles.Officer) && caller.MayHandle("JA", "ro.establish") && !caller.MayHandle("CN", "ro.establish") && !caller.MayHandle("JA", "cos.file"));
        Assert.NotEmpty(opened.CsrfToken);
        Assert.InRange(opened.ExpiresAt, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
        Assert.Equivalent(opened, await client.SeeAsync(opened.SessionId, default));

        var (applicant, _) = await client.OpenAsync("applicant", "Zone#2026", default);
        Assert.Equal("Shanghai Dexing Business Consulting Co., Ltd.", Assert.Single(applicant!.Organisations).NameEn);
        Assert.True(applicant.ToCaller().ActsFor(applicant.Organisations[0].Id));

        await client.RevokeAsync(opened.SessionId, default);
        Assert.Null(await client.SeeAsync(opened.SessionId, default));

        var (_, wrong) = await client.OpenAsync("officer.market", "wrong", default);
        Assert.Equal((401, "invalid-credentials"), (wrong!.Status, wrong.Code));
    }

    [Fact]
    public async Task A_gateway_with_another_key_ring_learns_nothing_and_does_not_blame_the_person()
    {
        using var stranger = new TestKeys();
        await using var identity = await ServiceHost.StartAsync<Organisation>(new ServiceSettings { Database = "identity-db", Messaging = true, Keys = stranger });
        await using var gateway = await GatewayHost.StartAsync();
        var client = new IdentityClient(identity.Client(), gateway.Services.GetRequiredService<Tickets>());
        await Assert.ThrowsAsync<HttpRequestException>(() => client.OpenAsync("applicant", "Zone#2026", default));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.SeeAsync(Guid.CreateVersion7(), default));
    }
}
