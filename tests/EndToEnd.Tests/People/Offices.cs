using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.EndToEnd.Tests.Api;
using Platform.EndToEnd.Tests.Running;
using Platform.Testing;

namespace Platform.EndToEnd.Tests.People;

/// <summary>Offices that are registered when a story begins, and what their later matters say.</summary>
internal static class Offices
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8));

    public static string Day(int fromToday) => Today.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Established by the two programs of its organisation and its registrar.</summary>
    /// <param name="endsIn">Days until the term of residence ends; null: as in the guide's example.</param>
    /// <returns>The registration number.</returns>
    public static async Task<string> EstablishedAsync(RunningPlatform platform, int? endsIn = null)
    {
        using var applicant = await ApiClient.SignInAsync(platform, "applicant");
        using var officer = await ApiClient.SignInAsync(platform, "officer.market");
        var guide = await applicant.GuideAsync();
        var form = guide["example"]!;
        if (endsIn is { } days)
        {
            foreach (var termed in new[] { form["office"]!, form["representatives"]![0]! })
                (termed["termFrom"], termed["termTo"]) = (Day(0), Day(days));
        }
        var filing = await applicant.DraftsAsync(guide);
        (await applicant.SubmitAsync(filing, Guid.NewGuid().ToString())).EnsureSuccessStatusCode();
        foreach (var act in new[] { "claim", "acceptance" })
            await officer.ActsAsync(filing.Id, act);
        var approved = await officer.ActsAsync(filing.Id, "approval");
        return (string)approved["certificates"]!.AsArray().Single(paper => (string?)paper!["kind"] == "registration-certificate")!["certificateNumber"]!;
    }

    /// <summary>An office from before the platform, entered by its registrar, that owes its report since last year's end of June or earlier.</summary>
    /// <returns>The registration number.</returns>
    public static async Task<string> TakenOverAsync(RunningPlatform platform)
    {
        using var applicant = await ApiClient.SignInAsync(platform, "applicant");
        using var officer = await ApiClient.SignInAsync(platform, "officer.market");
        var form = (await applicant.GuideAsync())["example"]!;
        var number = $"3100005{Random.Shared.Next(10_000_000, 99_999_999)}";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/representative-offices/desk/offices")
        {
            Content = JsonContent.Create(new JsonObject
            {
                ["organisation"] = new JsonObject { ["id"] = "01900000-0000-7000-8000-000000000101", ["name"] = "上海德行商务咨询有限公司" },
                ["zone"] = "JA",
                ["registrationNumber"] = number,
                ["establishedOn"] = "2015-04-20",
                ["reportsFrom"] = LastOverdueYear,
                ["entry"] = new JsonObject(new[] { "office", "foreignEnterprise", "approval", "representatives", "liaison", "financeOfficer" }.Select(part => KeyValuePair.Create(part, form[part]?.DeepClone()))),
            }),
        };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        await (await officer.SendAsync(request)).ReadJsonAsync(201);
        return number;
    }

    /// <summary>The last year whose report should have been filed by now (30 June of the next).</summary>
    public static int LastOverdueYear => Today > new DateOnly(Today.Year, 6, 30) ? Today.Year - 1 : Today.Year - 2;

    public static JsonObject AnnualReport() => new()
    {
        ["enterpriseExists"] = true,
        ["activities"] = "为母公司产品开展市场调查，参加展会两次",
        ["audit"] = new JsonObject
        {
            ["firm"] = "上海示例会计师事务所（普通合伙）",
            ["reportNumber"] = "沪示审字第0188号",
            ["reportedOn"] = $"{LastOverdueYear + 1}-02-20",
            ["income"] = "0.00",
            ["expenditure"] = "1286400.50",
        },
        ["staff"] = 4,
        ["signedByChief"] = true,
    };

    /// <summary>Somebody whom the register does not know, as a matter's form wants a person.</summary>
    public static JsonObject Person(string name, string chinese, string passport) => new()
    {
        ["nameOriginal"] = name,
        ["nameZh"] = chinese,
        ["sex"] = "female",
        ["nationality"] = "DEU",
        ["birthDate"] = "1984-05-06",
        ["document"] = new JsonObject { ["kind"] = "passport", ["number"] = passport, ["expiresOn"] = Day(1500) },
        ["position"] = "总经理",
        ["termFrom"] = Day(0),
        ["termTo"] = Day(700),
        ["phone"] = "+86 138 0000 0001",
        ["email"] = "anna@example.com",
        ["addressInChina"] = "上海市静安区示例路9号",
        ["convictedOfHarmingSecurity"] = "false",
        ["resume"] = new JsonArray(new JsonObject { ["from"] = "2006-09-01", ["organisation"] = "Rhein Precision Instruments GmbH", ["position"] = "经理" }),
    };

    public static JsonObject NewChief(string name, string chinese, string passport) => new()
    {
        ["items"] = new JsonObject { ["chief"] = true },
        ["chief"] = new JsonObject { ["eventOn"] = Day(-5), ["formerStays"] = "false", ["person"] = Person(name, chinese, passport) },
        ["authentication"] = Apostille(),
        ["translations"] = new JsonObject { ["stamped"] = true },
        ["realNameVerified"] = true,
    };

    public static JsonObject NewRepresentative(string name, string chinese, string passport) => new()
    {
        ["items"] = new JsonObject { ["representatives"] = true },
        ["representatives"] = new JsonObject { ["eventOn"] = Day(-3), ["appointed"] = new JsonArray(Person(name, chinese, passport)) },
        ["authentication"] = Apostille(),
        ["translations"] = new JsonObject { ["stamped"] = true },
        ["realNameVerified"] = true,
    };

    public static JsonObject Renewal(int endsIn) => new()
    {
        ["termTo"] = Day(endsIn),
        ["authentication"] = Apostille(),
        ["translations"] = new JsonObject { ["stamped"] = true },
    };

    public static JsonObject Closing() => new()
    {
        ["cause"] = "enterprise-withdraws",
        ["eventOn"] = Day(-10),
        ["taxCleared"] = "true",
        ["customs"] = "never-handled",
        ["foreignExchange"] = "settled",
        ["papersReturned"] = "returned",
        ["contact"] = new JsonObject { ["name"] = "李示例", ["mobile"] = "13900000000" },
    };

    private static JsonObject Apostille() => new()
    {
        ["path"] = "apostille",
        ["papers"] = new JsonArray(new JsonObject
        {
            ["paper"] = "all",
            ["translation"] = "stamped",
            ["notary"] = "Notariat Beispiel, Koeln",
            ["notarisedOn"] = Day(-40),
            ["certifiedBy"] = "Praesident des Landgerichts Koeln",
            ["certificateNumber"] = "910 E 1234",
            ["certifiedOn"] = Day(-30),
        }),
    };
}
