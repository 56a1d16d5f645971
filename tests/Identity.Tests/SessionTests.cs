using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Platform.Identity.Acts;
using Platform.Identity.Domain;
using Platform.Persistence;
using Platform.Testing.Servers;

namespace Platform.Identity.Tests;

public sealed class SessionTests
{
    [Theory, EachEngine]
    public async Task A_session_that_is_used_lasts_eight_hours_and_not_longer(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await identity.HasAccountAsync("mei");
        var session = await identity.SignedInAsync("mei");
        var step = TimeSpan.FromMinutes(29);
        for (var used = step; used < SessionLimits.BrowserAbsolute; used += step)
        {
            identity.Time.Advance(step);
            await identity.SeesAsync(session);
        }
        identity.Time.Advance(step);
        await identity.SeesNoMoreAsync(session);
    }

    [Theory, EachEngine]
    public async Task A_session_left_alone_for_thirty_minutes_has_ended(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await identity.HasAccountAsync("mei");
        var session = await identity.SignedInAsync("mei");
        identity.Time.Advance(SessionLimits.BrowserIdle);
        await identity.SeesNoMoreAsync(session);
    }

    [Theory, EachEngine]
    public async Task Signing_out_ends_this_session_and_no_other(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await identity.HasAccountAsync("mei");
        var (first, second) = (await identity.SignedInAsync("mei"), await identity.SignedInAsync("mei"));
        await identity.SignOutAsync(first);
        await identity.SignOutAsync(first);
        await identity.SeesNoMoreAsync(first);
        await identity.SeesAsync(second);
    }

    [Theory, EachEngine]
    public async Task Disabling_an_account_ends_its_sessions(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await identity.HasAccountAsync("mei");
        var session = await identity.SignedInAsync("mei");
        await identity.ChangeAsync("update accounts set disabled_at = created_at where user_name = 'mei'");
        await identity.SeesNoMoreAsync(session);
    }

    [Theory, EachEngine]
    public async Task Rights_are_read_anew_each_time(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        var session = await SeededAsync(identity, "applicant");
        Assert.Equal("上海德行商务咨询有限公司", (string?)Assert.Single(session["organisations"]!.AsArray())!["name"]);
        // The mandate's last day has passed in Shanghai although not yet in Greenwich.
        await identity.ChangeAsync("update mandates set valid_to = '2026-03-10'");
        identity.Time.MoveTo(new DateTimeOffset(2026, 3, 10, 15, 59, 0, TimeSpan.Zero));
        var lastMinute = await SeededAsync(identity, "applicant");
        Assert.Single(lastMinute["organisations"]!.AsArray());
        identity.Time.Advance(TimeSpan.FromMinutes(1));
        using var answer = await identity.SeeAsync(lastMinute);
        var after = await Testing.ProblemAssert.ReadJsonAsync(answer);
        Assert.Empty(after["organisations"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task What_ended_long_ago_is_swept_and_what_lives_stays(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await identity.HasAccountAsync("mei");
        await identity.HasTokensAsync("mei");
        await identity.SignedInAsync("mei");
        identity.Time.Advance(SessionLimits.BrowserAbsolute + TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));
        var fresh = await identity.SignedInAsync("mei");
        await identity.Services.GetServices<IHostedService>().OfType<SweepEnded>().Single().SweepAsync(default);
        await identity.SeesAsync(fresh);
        Assert.Equal(2, await CountAsync(identity, "sessions"));
        Assert.Equal(1, await CountAsync(identity, "refresh_tokens"));
        Assert.Equal(1, await CountAsync(identity, "sign_in_attempts"));
        identity.Time.Advance(SessionLimits.ApiAbsolute + TimeSpan.FromDays(7));
        await identity.Services.GetServices<IHostedService>().OfType<SweepEnded>().Single().SweepAsync(default);
        Assert.Equal(0, await CountAsync(identity, "sessions") + await CountAsync(identity, "refresh_tokens") + await CountAsync(identity, "sign_in_attempts"));
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> SeededAsync(IdentityHost identity, string userName)
    {
        using var answer = await identity.SignInAsync(userName, "Zone#2026");
        return await Testing.ProblemAssert.ReadJsonAsync(answer);
    }

    private static async Task<int> CountAsync(IdentityHost identity, string table)
    {
        await using var connection = await identity.Database.OpenAsync(default);
        await using var command = connection.CreateCommand();
        command.CommandText = $"select count(*) from {table}";
        return Convert.ToInt32(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
