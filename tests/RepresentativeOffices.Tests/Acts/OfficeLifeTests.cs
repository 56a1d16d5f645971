using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.ServiceDefaults;
using Platform.Testing;

namespace Platform.RepresentativeOffices.Tests.Acts;

/// <summary>An office from its establishment to its end: what each later matter does to its papers and its entry in the register.</summary>
public sealed class OfficeLifeTests(OfficeService service)
{
    private static DateOnly Today => TimeProvider.System.ShanghaiToday();

    [Fact]
    public async Task A_new_chief_representative_lets_every_paper_lapse_and_all_are_issued_anew()
    {
        var (office, papers) = await EstablishedAsync(form => form["representatives"]!.AsArray().Add(Person(form, "representative", "P7654321", "Erika Musterfrau")));
        var story = service.Story("ro.change");

        await story.FilesAboutAsync(office, form =>
        {
            form["items"] = new JsonObject { ["chief"] = true };
            form["chief"] = new JsonObject { ["eventOn"] = Day(-5), ["formerStays"] = false, ["person"] = Person(form, "chief", "X1234567", "Anna Neumann") };
            Authenticate(form);
            form["realNameVerified"] = true;
        });
        Assert.StartsWith("ROC-JA-", (string)story.Case["number"]!, StringComparison.Ordinal);
        await story.ActsAsync("acceptance");
        await story.ActsAsync("approval");

        Assert.Equal("准予变更登记", (string)(await InChineseAsync(story))["stateTitle"]!);
        var issued = story.Case["certificates"]!.AsArray();
        Assert.Equal([$"{office}-2"], Numbers(issued, "registration-certificate"));
        Assert.Equal(2, Numbers(issued, "representative-certificate").Length);
        Assert.Equal(("replaced", $"{office}-2"), await PublicAsync(office));
        // The former chief's paper lapses with the post, the representative's is replaced by a newer one.
        Assert.Equal("revoked", (await PublicAsync(papers[1])).State);
        Assert.Equal("replaced", (await PublicAsync(papers[2])).State);
        Assert.All(issued, paper => Assert.Equal("valid", (string)paper!["state"]!));
        Assert.Equal("Anna Neumann", (string)(await EntryAsync(office))["chiefRepresentative"]!);
    }

    [Fact]
    public async Task A_representative_who_becomes_chief_stays_the_same_person_and_the_former_chief_may_stay()
    {
        JsonNode? representative = null;
        var (office, papers) = await EstablishedAsync(form => form["representatives"]!.AsArray().Add(representative = Person(form, "representative", "P7654321", "Erika Musterfrau")));
        var story = await service.Story("ro.change").FilesAboutAsync(office, form =>
        {
            var person = representative!.DeepClone();
            person["role"] = "chief";
            form["items"] = new JsonObject { ["chief"] = true };
            form["chief"] = new JsonObject { ["eventOn"] = Day(-1), ["formerStays"] = true, ["person"] = person };
            Authenticate(form);
            form["realNameVerified"] = true;
        });
        await story.ActsAsync("acceptance");
        await story.ActsAsync("approval");

        Assert.Equal(["replaced", "replaced"], [(await PublicAsync(papers[1])).State, (await PublicAsync(papers[2])).State]);
        Assert.Equal("Erika Musterfrau", (string)(await EntryAsync(office))["chiefRepresentative"]!);
        Assert.Equal(2, Numbers(story.Case["certificates"]!.AsArray(), "representative-certificate").Length);
    }

    [Fact]
    public async Task A_filing_of_representatives_gives_a_paper_to_who_comes_and_takes_it_from_who_leaves()
    {
        var (office, papers) = await EstablishedAsync(form => form["representatives"]!.AsArray().Add(Person(form, "representative", "P7654321", "Erika Musterfrau")));
        var story = await service.Story("ro.file").FilesAboutAsync(office, form =>
        {
            form["items"] = new JsonObject { ["representatives"] = true };
            form["representatives"]!["eventOn"] = Day(-3);
            form["representatives"]!["appointed"] = new JsonArray(Person(form, "representative", "N5556667", "Bruno Beispiel"));
            var present = form["representatives"]!["present"]![0]!;
            Assert.Equal("Erika Musterfrau", (string)present["name"]!);
            present["leaves"] = true;
            present["leavesOn"] = Day(-3);
            Authenticate(form);
            form["realNameVerified"] = true;
        });
        await story.ActsAsync("recording");

        Assert.Equal("Recorded", story.State);
        var issued = Assert.Single(story.Case["certificates"]!.AsArray());
        Assert.Equal("representative-certificate", (string)issued!["kind"]!);
        Assert.Equal("valid", (await PublicAsync(office)).State);
        Assert.Equal("valid", (await PublicAsync(papers[1])).State);
        Assert.Equal("revoked", (await PublicAsync(papers[2])).State);
    }

    [Fact]
    public async Task A_term_is_renewed_within_its_last_sixty_days_and_not_before()
    {
        var (early, _) = await EstablishedAsync();
        var (late, _) = await EstablishedAsync(form => form["office"]!["termTo"] = Day(60));

        var story = await service.Story("ro.renew").BeginsAsync(subject: early);
        await story.WritesAsync(Renewal);
        await story.AttachesEverythingAsync();
        await ProblemAssert.IsAsync(await story.SubmitAsync(), 422, "findings-block-submission", "");

        var renewal = await service.Story("ro.renew").FilesAboutAsync(late, Renewal);
        await renewal.ActsAsync("acceptance");
        await renewal.ActsAsync("approval");
        Assert.Equal(("replaced", $"{late}-2"), await PublicAsync(late));
        Assert.Equal(Today.AddYears(4), DateOnly.Parse((string)(await EntryAsync(late))["termTo"]!, CultureInfo.InvariantCulture));

        static void Renewal(JsonNode form)
        {
            form["termTo"] = Today.AddYears(4).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Authenticate(form);
        }
    }

    [Fact]
    public async Task Deregistration_ends_every_paper_and_nothing_can_be_granted_afterwards()
    {
        var (office, papers) = await EstablishedAsync();
        var pending = await service.Story("ro.change").FilesAboutAsync(office, Premises("上海市静安区示例路99号"));
        await pending.ActsAsync("acceptance");

        var story = await service.Story("ro.deregister").FilesAboutAsync(office, Deregistration);
        await story.ActsAsync("acceptance");
        await story.ActsAsync("approval");

        Assert.Equal("deregistration-notice", (string)Assert.Single(story.Case["certificates"]!.AsArray())!["kind"]!);
        Assert.All(await Task.WhenAll(papers.Select(PublicAsync)), paper => Assert.Equal("revoked", paper.State));
        Assert.Equal("deregistered", (string)(await EntryAsync(office))["state"]!);
        await ProblemAssert.IsAsync(await pending.ActAsync("approval"), 409, "office-not-registered");
        await pending.LooksAsync(TestCallers.OfficerJA);
        Assert.Equal("UnderReview", pending.State);
        using var client = story.As(TestCallers.Applicant);
        await ProblemAssert.IsAsync(await client.PostAsJsonAsync($"{Story.Root}/cases", new { matter = "ro.change", subject = office }), 422, "subject-unknown", "/subject");
    }

    [Fact]
    public async Task Whoever_takes_back_the_paper_that_counts_ends_the_office_whatever_case_issued_it()
    {
        var (office, papers) = await EstablishedAsync(Story.OfItsOwnEnterprise);
        var change = await service.Story("ro.change").FilesAboutAsync(office, Premises("上海市静安区示例路101号"));
        await change.ActsAsync("acceptance");
        await change.ActsAsync("approval");
        await change.ActsAsync($"certificates/{office}-2/revocation", new { ground = "ordered-closed", reason = "责令关闭决定已生效" });
        Assert.Equal("revoked", (string)(await EntryAsync(office))["state"]!);
        Assert.Equal(("replaced", $"{office}-2"), await PublicAsync(office));
        Assert.All(change.Case["certificates"]!.AsArray(), paper => Assert.Equal("revoked", (string)paper!["state"]!));
        Assert.Equal("replaced", (await PublicAsync(papers[1])).State);
    }

    [Fact]
    public async Task Two_changes_of_one_office_that_are_granted_at_once_both_stand()
    {
        var (office, _) = await EstablishedAsync();
        var premises = await service.Story("ro.change").FilesAboutAsync(office, Premises("上海市静安区示例路103号"));
        var scope = await service.Story("ro.change").FilesAboutAsync(office, form =>
        {
            form["items"] = new JsonObject { ["businessScope"] = true };
            form["businessScope"] = new JsonObject { ["eventOn"] = Day(-2), ["businessScope"] = "从事与该外国企业产品有关的市场调查" };
        });
        // Each is told of the other.
        Assert.Contains(await FindingsAsync(premises), finding => finding == "other-open-cases-should-be-looked-at");
        await premises.ActsAsync("acceptance");
        await scope.ActsAsync("acceptance");

        var answers = await Task.WhenAll(premises.ActAsync("approval"), scope.ActAsync("approval"));

        Assert.All(answers, answer => Assert.True(answer.IsSuccessStatusCode, answer.ToString()));
        var entry = await EntryAsync(office);
        Assert.Equal("上海市静安区示例路103号", (string)entry["premises"]!);
        Assert.Equal("从事与该外国企业产品有关的市场调查", (string)entry["businessScope"]!);
        Assert.Equal(("replaced", $"{office}-2"), await PublicAsync(office));
        Assert.Equal(("replaced", $"{office}-3"), await PublicAsync($"{office}-2"));
        Assert.Equal("valid", (await PublicAsync($"{office}-3")).State);
    }

    [Fact]
    public async Task A_draft_names_the_office_and_a_strangers_office_stays_unknown()
    {
        var (office, _) = await EstablishedAsync();
        await EstablishedAsync();
        var story = service.Story("ro.change");
        using var owner = story.As(TestCallers.Applicant);
        using var stranger = story.As(TestCallers.Applicant2);

        var problem = await ProblemAssert.IsAsync(await owner.PostAsJsonAsync($"{Story.Root}/cases", new { matter = "ro.change", zone = "JA" }), 422, "subject-ambiguous", "/subject");
        Assert.Contains(problem["subjects"]!.AsArray(), subject => (string)subject!["id"]! == office);
        await ProblemAssert.IsAsync(await owner.PostAsJsonAsync($"{Story.Root}/cases", new { matter = "ro.change", zone = "CN" }), 422, "subject-none", "/subject");
        await ProblemAssert.IsAsync(await owner.PostAsJsonAsync($"{Story.Root}/cases", new { matter = "ro.establish", zone = "JA", subject = office }), 422, "subject-unknown", "/subject");
        await ProblemAssert.IsAsync(await stranger.PostAsJsonAsync($"{Story.Root}/cases", new { matter = "ro.change", subject = office }), 422, "subject-unknown", "/subject");

        await story.BeginsAsync(subject: office);
        Assert.Equal((office, "JA"), ((string)story.Case["subject"]!, (string)story.Case["zone"]!));
        Assert.Equal("德国莱茵精密仪器有限公司上海代表处", (string)story.Case["form"]!["name"]!["nameZh"]!);
        Assert.Equal("德国莱茵精密仪器有限公司上海代表处", (string)story.Case["title"]!);
    }

    [Fact]
    public async Task A_late_change_is_taken_with_the_penalty_said()
    {
        var (office, _) = await EstablishedAsync();
        var story = await service.Story("ro.change").FilesAboutAsync(office, form =>
        {
            Premises("上海市静安区示例路105号")(form);
            form["premises"]!["eventOn"] = Day(-61);
        });
        Assert.Equal("Submitted", story.State);
        Assert.Contains("event-should-be-told-within-sixty-days", await FindingsAsync(story));
    }

    /// <summary>The office's registration number, and the papers it began with: 登记证, then one for each person.</summary>
    private async Task<(string Office, string[] Papers)> EstablishedAsync(Action<JsonNode>? change = null)
    {
        var story = await service.Story().FilesAsync(change: change);
        await story.ActsAsync("acceptance");
        await story.ActsAsync("approval");
        var papers = story.Case["certificates"]!.AsArray().Select(paper => (string)paper!["certificateNumber"]!).ToArray();
        Assert.Equal(papers[0], (string)story.Case["certificateNumber"]!);
        return (papers[0], papers);
    }

    private static Action<JsonNode> Premises(string address) => form =>
    {
        form["items"] = new JsonObject { ["premises"] = true };
        form["premises"]!["eventOn"] = Day(-2);
        form["premises"]!["premises"]!["address"] = address;
    };

    private static void Deregistration(JsonNode form)
    {
        foreach (var (name, value) in new[] { ("cause", "enterprise-withdraws"), ("eventOn", Day(-10)), ("customs", "never-handled"), ("foreignExchange", "settled"), ("papersReturned", "returned") })
            form[name] = value;
        form["taxCleared"] = true;
        form["contact"] = new JsonObject { ["name"] = "李示例", ["mobile"] = "13900000000" };
    }

    private static JsonNode Person(JsonNode form, string role, string passport, string name)
    {
        var person = (form["representatives"] is JsonArray { Count: > 0 } people ? people[0] : Example()["representatives"]![0])!.DeepClone();
        (person["role"], person["nameOriginal"], person["document"]!["number"]) = (role, name, passport);
        person.AsObject().Remove("nameZh");
        return person;
    }

    private static JsonObject Example() =>
        System.Text.Json.JsonSerializer.SerializeToNode(new Domain.EstablishMatter().Example(Today), CaseKernel.Forms.FormReader.Options)!.AsObject();

    private static void Authenticate(JsonNode form)
    {
        var example = Example();
        form["authentication"] = example["authentication"]!.DeepClone();
        form["translations"] = example["translations"]!.DeepClone();
    }

    private static string Day(int fromToday) => Today.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string[] Numbers(JsonArray papers, string kind) =>
        [.. papers.Where(paper => (string)paper!["kind"]! == kind).Select(paper => (string)paper!["certificateNumber"]!)];

    private async Task<(string State, string? By)> PublicAsync(string number)
    {
        using var client = service.Host.Client();
        var paper = await (await client.GetAsync(new Uri($"{Story.Root}/public/certificates/{number}", UriKind.Relative))).ReadJsonAsync();
        return ((string)paper["state"]!, (string?)paper["replacedBy"]);
    }

    private async Task<JsonNode> EntryAsync(string office)
    {
        using var client = service.Host.Client();
        return (await (await client.GetAsync(new Uri($"{Story.Root}/public/register?q={office}", UriKind.Relative))).ReadJsonAsync())["items"]![0]!;
    }

    private static async Task<IReadOnlyList<string>> FindingsAsync(Story story) =>
        [.. (await (await story.GetAsync($"desk/cases/{story.Id}", TestCallers.OfficerJA)).ReadJsonAsync())["findings"]!.AsArray().Select(finding => (string)finding!["code"]!)];

    private static async Task<JsonNode> InChineseAsync(Story story)
    {
        using var client = story.As(TestCallers.Applicant).In("zh-CN");
        return await (await client.GetAsync(new Uri($"{Story.Root}/cases/{story.Id}", UriKind.Relative))).ReadJsonAsync();
    }
}
