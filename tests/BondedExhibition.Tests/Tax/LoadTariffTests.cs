using Platform.BondedExhibition.Tax;
using Platform.BondedExhibition.Tests.Acts;
using Platform.Persistence;
using Platform.Testing;

namespace Platform.BondedExhibition.Tests.Tax;

/// <summary>The command as the program it is, on the database of the others; codes of its own, so that no other test meets them.</summary>
public sealed class LoadTariffTests(BondedService service) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bex-tariff-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_table_is_loaded_by_command()
    {
        var good = await WriteAsync("good.csv", "code,zh,en,mfn,ordinary,vat\n88069900,测试,Test,3%,11%,13%\n");
        Assert.Equal(0, (await BondedProgram.RunAsync(service.Host, folder, "load-tariff", good, "--valid-from", "2026-12-01", "--source", "test")).Code);
        await using var work = await service.Host.Services.GetRequiredService<Database>().ReadAsync(default);
        Assert.Equal(0.03m, (await service.Host.Services.GetRequiredService<Tariffs>().AsOfAsync(work, new DateOnly(2026, 12, 1), default)).RatesOf("8806990000", "FRA")!.Duty.AdValorem);
    }

    // Before the database is asked, so no program is needed.
    [Theory]
    [InlineData("code,zh,en,mfn,ordinary,vat\n88069900,测试,Test,x,11%,13%\n", "2026-12-01", 1)]
    [InlineData("code,zh,en\n88069900,测试,Test\n", "2026-12-01", 1)]
    [InlineData("code,zh,en,mfn,ordinary,vat\n", "2026-12-01", 1)]
    [InlineData("code,zh,en,mfn,ordinary,vat\n88069900,测试,Test,3%,11%,13%\n", "yesterday", 2)]
    public async Task What_is_no_table_is_not_loaded(string text, string validFrom, int code) =>
        Assert.Equal(code, await LoadTariff.LoadTariffAsync(null!, ["load-tariff", await WriteAsync("bad.csv", text), "--valid-from", validFrom, "--source", "test"]));

    private async Task<string> WriteAsync(string name, string text)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, name), text);
        return Path.Combine(folder, name);
    }
}
