using System.Data.Common;
using Platform.Identity.Acts;
using Platform.Identity.Domain;
using Platform.Persistence;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults.Authentication;

namespace Platform.Identity.Data;

/// <summary>
/// The accounts that the README and the tests use; registered in Development only. Ids are fixed, so that examples survive
/// a new database.
/// </summary>
internal sealed class DevelopmentSeed(Passwords passwords, TimeProvider time) : IDatabaseSeed
{
    private const string Password = "Zone#2026";
    private static readonly DateOnly Since = new(2026, 1, 1);

    private static readonly Organisation AgentA = Organisation.Domestic(Id(101), "上海德行商务咨询有限公司", "Shanghai Dexing Business Consulting Co., Ltd.", "91310106MA1FYDX89N").Value!;
    private static readonly Organisation AgentB = Organisation.Domestic(Id(102), "上海海沣企业服务有限公司", "Shanghai Haifeng Enterprise Services Co., Ltd.", "91310105MA1FWHF33E").Value!;

    private static readonly SeedOffice[] Offices =
    [
        new("JA-MARKET", "静安区市场监督管理局登记注册科", "Registration Section, Jing'an District Administration for Market Regulation", "JA-AMR", "JA", ["ro.*"]),
        new("CN-MARKET", "长宁区市场监督管理局登记注册科", "Registration Section, Changning District Administration for Market Regulation", "CN-AMR", "CN", ["ro.*"]),
        new("JA-DRUG", "上海市药品监督管理局静安受理点", "Jing'an Desk, Shanghai Medical Products Administration", "SH-MPA", "JA", ["cos.*"]),
        new("JA-CUSTOMS", "上海海关静安业务科", "Jing'an Section, Shanghai Customs", "SH-CUSTOMS", "JA", ["bex.*"]),
        new("SJ-CULTURE", "上海市文化和旅游局松江综合保税区受理点", "Songjiang Bonded Zone Desk, Shanghai Municipal Administration of Culture and Tourism", "SH-CULTURE", "SJ-CBZ", ["bex.art-import"]),
        new("JA-TALENT", "静安区人力资源和社会保障局人才科", "Talent Section, Jing'an District Human Resources and Social Security Bureau", "JA-HRSS", "JA", ["tal.graduate", "tal.employer", "tal.qualification", "tal.skills"]),
        new("JA-POLICE", "上海市公安局静安分局出入境管理办公室", "Exit-Entry Administration Office, Jing'an Branch, Shanghai Public Security Bureau", "JA-PSB", "JA", ["tal.foreign-staff"]),
    ];

    private static readonly SeedAccount[] Accounts =
    [
        new(Id(1), "applicant", "陈思远", Roles.Applicant, Organisation: AgentA),
        new(Id(2), "applicant2", "林晓雯", Roles.Applicant, Organisation: AgentB),
        new(Id(11), "officer.market", "王建国", Roles.Officer, Office: "JA-MARKET"),
        new(Id(17), "officer.market2", "刘洋", Roles.Officer, Office: "JA-MARKET"),
        new(Id(12), "officer.market.cn", "周敏", Roles.Officer, Office: "CN-MARKET"),
        new(Id(13), "officer.drug", "李文静", Roles.Officer, Office: "JA-DRUG"),
        new(Id(14), "officer.customs", "赵海涛", Roles.Officer, Office: "JA-CUSTOMS"),
        new(Id(18), "officer.culture", "秦月", Roles.Officer, Office: "SJ-CULTURE"),
        new(Id(15), "officer.talent", "孙丽华", Roles.Officer, Office: "JA-TALENT"),
        new(Id(16), "officer.police", "吴志强", Roles.Officer, Office: "JA-POLICE"),
        new(Id(21), "supervisor", "郑明", Roles.Supervisor),
        new(Id(22), "operator", "冯涛", Roles.Operator),
        new(Id(23), "auditor", "许静", Roles.Auditor),
    ];

    public async Task SeedAsync(Database database, CancellationToken cancellationToken)
    {
        try
        {
            await using var work = await database.BeginAsync(cancellationToken);
            var missing = new List<SeedAccount>();
            foreach (var account in Accounts)
            {
                if (await work.FindAsync<Guid?>("Accounts.ByName", new { account.UserName }, cancellationToken) is null)
                    missing.Add(account);
            }
            if (missing.Count == 0)
                return;
            // A database that an older seed filled gets the offices and accounts that came later.
            var there = await work.QueryAsync<string>("Offices.Codes", null, cancellationToken);
            await InsertAsync(work, Offices.Where(office => !there.Contains(office.Code)), cancellationToken);
            await InsertAsync(work, missing, cancellationToken);
            await work.CommitAsync(cancellationToken);
        }
        catch (DbException exception) when (UniqueViolation.Is(exception))
        {
            // Another replica seeds at the same moment; its transaction has it all.
        }
    }

    private static async Task InsertAsync(Work work, IEnumerable<SeedOffice> offices, CancellationToken cancellationToken)
    {
        foreach (var office in offices)
        {
            await work.ExecuteAsync("Offices.Insert", new { office.Code, office.Title, office.TitleEn, office.Organ }, cancellationToken);
            foreach (var matters in office.Matters)
                await work.ExecuteAsync("OfficeJurisdictions.Insert", new { Office = office.Code, office.Zone, Matters = matters }, cancellationToken);
        }
    }

    private async Task InsertAsync(Work work, IReadOnlyList<SeedAccount> accounts, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        // One hash for all: hashing a dozen times would cost the first start more than a second.
        var hash = passwords.Hash(Password);
        foreach (var account in accounts)
        {
            await work.ExecuteAsync("Accounts.Insert", new { account.Id, account.UserName, DisplayName = (PersonalText)account.DisplayName, PasswordHash = hash, CreatedAt = now }, cancellationToken);
            await work.ExecuteAsync("AccountRoles.Insert", new { AccountId = account.Id, account.Role }, cancellationToken);
            if (account.Office is not null)
                await work.ExecuteAsync("OfficeMembers.Insert", new { AccountId = account.Id, account.Office, ValidFrom = Since, ValidTo = (DateOnly?)null }, cancellationToken);
            if (account.Organisation is { } organisation)
                await InsertAsync(work, organisation, account.Id, now, cancellationToken);
        }
    }

    private static async Task InsertAsync(Work work, Organisation organisation, Guid accountId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync("Organisations.Insert", new
        {
            organisation.Id,
            Kind = organisation.Kind.ToString(),
            organisation.Name,
            organisation.NameEn,
            organisation.CreditCode,
            organisation.Country,
            organisation.RegistrationNumber,
            CreatedAt = now,
        }, cancellationToken);
        await work.ExecuteAsync("Mandates.Insert", new { Id = Guid.CreateVersion7(now), AccountId = accountId, OrganisationId = organisation.Id, ValidFrom = Since, ValidTo = (DateOnly?)null }, cancellationToken);
    }

    private static Guid Id(int number) => new($"01900000-0000-7000-8000-{number:D12}");

    private sealed record SeedAccount(Guid Id, string UserName, string DisplayName, string Role, Organisation? Organisation = null, string? Office = null);

    private sealed record SeedOffice(string Code, string Title, string TitleEn, string Organ, string Zone, string[] Matters);
}
