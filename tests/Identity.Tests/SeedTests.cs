using Dapper;
using Platform.Identity.Acts;
using Platform.Identity.Data;
using Platform.Identity.Domain;
using Platform.Persistence;
using Platform.Testing;
using Platform.Testing.Hosting;
using Platform.Testing.Servers;

namespace Platform.Identity.Tests;

public sealed class SeedTests
{
    public static readonly TheoryData<string, string, string?> Accounts = new()
    {
        { "applicant", "applicant", null },
        { "applicant2", "applicant", null },
        { "officer.market", "officer", "JA ro.*" },
        { "officer.market2", "officer", "JA ro.*" },
        { "officer.market.cn", "officer", "CN ro.*" },
        { "officer.drug", "officer", "JA cos.*" },
        { "officer.customs", "officer", "JA bex.*" },
        { "officer.culture", "officer", "SJ-CBZ bex.art-import" },
        { "officer.talent", "officer", "JA tal.employer, JA tal.graduate, JA tal.qualification, JA tal.skills" },
        { "officer.police", "officer", "JA tal.foreign-staff" },
        { "supervisor", "supervisor", null },
        { "operator", "operator", null },
        { "auditor", "auditor", null },
    };

    [Theory, EachEngine]
    public async Task The_accounts_of_the_README_sign_in_in_Development(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        foreach (var row in Accounts)
        {
            var (userName, role, jurisdictions) = row.Data;
            using var answer = await identity.SignInAsync(userName, "Zone#2026");
            var session = await answer.ReadJsonAsync();
            Assert.Equal([role], session["roles"]!.AsArray().Select(item => (string)item!));
            Assert.Equal(jurisdictions ?? "", string.Join(", ", session["jurisdictions"]!.AsArray().Select(j => $"{j!["zone"]} {j["matters"]}")));
            Assert.Equal(role == "applicant" ? 1 : 0, session["organisations"]!.AsArray().Count);
            Assert.DoesNotContain("|", session.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Theory, EachEngine]
    public async Task Nobody_s_name_lies_in_clear(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await using var connection = await identity.Database.OpenAsync(default);
        var stored = (await connection.QueryAsync<string>("select display_name from accounts")).ToList();
        Assert.Equal(Accounts.Count, stored.Count);
        Assert.All(stored, name => Assert.DoesNotContain(name, letter => letter > '~'));
        Assert.Equal(stored.Count, stored.Select(identity.Database.Cipher.Decrypt).Distinct().Count(name => name.Any(letter => letter > '~')));
    }

    [Theory, EachEngine]
    public async Task A_database_that_was_seeded_before_gets_the_accounts_that_came_later(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await identity.ChangeAsync("delete from office_members where account_id in (select id from accounts where user_name = 'officer.market2')");
        await identity.ChangeAsync("delete from account_roles where account_id in (select id from accounts where user_name = 'officer.market2')");
        await identity.ChangeAsync("delete from accounts where user_name = 'officer.market2'");
        await identity.ChangeAsync("delete from office_members where office_code = 'SJ-CULTURE'");
        await identity.ChangeAsync("delete from account_roles where account_id in (select id from accounts where user_name = 'officer.culture')");
        await identity.ChangeAsync("delete from accounts where user_name = 'officer.culture'");
        await identity.ChangeAsync("delete from office_jurisdictions where office_code = 'SJ-CULTURE'");
        await identity.ChangeAsync("delete from offices where code = 'SJ-CULTURE'");
        using var passwords = new Passwords();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => new DevelopmentSeed(passwords, identity.Time).SeedAsync(identity.Database, default)));
        using var answer = await identity.SignInAsync("officer.market2", "Zone#2026");
        Assert.Equal("JA-MARKET", (string?)(await answer.ReadJsonAsync())["jurisdictions"]![0]!["office"]);
        using var later = await identity.SignInAsync("officer.culture", "Zone#2026");
        Assert.Equal("SJ-CULTURE", (string?)(await later.ReadJsonAsync())["jurisdictions"]![0]!["office"]);
    }

    [Theory, EachEngine]
    public async Task Seeding_again_also_by_several_replicas_at_once_changes_nothing(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await identity.ChangeAsync("delete from office_members");
        await identity.ChangeAsync("delete from mandates");
        await identity.ChangeAsync("delete from account_roles");
        await identity.ChangeAsync("delete from accounts");
        await identity.ChangeAsync("delete from organisations");
        await identity.ChangeAsync("delete from office_jurisdictions");
        await identity.ChangeAsync("delete from offices");
        using var passwords = new Passwords();
        var seed = new DevelopmentSeed(passwords, identity.Time);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => seed.SeedAsync(identity.Database, default)));
        await seed.SeedAsync(identity.Database, default);
        using var answer = await identity.SignInAsync("auditor", "Zone#2026");
        await answer.ReadJsonAsync();
    }

    [Fact]
    public async Task Outside_Development_there_is_no_account_at_all()
    {
        await using var host = await ServiceHost.StartAsync<Organisation>(new ServiceSettings { Database = "identity-db", Messaging = true, Environment = "Production" });
        await using var work = await host.Services.GetService<Database>()!.ReadAsync(default);
        Assert.Null(await work.FindAsync<Guid?>("Accounts.ByName", new { UserName = "applicant" }, default));
    }
}
