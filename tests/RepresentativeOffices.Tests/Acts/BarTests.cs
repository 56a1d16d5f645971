using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.RepresentativeOffices.Tests.Acts;

/// <summary>The five-year bars (R8: L584 art. 12, R9: art. 39) as the register itself knows them; nobody has to confess.</summary>
public sealed class BarTests : IAsyncLifetime
{
    private readonly string materials = Directory.CreateTempSubdirectory("ro-bars-").FullName;
    private readonly ManualTime time = new(At("2024-03-12T10:00"));
    private ServiceHost<Program> host = null!;

    public async ValueTask InitializeAsync() => host = await ServiceHost.StartAsync<Program>(OfficeService.Settings(materials) with { Time = time });

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        Directory.Delete(materials, recursive: true);
    }

    [Theory]
    [InlineData("ordered-closed")]
    [InlineData("approval-revoked")]
    [InlineData("annual-report-missing")]
    public async Task An_enterprise_whose_office_was_taken_back_establishes_none_for_five_years(string ground)
    {
        await RevokedAsync(ground);
        time.MoveTo(At("2029-03-11T10:00"));

        var again = await DraftedAsync(Newly("  RHEIN precision instruments GmbH "));
        Assert.Contains("/foreignEnterprise/priorRevocationOn", await BarsAsync(again, "enterprise-must-not-be-barred"));
        Assert.Empty(await BarsAsync(await DraftedAsync(Newly("Elbe Instruments GmbH")), "enterprise-must-not-be-barred"));

        time.MoveTo(At("2029-03-12T10:00"));
        Assert.Empty(await BarsAsync(again, "enterprise-must-not-be-barred"));
    }

    [Fact]
    public async Task Who_served_in_an_office_closed_for_harm_serves_in_none_for_five_years()
    {
        await RevokedAsync("ordered-closed-for-harm");

        var elsewhere = await DraftedAsync(Newly("Elbe Instruments GmbH"));
        Assert.Equal(["/representatives/0/barredOfficeOn"], await BarsAsync(elsewhere, "representative-must-not-be-barred"));
        await ProblemAssert.IsAsync(await elsewhere.SubmitAsync(), 422, "findings-block-submission", "/representatives/0/barredOfficeOn");
        var withNewPassport = await DraftedAsync(form =>
        {
            Newly("Elbe Instruments GmbH")(form);
            form["representatives"]![0]!["document"]!["number"] = "C99Y99Z99";
        });
        Assert.NotEmpty(await BarsAsync(withNewPassport, "representative-must-not-be-barred"));
        var somebodyElse = await DraftedAsync(form =>
        {
            Newly("Elbe Instruments GmbH")(form);
            (form["representatives"]![0]!["document"]!["number"], form["representatives"]![0]!["nameOriginal"]) = ("C99Y99Z99", "Erika Musterfrau");
        });
        Assert.Empty(await BarsAsync(somebodyElse, "representative-must-not-be-barred"));
    }

    [Fact]
    public async Task Nor_does_such_a_person_come_to_an_office_that_is_there_already()
    {
        await RevokedAsync("ordered-closed-for-harm");
        var office = await new Story(host).FilesAsync(change: form =>
        {
            Newly("Elbe Instruments GmbH")(form);
            (form["representatives"]![0]!["document"]!["number"], form["representatives"]![0]!["nameOriginal"]) = ("C99Y99Z99", "Erika Musterfrau");
        });
        await office.ActsAsync("acceptance");
        await office.ActsAsync("approval");
        var filing = await new Story(host, "ro.file").BeginsAsync(subject: (string)office.Case["subject"]!);
        var barred = (await new Story(host).GuideAsync())["example"]!["representatives"]![0]!.DeepClone();
        barred["role"] = "representative";
        await filing.WritesAsync(form =>
        {
            form["items"] = new JsonObject { ["representatives"] = true };
            form["representatives"]!["appointed"] = new JsonArray(barred);
        });
        Assert.Equal(["/representatives/appointed/0/barredOfficeOn"], await BarsAsync(filing, "representative-must-not-be-barred"));
    }

    [Fact]
    public async Task Another_ground_bars_the_enterprise_and_not_its_people()
    {
        await RevokedAsync("ordered-closed");
        Assert.Empty(await BarsAsync(await DraftedAsync(Newly("Elbe Instruments GmbH")), "representative-must-not-be-barred"));
    }

    private async Task RevokedAsync(string ground)
    {
        var story = await new Story(host).FilesAsync();
        await story.ActsAsync("acceptance");
        await story.ActsAsync("approval");
        await story.ActsAsync($"certificates/{(string)story.Case["certificates"]![0]!["certificateNumber"]!}/revocation", new { ground, reason = "情节严重" });
    }

    private async Task<Story> DraftedAsync(Action<JsonNode> change)
    {
        var story = await new Story(host).BeginsAsync();
        await story.FillsInAsync(change);
        await story.AttachesEverythingAsync();
        return await story.LooksAsync(TestCallers.Applicant);
    }

    private static Action<JsonNode> Newly(string nameOriginal) => form =>
    {
        (form["foreignEnterprise"]!["nameOriginal"], form["foreignEnterprise"]!["nameZh"]) = (nameOriginal, "易北精密仪器有限公司");
        form["office"]!["nameZh"] = "德国易北精密仪器有限公司上海代表处";
    };

    private static async Task<string[]> BarsAsync(Story story, string code) =>
        [.. (await story.LooksAsync(TestCallers.Applicant)).Case["findings"]!.AsArray().Where(finding => (string?)finding!["code"] == code).Select(finding => (string)finding!["pointer"]!)];

    private static DateTimeOffset At(string shanghai) => new(DateTime.ParseExact(shanghai, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
