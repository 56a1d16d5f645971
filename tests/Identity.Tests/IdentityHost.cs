using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Platform.Identity.Acts;
using Platform.Identity.Domain;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.Identity.Tests;

/// <summary>Identity with a database and a clock of its own, and what the gateway and API clients do with it.</summary>
internal sealed class IdentityHost : IAsyncDisposable
{
    public const string Password = "correct horse";

    private static readonly Caller Gateway = new(Guid.Empty, "gateway", "gateway", [Roles.Gateway], [], []);

    // Each hash costs 120 ms; all accounts of these tests have the same password.
    private static readonly Lazy<string> PasswordHash = new(() => new Passwords().Hash(Password));

    private readonly ServiceHost<Organisation> host;

    private IdentityHost(ServiceHost<Organisation> host, ManualTime time) => (this.host, Time) = (host, time);

    public ManualTime Time { get; }

    public IServiceProvider Services => host.Services;

    public Database Database => host.Services.GetRequiredService<Database>();

    /// <summary>Nobody is where its broker should be: only what others are told of waits for one.</summary>
    public static Task<IdentityHost> StartAsync(Engine engine, params (string Key, string Value)[] configuration) =>
        StartAsync(engine, messaging: false, [.. configuration, ("ConnectionStrings:messaging", "amqp://guest:guest@127.0.0.1:1/")]);

    public static Task<IdentityHost> StartWithBrokerAsync(Engine engine) => StartAsync(engine, messaging: true, []);

    private static async Task<IdentityHost> StartAsync(Engine engine, bool messaging, (string Key, string Value)[] configuration)
    {
        var time = new ManualTime();
        var host = await ServiceHost.StartAsync<Organisation>(new ServiceSettings
        {
            Database = "identity-db",
            Messaging = messaging,
            Engine = engine,
            Time = time,
            Configuration = configuration.ToDictionary(pair => pair.Key, pair => pair.Value),
        });
        return new IdentityHost(host, time);
    }

    public HttpClient Nobody() => host.Client();

    public HttpClient As(Caller caller) => host.As(caller);

    public async Task<Guid> HasAccountAsync(string userName, string role = Roles.Applicant)
    {
        var id = Guid.CreateVersion7();
        await using var work = await Database.BeginAsync(default);
        await work.ExecuteAsync("Accounts.Insert", new { Id = id, UserName = userName, DisplayName = "测试员", PasswordHash = PasswordHash.Value, CreatedAt = Time.GetUtcNow() }, default);
        await work.ExecuteAsync("AccountRoles.Insert", new { AccountId = id, Role = role }, default);
        await work.CommitAsync(default);
        return id;
    }

    public async Task ChangeAsync(string sql)
    {
        await using var connection = await Database.OpenAsync(default);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async Task<HttpResponseMessage> SignInAsync(string userName, string password)
    {
        using var client = host.As(Gateway);
        return await client.PostAsJsonAsync("/internal/sessions", new { userName, password });
    }

    public async Task<JsonNode> SignedInAsync(string userName)
    {
        using var answer = await SignInAsync(userName, Password);
        return await answer.ReadJsonAsync();
    }

    public async Task<HttpResponseMessage> SeeAsync(JsonNode session)
    {
        using var client = host.As(Gateway);
        return await client.GetAsync($"/internal/sessions/{(string?)session["sessionId"]}");
    }

    public async Task SeesAsync(JsonNode session)
    {
        using var answer = await SeeAsync(session);
        await answer.ReadJsonAsync();
    }

    public async Task SeesNoMoreAsync(JsonNode session)
    {
        using var answer = await SeeAsync(session);
        await ProblemAssert.IsAsync(answer, 404, "session-ended");
    }

    public async Task SignOutAsync(JsonNode session)
    {
        using var client = host.As(Gateway);
        using var answer = await client.DeleteAsync($"/internal/sessions/{(string?)session["sessionId"]}");
        Assert.Equal(204, (int)answer.StatusCode);
    }

    public async Task<HttpResponseMessage> TokensAsync(object request)
    {
        using var client = host.Client();
        return await client.PostAsJsonAsync("/api/identity/tokens", request);
    }

    public async Task<JsonNode> HasTokensAsync(string userName)
    {
        using var answer = await TokensAsync(new { userName, password = Password });
        return await answer.ReadJsonAsync();
    }

    public async Task<JsonNode> RefreshesAsync(JsonNode tokens)
    {
        using var answer = await TokensAsync(new { refreshToken = (string?)tokens["refreshToken"] });
        return await answer.ReadJsonAsync();
    }

    public async Task CannotRefreshAsync(JsonNode tokens)
    {
        using var answer = await TokensAsync(new { refreshToken = (string?)tokens["refreshToken"] });
        await ProblemAssert.IsAsync(answer, 401, "invalid-refresh-token");
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
