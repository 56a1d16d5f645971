using System.Net.Http.Headers;
using Platform.ServiceDefaults.Authentication;

namespace Platform.Testing;

/// <summary>One of each who may call, with fixed ids.</summary>
public static class TestCallers
{
    public static readonly Guid OrganisationA = new("01900000-0000-7000-8000-0000000000a0");
    public static readonly Guid OrganisationB = new("01900000-0000-7000-8000-0000000000b0");

    public static readonly Caller Applicant = new(Id(0xa1), "applicant", "张敏", [Roles.Applicant], [new Mandate(OrganisationA, "晨星贸易有限公司")], []);
    public static readonly Caller Applicant2 = new(Id(0xb1), "applicant2", "李强", [Roles.Applicant], [new Mandate(OrganisationB, "远航咨询有限公司")], []);
    public static readonly Caller OfficerJA = Officer(0xc1, "officer.market", "王芳", "JA");
    public static readonly Caller Officer2JA = Officer(0xc2, "officer.market.2", "陈洁", "JA");
    public static readonly Caller OfficerCN = Officer(0xc3, "officer.market.cn", "赵磊", "CN");
    public static readonly Caller OfficerOfCosmeticsJA = new(Id(0xc4), "officer.drug", "李文静", [Roles.Officer], [], [new Jurisdiction("JA", "cos.*", "JA-DRUG")]);
    public static readonly Caller OfficerOfCustomsJA = new(Id(0xc5), "officer.customs", "赵海涛", [Roles.Officer], [], [new Jurisdiction("JA", "bex.*", "JA-CUSTOMS")]);
    public static readonly Caller OfficerOfCultureSJ = new(Id(0xc6), "officer.culture", "秦月", [Roles.Officer], [], [new Jurisdiction("SJ-CBZ", "bex.art-import", "SJ-CULTURE")]);
    public static readonly Caller OfficerOfTalentJA = new(Id(0xc7), "officer.talent", "孙丽华", [Roles.Officer], [], [.. new[] { "tal.graduate", "tal.employer", "tal.qualification", "tal.skills" }.Select(matter => new Jurisdiction("JA", matter, "JA-TALENT"))]);
    public static readonly Caller OfficerOfPoliceJA = new(Id(0xc8), "officer.police", "吴志强", [Roles.Officer], [], [new Jurisdiction("JA", "tal.foreign-staff", "JA-POLICE")]);
    public static readonly Caller Supervisor = Staff(0xd1, "supervisor", "周岚", Roles.Supervisor);
    public static readonly Caller Operator = Staff(0xe1, "operator", "吴迪", Roles.Operator);
    public static readonly Caller Auditor = Staff(0xf1, "auditor", "郑宁", Roles.Auditor);

    /// <summary>Adds a ticket for <paramref name="caller"/> to every request of this client, and returns the client.</summary>
    public static HttpClient As(this HttpClient client, Caller caller, TestKeys? keys = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (keys ?? TestKeys.Shared).Ticket(caller));
        return client;
    }

    /// <summary>Asks for answers in a language (<c>zh-CN</c> or <c>en</c>), and returns the client.</summary>
    public static HttpClient In(this HttpClient client, string language)
    {
        ArgumentNullException.ThrowIfNull(client);
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return client;
    }

    private static Caller Officer(int id, string userName, string name, string zone) =>
        new(Id(id), userName, name, [Roles.Officer], [], [new Jurisdiction(zone, "ro.*", $"{zone}-MARKET")]);

    private static Caller Staff(int id, string userName, string name, string role) => new(Id(id), userName, name, [role], [], []);

    private static Guid Id(int last) => new($"01900000-0000-7000-8000-0000000000{last:x2}");
}
