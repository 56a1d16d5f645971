using System.Text.Json.Nodes;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.RepresentativeOffices.Tests.Acts;

/// <summary>A draft begins with what the register and Identity know, and with nothing that would be a guess.</summary>
public sealed class PrefillTests(OfficeService service)
{
    [Fact]
    public async Task An_organisation_abroad_files_for_itself()
    {
        var story = await service.Story().BeginsAsync(Filer("Rhein Instrumente", "Rhein Instruments GmbH", "DEU"));
        var enterprise = story.Case["form"]!["foreignEnterprise"]!;
        Assert.Equal("Rhein Instrumente", (string)enterprise["nameZh"]!);
        Assert.Equal("Rhein Instruments GmbH", (string)enterprise["nameOriginal"]!);
        Assert.Equal("DEU", (string)enterprise["country"]!);
    }

    [Fact]
    public async Task A_domestic_organisation_without_offices_begins_with_an_empty_form()
    {
        var story = await service.Story().BeginsAsync(Filer("晨星代理", "Morning Star Agents", null));
        Assert.Empty(story.Case["form"]!.AsObject());
    }

    [Fact]
    public async Task The_one_enterprise_whose_office_was_registered_is_known_and_of_two_neither()
    {
        var filer = Filer("晨星代理", null, null);
        await RegisterAsync(filer, _ => { });
        var second = await service.Story().BeginsAsync(filer, "CN");
        Assert.Equal("莱茵精密仪器有限公司", (string)second.Case["form"]!["foreignEnterprise"]!["nameZh"]!);
        Assert.Equal("DEU", (string)second.Case["form"]!["foreignEnterprise"]!["country"]!);
        Assert.Null(second.Case["form"]!["office"]);

        await RegisterAsync(filer, form =>
        {
            form["foreignEnterprise"]!["nameZh"] = "美因精密仪器有限公司";
            form["office"]!["nameZh"] = "德国美因精密仪器有限公司上海代表处";
        });
        Assert.Empty((await service.Story().BeginsAsync(filer)).Case["form"]!.AsObject());
    }

    private async Task RegisterAsync(Caller filer, Action<JsonNode> change)
    {
        var story = await service.Story().FilesAsync(filer, change);
        await story.LooksAsync(TestCallers.OfficerJA);
        await story.ActsAsync("acceptance");
        await story.ActsAsync("approval");
    }

    private static Caller Filer(string name, string? nameEn, string? country) => TestCallers.Applicant with
    {
        AccountId = Guid.NewGuid(),
        Mandates = [new Mandate(Guid.NewGuid(), name) { NameEn = nameEn, Country = country }],
    };
}
