using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using Platform.Benchmarks.Running;
using Platform.ServiceDefaults.Authentication;

namespace Platform.Benchmarks.Load;

/// <summary>Who sends requests: development accounts through the gateway, or with a ticket of the platform's keys past it.</summary>
internal static class People
{
    public const string EveryZone = "officer.everywhere";

    public static readonly Caller Applicant = new(
        new Guid("01900000-0000-7000-8000-000000000001"), "applicant", "陈思远", [Roles.Applicant],
        [new Mandate(new Guid("01900000-0000-7000-8000-000000000101"), "上海德行商务咨询有限公司")], []);

    /// <summary>The most privileged at a desk; development has no such account.</summary>
    public static async Task AddOfficerOfEveryZoneAsync(NpgsqlDataSource identity)
    {
        await using var connection = await identity.OpenConnectionAsync();
        await connection.ExecuteAsync(
            """
            insert into accounts select (jsonb_populate_record(a, jsonb_build_object('id', @Id, 'user_name', @Name))).* from accounts as a where user_name = 'officer.market';
            insert into account_roles (account_id, role) values (@Id, 'officer');
            insert into offices select (jsonb_populate_record(o, '{"code": "EVERYWHERE"}')).* from offices as o where code = 'JA-MARKET';
            insert into office_jurisdictions (office_code, zone, matters) values ('EVERYWHERE', '*', '*');
            insert into office_members (account_id, office_code, valid_from) values (@Id, 'EVERYWHERE', '2026-01-01')
            """,
            new { Id = new Guid("01900000-0000-7000-8000-000000000099"), Name = EveryZone });
    }

    /// <summary>A connection of its own for each, as separate programs would have; one sign-in for all of them.</summary>
    public static async Task<IReadOnlyList<HttpClient>> SignInAsync(RunningPlatform platform, string userName, int clients, CancellationToken cancellationToken)
    {
        using var anonymous = Client(platform.Gateway, null);
        using var answer = await anonymous.PostAsJsonAsync("/api/identity/tokens", new { userName, password = "Zone#2026" }, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var token = (string)(await answer.Content.ReadFromJsonAsync<JsonNode>(cancellationToken))!["accessToken"]!;
        return [.. Enumerable.Range(0, clients).Select(_ => Client(platform.Gateway, token))];
    }

    /// <summary>Straight to a service, with what the gateway would have sent along.</summary>
    public static IReadOnlyList<HttpClient> PastTheGateway(RunningPlatform platform, string service, Caller caller, int clients)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDataProtection().SetApplicationName("platform").PersistKeysToFileSystem(new DirectoryInfo(platform.Keys)).DisableAutomaticKeyGeneration();
        services.AddAuthentication(Tickets.Scheme).AddBearerToken(Tickets.Scheme);
        using var provider = services.BuildServiceProvider();
        var ticket = new Tickets(provider.GetRequiredService<IOptionsMonitor<BearerTokenOptions>>(), TimeProvider.System).Issue(caller, TimeSpan.FromHours(1));
        return [.. Enumerable.Range(0, clients).Select(_ => Client(platform.AddressOf(service), ticket))];
    }

    public static HttpClient Client(Uri address, string? bearer)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = address };
        if (bearer is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        return client;
    }
}
