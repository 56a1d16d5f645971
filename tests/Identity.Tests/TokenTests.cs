using Microsoft.Extensions.DependencyInjection;
using System.Text.Json.Nodes;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.Identity.Tests;

public sealed class TokenTests
{
    [Theory, EachEngine]
    public async Task An_access_token_stands_for_a_session_for_fifteen_minutes(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await identity.HasAccountAsync("robot");
        var tokens = await identity.HasTokensAsync("robot");
        Assert.Equal(900, (int?)tokens["expiresIn"]);
        await identity.SeesAsync(SessionOf(identity, tokens)!);
        identity.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.Null(SessionOf(identity, tokens));
    }

    [Theory, EachEngine]
    public async Task A_refresh_token_gives_new_tokens_of_the_same_session(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await identity.HasAccountAsync("robot");
        var first = await identity.HasTokensAsync("robot");
        identity.Time.Advance(TimeSpan.FromMinutes(20));
        var second = await identity.RefreshesAsync(first);
        Assert.NotEqual((string?)first["refreshToken"], (string?)second["refreshToken"]);
        await identity.SeesAsync(SessionOf(identity, second)!);
        await identity.RefreshesAsync(second);
    }

    [Theory, EachEngine]
    public async Task A_used_refresh_token_shown_again_ends_the_whole_chain(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await identity.HasAccountAsync("robot");
        var stolen = await identity.HasTokensAsync("robot");
        var next = await identity.RefreshesAsync(stolen);
        var session = SessionOf(identity, next)!;
        await identity.CannotRefreshAsync(stolen);
        await identity.CannotRefreshAsync(next);
        await identity.SeesNoMoreAsync(session);
    }

    [Theory, EachEngine]
    public async Task Of_two_refreshes_at_once_one_wins_and_the_chain_ends(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await identity.HasAccountAsync("robot");
        var tokens = await identity.HasTokensAsync("robot");
        var refresh = new { refreshToken = (string?)tokens["refreshToken"] };
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => identity.TokensAsync(refresh)));
        var winner = await Assert.Single(answers, answer => answer.IsSuccessStatusCode).ReadJsonAsync();
        await identity.CannotRefreshAsync(winner);
    }

    [Theory, EachEngine]
    public async Task A_refresh_token_not_used_for_a_week_is_worth_nothing(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await identity.HasAccountAsync("robot");
        var tokens = await identity.HasTokensAsync("robot");
        identity.Time.Advance(TimeSpan.FromDays(6));
        tokens = await identity.RefreshesAsync(tokens);
        identity.Time.Advance(TimeSpan.FromDays(7));
        await identity.CannotRefreshAsync(tokens);
    }

    [Theory, EachEngine]
    public async Task Only_the_hash_of_a_refresh_token_is_stored(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await identity.HasAccountAsync("robot");
        var token = (string?)(await identity.HasTokensAsync("robot"))["refreshToken"];
        await using var connection = await identity.Database.OpenAsync(default);
        await using var command = connection.CreateCommand();
        command.CommandText = "select token_hash from refresh_tokens";
        var stored = (string?)await command.ExecuteScalarAsync();
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token!))), stored);
        Assert.DoesNotContain(token!, stored!, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task A_request_that_is_neither_or_both_is_refused(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        foreach (var request in new object[] { new { }, new { userName = "a" }, new { userName = "a", password = "b", refreshToken = "c" } })
        {
            using var answer = await identity.TokensAsync(request);
            await ProblemAssert.IsAsync(answer, 400, "token-request-unclear");
        }
        await identity.CannotRefreshAsync(new JsonObject { ["refreshToken"] = "guess" });
    }

    private static JsonObject? SessionOf(IdentityHost identity, JsonNode tokens) =>
        identity.Services.GetRequiredService<AccessTokens>().Read((string)tokens["accessToken"]!) is { } id ? new JsonObject { ["sessionId"] = id.ToString() } : null;
}
