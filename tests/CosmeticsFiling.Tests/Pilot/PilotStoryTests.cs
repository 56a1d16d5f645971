using System.Globalization;
using Platform.CosmeticsFiling.Tests.Acts;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.CosmeticsFiling.Tests.Pilot;

/// <summary>Sites and what they dispense, over HTTP with a real database. The clock stands at 2026-03-10 10:00 in Shanghai until it is moved.</summary>
public sealed class PilotStoryTests : IAsyncLifetime
{
    private readonly string materials = Directory.CreateTempSubdirectory("cos-pilot-").FullName;
    private readonly ManualTime time = new();
    private ServiceHost<Program> host = null!;

    public async ValueTask InitializeAsync() => host = await ServiceHost.StartAsync<Program>(CosmeticsService.Settings(materials) with { Time = time });

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        Directory.Delete(materials, recursive: true);
    }

    [Fact]
    public async Task An_approved_site_has_a_certificate_that_anybody_may_verify()
    {
        var pilot = await new Piloting(host).AppliesAsync();
        Assert.Equal("Submitted", pilot.Case.State);
        await pilot.ApprovedAsync();

        Assert.Equal("Approved", pilot.Case.State);
        Assert.StartsWith("PLT-JA-2026-", pilot.Site, StringComparison.Ordinal);
        using var anybody = host.Client();
        var certificate = await anybody.GetAsync(new Uri($"{Story.Root}/public/certificates/{pilot.Site}", UriKind.Relative)).OkAsync();
        Assert.Equal(("pilot-site", "valid"), ((string)certificate["kind"]!, (string)certificate["state"]!));
        var site = await pilot.SiteAsync();
        Assert.Equal(("open", "2030-03-10", 2), ((string)site["site"]!["state"]!, (string)site["site"]!["validTo"]!, site["products"]!.AsArray().Count));
    }

    // Accident: a product that was suspended after the application is approved all the same.
    [Fact]
    public async Task A_product_that_was_suspended_meanwhile_stops_the_approval()
    {
        var pilot = await new Piloting(host).AppliesAsync();
        await pilot.Case.ActsAsync("claim");
        await pilot.Case.ActsAsync("acceptance");
        await Filed.SuspendAsync(host, pilot.Number(1));

        var refusal = await ProblemAssert.IsAsync(await pilot.Case.ActAsync("approval"), 409, "component-blocked");
        Assert.Equal(pilot.Number(1), (string)refusal["number"]!);
    }

    [Fact]
    public async Task Silence_for_five_working_days_is_acceptance()
    {
        var pilot = await new Piloting(host).AppliesAsync();
        time.MoveTo(new DateTimeOffset(2026, 3, 18, 2, 0, 0, TimeSpan.Zero));
        await Eventually.AsyncAssert(time, async () => Assert.Equal("UnderReview", (await pilot.Case.LooksAsync(TestCallers.Applicant)).State));
    }

    [Theory]
    // Tested in-use period: 90 and 60 days from 2026-03-10
    [InlineData("2030-01-31", "2026-05-09", "2028-03-10")]
    // The component's own last day comes first
    [InlineData("2026-04-01", "2026-04-01", "2028-03-10")]
    public async Task A_unit_is_good_until_the_first_of_its_components_or_its_tested_period_ends(string useBy, string expected, string keepUntil)
    {
        var pilot = await new Piloting(host).OpensAsync(Day(useBy));

        var service = await pilot.ServesAsync().OkAsync(201);

        Assert.Equal((expected, keepUntil, "30.5"), ((string)service["useBy"]!, (string)service["keepUntil"]!, (string)service["total"]!));
        Assert.Equal(("480", "489.5"), (await pilot.LeftAsync("A1"), await pilot.LeftAsync("B1")));
        var label = await pilot.LabelAsync((string)service["labelNumber"]!);
        Assert.Equal(("valid", expected, 2), ((string)label["state"]!, (string)label["useBy"]!, label["components"]!.AsArray().Count));
        Assert.DoesNotContain("M-0231", label.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    // L727 art. 31: a year after expiry; two years at least when good for less than one
    [InlineData("2026-03-10", "2026-05-09", "2028-03-10")]
    [InlineData("2026-03-10", "2027-03-09", "2028-03-10")]
    [InlineData("2026-03-10", "2027-03-10", "2028-03-10")]
    [InlineData("2026-03-10", "2028-06-30", "2029-06-30")]
    public void A_record_is_kept_for_its_time(string servedOn, string useBy, string until) =>
        Assert.Equal(Day(until), CosmeticsFiling.Pilot.ServiceRecord.KeptUntil(Day(servedOn), Day(useBy)));

    [Fact]
    public async Task A_request_that_comes_twice_is_one_service_and_another_with_its_key_is_refused()
    {
        var pilot = await new Piloting(host).OpensAsync();
        var first = await pilot.ServesAsync(key: "once").OkAsync(201);
        var second = await pilot.ServesAsync(key: "once").OkAsync(201);

        Assert.Equal((string)first["labelNumber"]!, (string)second["labelNumber"]!);
        Assert.Equal("480", await pilot.LeftAsync("A1"));
        await ProblemAssert.IsAsync(await pilot.ServesAsync("21", key: "once"), 422, "idempotency-key-reused");
        Assert.Single((await pilot.Case.GetAsync($"pilot/sites/{pilot.Site}/services", TestCallers.Applicant).OkAsync())["items"]!.AsArray());
    }

    // Accident: two clerks serve from the last of a batch at once, and more was used than there was.
    [Fact]
    public async Task Stock_never_falls_below_nothing_whoever_serves_at_once()
    {
        var pilot = await new Piloting(host).OpensAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => pilot.ServesAsync("40", "1")));

        Assert.Equal(12, answers.Count(answer => (int)answer.StatusCode == 201));
        foreach (var refused in answers.Where(answer => (int)answer.StatusCode != 201))
            await ProblemAssert.IsAsync(refused, 409, "batch-short");
        Assert.Equal(("20", "488"), (await pilot.LeftAsync("A1"), await pilot.LeftAsync("B1")));
    }

    public static TheoryData<string, int, string, string?> Refusals() => new()
    {
        // S1 item 4: small; blending of two or more, dispensing of one
        { "large", 422, "body-incomplete", "/components" },
        { "one", 422, "body-incomplete", "/components" },
        { "dispensing", 422, "body-incomplete", "/components" },
        // §2.10: only on the consumer's request; minimised personal data
        { "unasked", 422, "body-incomplete", "/onRequest" },
        { "phone", 422, "body-incomplete", "/consumer" },
        { "mailbox", 422, "body-incomplete", "/consumer" },
        // What is taken away cannot be more than what went in; grams have three decimals
        { "more", 422, "body-incomplete", "/netContent" },
        { "fine", 422, "body-incomplete", "/components/0/quantity" },
        { "twice", 422, "body-incomplete", "/components/1" },
        { "unrecorded", 422, "body-incomplete", "/cleaning" },
        { "batch", 409, "batch-unknown", null },
        { "product", 409, "component-not-approved", null },
        { "short", 409, "batch-short", null },
    };

    [Fact]
    public async Task What_is_no_lawful_service_is_refused_and_takes_nothing()
    {
        var pilot = await new Piloting(host).OpensAsync();
        await pilot.ReceivesAsync(0, "A2", "5").OkAsync();
        foreach (var (name, status, code, pointer) in Refusals().Select(row => row.Data))
        {
            var answer = await pilot.ServesAsync(change: form =>
            {
                var first = form["components"]![0]!;
                _ = name switch
                {
                    "large" => first["quantity"] = "95",
                    "one" => form["components"]![1]!["number"] = pilot.Number(0),
                    "dispensing" => form["kind"] = "dispensing",
                    "unasked" => form["onRequest"] = false,
                    "phone" => form["consumer"] = "13900000000",
                    "mailbox" => form["consumer"] = "a@example.com",
                    "more" => form["netContent"] = "30.1",
                    "fine" => first["quantity"] = "0.0005",
                    "twice" => form["components"]![1] = first.DeepClone(),
                    "unrecorded" => form["cleaning"] = " ",
                    "batch" => first["batch"] = "A9",
                    "product" => first["number"] = "沪G妆网备字2020999999",
                    _ => first["batch"] = "A2",
                };
            });
            var problem = await ProblemAssert.IsAsync(answer, status, code);
            if (pointer is not null)
                Assert.True(problem["errors"]!.AsArray().Any(error => (string)error!["pointer"]! == pointer), $"{name}: {problem.ToJsonString()}");
        }
        Assert.Equal(("500", "5", "500"), (await pilot.LeftAsync("A1"), await pilot.LeftAsync("A2"), await pilot.LeftAsync("B1")));
    }

    // Accident: what a program sends by mistake is answered with an error of the machine.
    [Fact]
    public async Task What_cannot_be_read_is_refused()
    {
        var pilot = await new Piloting(host).OpensAsync();
        await ProblemAssert.IsAsync(await pilot.ServesAsync(change: form => form["warnings"] = "a\0b"), 400, "malformed-json", "/warnings");
        await ProblemAssert.IsAsync(await pilot.ServesAsync(change: form => form["lot"] = "x"), 400, "bad-request", "/lot");
        foreach (var path in new[] { "pilot/sites?after=%00", $"pilot/sites/{pilot.Site}/services?after=zz%00", "pilot/recalls?product=x&after=!", "pilot/recalls?product=x&after=YXxi" })
            await ProblemAssert.IsAsync(await pilot.Case.GetAsync(path, TestCallers.Applicant), 400, "cursor-unknown");
        Assert.Empty((await pilot.Case.GetAsync("pilot/recalls?product=x%00", TestCallers.Applicant).OkAsync())["items"]!.AsArray());
    }

    // Accident: the second page begins with the first, or leaves one out.
    [Fact]
    public async Task Services_are_read_page_by_page()
    {
        var pilot = await new Piloting(host).OpensAsync();
        for (var i = 0; i < 27; i++)
            await pilot.ServesAsync("2", "1").OkAsync(201);
        var first = await pilot.Case.GetAsync($"pilot/sites/{pilot.Site}/services", TestCallers.Applicant).OkAsync();
        var second = await pilot.Case.GetAsync($"pilot/sites/{pilot.Site}/services?after={first["next"]}", TestCallers.Applicant).OkAsync();
        Assert.Equal((25, 2, null), (first["items"]!.AsArray().Count, second["items"]!.AsArray().Count, (string?)second["next"]));
        Assert.Equal(27, first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(item => (string)item!["labelNumber"]!).Distinct().Count());
        var recalled = await pilot.Case.GetAsync($"pilot/recalls?product={Uri.EscapeDataString(pilot.Number(0))}", TestCallers.Applicant).OkAsync();
        var rest = await pilot.Case.GetAsync($"pilot/recalls?product={Uri.EscapeDataString(pilot.Number(0))}&after={recalled["next"]}", TestCallers.Applicant).OkAsync();
        Assert.Equal(27, recalled["items"]!.AsArray().Concat(rest["items"]!.AsArray()).Select(item => (string)item!["labelNumber"]!).Distinct().Count());
    }

    [Fact]
    public async Task An_expired_batch_is_not_used_and_its_last_day_is()
    {
        var pilot = await new Piloting(host).OpensAsync(new DateOnly(2026, 3, 11));
        time.MoveTo(new DateTimeOffset(2026, 3, 11, 15, 59, 0, TimeSpan.Zero));
        await pilot.ServesAsync().OkAsync(201);
        time.MoveTo(new DateTimeOffset(2026, 3, 11, 16, 0, 0, TimeSpan.Zero));
        await ProblemAssert.IsAsync(await pilot.ServesAsync(), 409, "batch-expired");
        Assert.All((await pilot.SiteAsync())["batches"]!.AsArray(), batch => Assert.Equal("expired", (string)batch!["state"]!));
    }

    [Fact]
    public async Task A_correction_is_added_and_the_record_stays_while_stock_follows()
    {
        var pilot = await new Piloting(host).OpensAsync();
        var label = (string)(await pilot.ServesAsync().OkAsync(201))["labelNumber"]!;

        await pilot.CorrectsAsync(label, new { reason = "天平读数记错", components = new[] { new { number = pilot.Number(0), batch = "A1", quantity = "25" } } }, "fix").OkAsync();
        await pilot.CorrectsAsync(label, new { reason = "天平读数记错", components = new[] { new { number = pilot.Number(0), batch = "A1", quantity = "25" } } }, "fix").OkAsync();
        Assert.Equal("475", await pilot.LeftAsync("A1"));
        var seen = await pilot.CorrectsAsync(label, new { reason = "再次核对", cleaning = "CL-2026-032", components = new[] { new { number = pilot.Number(0), batch = "A1", quantity = "15" } } }).OkAsync();

        Assert.Equal("485", await pilot.LeftAsync("A1"));
        var first = seen["components"]!.AsArray().Single(component => (string)component!["batch"]! == "A1")!;
        Assert.Equal(("20", "15", "CL-2026-031", 2), ((string)first["quantity"]!, (string)first["corrected"]!, (string)seen["cleaning"]!, seen["corrections"]!.AsArray().Count));
        await ProblemAssert.IsAsync(await pilot.CorrectsAsync(label, new { reason = "x", components = new[] { new { number = pilot.Number(0), batch = "A1", quantity = "500.1" } } }), 409, "batch-short");
        await ProblemAssert.IsAsync(await pilot.CorrectsAsync(label, new { reason = "x" }), 422, "body-incomplete");
        await ProblemAssert.IsAsync(await pilot.CorrectsAsync(label, new { reason = "x", cleaning = "y" }, caller: TestCallers.Applicant2), 404, "not-found");
    }

    [Fact]
    public async Task A_site_whose_certificate_is_taken_back_serves_nobody()
    {
        var pilot = await new Piloting(host).OpensAsync();
        await pilot.Case.LooksAsync(TestCallers.OfficerOfCosmeticsJA);
        await pilot.Case.ActsAsync($"certificates/{pilot.Site}/revocation", new { ground = "conditions-lost", reason = "现场核查不符合要求" });

        await ProblemAssert.IsAsync(await pilot.ServesAsync(), 409, "site-not-open");
        await ProblemAssert.IsAsync(await pilot.ReceivesAsync(0, "A3", "1"), 409, "site-not-open");
        var site = (await pilot.SiteAsync())["site"]!;
        Assert.Equal(("closed", "2026-03-10"), ((string)site["state"]!, (string)site["closedOn"]!));
        Assert.NotEqual("conditions-lost", (string)site["ground"]!);
    }

    [Fact]
    public async Task Nobody_else_sees_or_uses_a_site_and_the_office_sees_no_consumer()
    {
        var pilot = await new Piloting(host).OpensAsync();
        var label = (string)(await pilot.ServesAsync().OkAsync(201))["labelNumber"]!;

        await ProblemAssert.IsAsync(await pilot.ServesAsync(caller: TestCallers.Applicant2), 404, "not-found");
        await ProblemAssert.IsAsync(await pilot.Case.GetAsync($"pilot/sites/{pilot.Site}", TestCallers.Applicant2), 404, "not-found");
        await ProblemAssert.IsAsync(await pilot.Case.GetAsync($"pilot/services/{label}", TestCallers.Applicant2), 404, "not-found");
        await ProblemAssert.IsAsync(await pilot.Case.GetAsync($"desk/pilot/sites/{pilot.Site}", TestCallers.OfficerJA), 404, "not-found");
        await ProblemAssert.IsAsync(await pilot.Case.GetAsync($"desk/pilot/sites/{pilot.Site}", TestCallers.Applicant), 403, "forbidden");
        Assert.Equal("M-0231", (string)(await pilot.Case.GetAsync($"pilot/services/{label}", TestCallers.Applicant).OkAsync())["consumer"]!);
        Assert.Null((await pilot.Case.GetAsync($"desk/pilot/services/{label}", TestCallers.OfficerOfCosmeticsJA).OkAsync())["consumer"]);
        Assert.Null((await pilot.Case.GetAsync($"desk/pilot/services/{label}", TestCallers.Auditor).OkAsync())["consumer"]);
    }

    // L727 art. 31; until its last day the record is kept whole, and what was used is kept for good.
    [Fact]
    public async Task The_consumers_reference_is_erased_when_the_term_has_passed()
    {
        var pilot = await new Piloting(host).OpensAsync();
        var label = (string)(await pilot.ServesAsync().OkAsync(201))["labelNumber"]!;
        var sweep = host.Services.GetRequiredService<CosmeticsFiling.Pilot.PilotRetention>();

        time.MoveTo(new DateTimeOffset(2028, 3, 10, 15, 59, 0, TimeSpan.Zero));
        await sweep.RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal("M-0231", (string)(await SeenAsync())["consumer"]!);

        time.MoveTo(new DateTimeOffset(2028, 3, 10, 16, 0, 0, TimeSpan.Zero));
        await sweep.RunAsync(TestContext.Current.CancellationToken);
        var seen = await SeenAsync();
        Assert.Equal((null, "30.5", 2), ((string?)seen["consumer"], (string)seen["total"]!, seen["components"]!.AsArray().Count));

        Task<System.Text.Json.Nodes.JsonNode> SeenAsync() => pilot.Case.GetAsync($"pilot/services/{label}", TestCallers.Applicant).OkAsync();
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
