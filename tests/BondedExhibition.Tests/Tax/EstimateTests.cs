using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Platform.BondedExhibition.Tax;
using Platform.BondedExhibition.Tests.Acts;
using Platform.Persistence;
using Platform.Testing;

namespace Platform.BondedExhibition.Tests.Tax;

/// <summary>Tax and tariff over HTTP, with the tables of a real database.</summary>
public sealed class EstimateTests(BondedService service)
{
    private const string Root = "/api/bonded-exhibitions";

    [Theory]
    [InlineData("""{"dutiableValue":"123456.78","dutyRate":"0.08","consumptionTaxRate":"0.2","vatRate":"0.13"}""", "9876.54", "33333.33", "21666.66", "64876.53")]
    [InlineData("""{"dutiableValue":350,"dutyRate":0.1,"consumptionTaxRate":0,"vatRate":0.13}""", "35.00", "0.00", "50.05", "85.05")]
    [InlineData("""{"dutiableValue":"1000000","goodsCode":"97039000.90","origin":"ITA","on":"2026-11-22"}""", "10000.00", "0.00", "131300.00", "141300.00")]
    [InlineData("""{"dutiableValue":"100000","currency":"USD","goodsCode":"9703900090","on":"2026-11-22"}""", "355000.00", "0.00", "138450.00", "493450.00")]
    public async Task The_tax_is_estimated(string body, string duty, string consumption, string vat, string total)
    {
        using var anybody = service.Host.Client();
        using var applicant = service.Host.As(TestCallers.Applicant);
        foreach (var (client, path) in new[] { (anybody, $"{Root}/public/tax-estimates"), (applicant, $"{Root}/tax-estimates") })
        {
            using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), Json(body));
            var estimate = await answer.ReadJsonAsync();
            Assert.Equal((duty, consumption, vat, total), ((string)estimate["duty"]!, (string)estimate["consumptionTax"]!, (string)estimate["vat"]!, (string)estimate["total"]!));
            Assert.Equal(total, (string)estimate["steps"]!.AsArray()[^1]!["amount"]!);
        }
    }

    [Fact]
    public async Task An_estimate_by_code_names_its_rates_and_its_doubts()
    {
        using var client = service.Host.Client().In("en");
        using var answer = await client.PostAsync(new Uri($"{Root}/public/tax-estimates", UriKind.Relative), Json("""{"dutiableValue":"100000","goodsCode":"9701911900","origin":"ZZZ"}"""));
        var estimate = await answer.ReadJsonAsync();
        Assert.Equal(("ordinary", "0.5", null), ((string)estimate["rates"]!["basis"]!, (string)estimate["rates"]!["dutyRate"]!, (string?)estimate["rates"]!["origin"]));
        Assert.Equal(["origin-unknown", "rates-to-be-verified"], estimate["notes"]!.AsArray().Select(note => (string)note!["code"]!));
        Assert.Equal(("duty", "Duty", "100,000.00 × 50%"), ((string)estimate["steps"]![0]!["code"]!, (string)estimate["steps"]![0]!["title"]!, (string)estimate["steps"]![0]!["formula"]!));
    }

    [Theory]
    [InlineData("{}", 422, "body-incomplete", "/dutiableValue", "/dutyRate", "/vatRate")]
    [InlineData("""{"dutiableValue":"-1","dutyRate":"0.1","consumptionTaxRate":"1","vatRate":"-0.13"}""", 422, "body-incomplete", "/dutiableValue", "/consumptionTaxRate", "/vatRate")]
    [InlineData("""{"dutiableValue":"1.001","dutyRate":"8","vatRate":"13"}""", 422, "body-incomplete", "/dutiableValue", "/vatRate")]
    [InlineData("""{"dutiableValue":"1","goodsCode":"9999999999"}""", 422, "body-incomplete", "/goodsCode")]
    [InlineData("""{"dutiableValue":"1","goodsCode":"970"}""", 422, "body-incomplete", "/goodsCode")]
    [InlineData("""{"dutiableValue":"1","goodsCode":"9703900090","dutyRate":"0.1"}""", 422, "body-incomplete", "/dutyRate")]
    [InlineData("""{"dutiableValue":"1","currency":"QQQ","goodsCode":"9703900090"}""", 422, "body-incomplete", "/currency")]
    [InlineData("""{"dutiableValue":"1","currency":"XAF","goodsCode":"9703900090"}""", 422, "body-incomplete", "/currency")]
    [InlineData("""{"dutiableValue":"1","quantity":"0","goodsCode":"9703900090"}""", 422, "body-incomplete", "/quantity")]
    [InlineData("""{"dutiableValue":"x","colour":"blue"}""", 400, "bad-request", "/colour", "/dutiableValue")]
    [InlineData("""{"dutiableValue":"1e400"}""", 400, "bad-request", "/dutiableValue")]
    [InlineData("5", 400, "bad-request", "")]
    public async Task What_is_wrong_is_named_field_by_field(string body, int status, string code, params string[] pointers)
    {
        using var client = service.Host.Client();
        await ProblemAssert.IsAsync(await client.PostAsync(new Uri($"{Root}/public/tax-estimates", UriKind.Relative), Json(body)), status, code, pointers);
    }

    [Fact]
    public async Task The_tariff_is_searched_and_read_by_anybody()
    {
        using var client = service.Host.Client().In("en");
        var found = await (await client.GetAsync(new Uri($"{Root}/public/tariff?q={Uri.EscapeDataString("手表")}", UriKind.Relative))).ReadJsonAsync();
        Assert.Equal(["9101", "9102"], found["items"]!.AsArray().Select(item => (string)item!["code"]!));
        var entry = await (await client.GetAsync(new Uri($"{Root}/public/tariff/97039000.90?origin=USA", UriKind.Relative))).ReadJsonAsync();
        Assert.Equal(("9703900090", "Other original sculptures and statuary", "0.2", true), ((string)entry["code"]!, (string)entry["row"]!["name"]!, (string)entry["rates"]!["extraDutyRate"]!, (bool)entry["row"]!["art"]!));
        await ProblemAssert.IsAsync(await client.GetAsync(new Uri($"{Root}/public/tariff/9999999999", UriKind.Relative)), 404, "not-found");
    }

    // Codes of its own, so that no other test meets them.
    [Fact]
    public async Task A_partial_table_adds_its_rows_from_its_day_and_is_loaded_once()
    {
        var (loading, tariffs, database) = (service.Host.Services.GetRequiredService<TableLoading>(), service.Host.Services.GetRequiredService<Tariffs>(), service.Host.Services.GetRequiredService<Database>());
        const string table = "code,zh,en,mfn,ordinary,vat\n88059900,测试,Test,3%,11%,13%\n";
        var first = await loading.DoAsync(TableKind.Goods, table, 1, new DateOnly(2026, 12, 1), "test", complete: false, default);
        var again = await loading.DoAsync(TableKind.Goods, table, 1, new DateOnly(2026, 12, 1), "test", complete: false, default);
        Assert.Equal(first.Value!.Id, again.Value!.Id);
        await using var work = await database.ReadAsync(default);
        Assert.Null((await tariffs.AsOfAsync(work, new DateOnly(2026, 11, 30), default)).Find("8805990000"));
        var later = await tariffs.AsOfAsync(work, new DateOnly(2026, 12, 1), default);
        Assert.Equal((0.03m, 0.01m), (later.RatesOf("8805990000", "FRA")!.Duty.AdValorem, later.RatesOf("9703900090", "FRA")!.Duty.AdValorem));
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
