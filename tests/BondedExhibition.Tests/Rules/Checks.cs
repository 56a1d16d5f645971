using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tax;
using Platform.CaseKernel;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Codes;
using Platform.Testing;
using Kept = Platform.BondedExhibition.Ledger;

namespace Platform.BondedExhibition.Tests.Rules;

/// <summary>The complete example of a matter, changed in one place, and what the rules then find. The day is 2026-11-02.</summary>
internal static class Checks
{
    public static readonly DateOnly Today = new(2026, 11, 2);

    public static IReadOnlyList<Finding> Of<TForm>(Matter<TForm> matter, object? known, string place = "", string value = "", string zone = "JA")
        where TForm : class, new()
    {
        var form = JsonSerializer.SerializeToNode(matter.Example(Today), FormReader.Options)!.AsObject();
        if (place.Length > 0)
            Set(form, place, value);
        Assert.False(matter.Normalise(form).Failed(out _, out var normal));
        return matter.Check(normal, new CheckContext(Today, zone, matter.Materials.Select(material => material.Code).ToHashSet()) { Known = known });
    }

    public static void Found(IReadOnlyList<Finding> findings, string code, string pointer, Severity severity = Severity.Block)
    {
        var finding = findings.FirstOrDefault(finding => finding.Code == code && finding.Pointer == pointer);
        Assert.True(finding is not null, $"{code} at {pointer} is not among {string.Join(", ", findings.Select(finding => $"{finding.Code} {finding.Pointer}"))}");
        Assert.Equal(severity, finding.Severity);
        Assert.NotEqual("", finding.Provision!.In(CultureInfo.GetCultureInfo("en")));
        Assert.DoesNotContain("rule.", finding.Title.In(CultureInfo.GetCultureInfo("en")) + finding.Mend.In(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
    }

    public static Book Book(string number = "T22330000001") => new()
    {
        Id = Guid.NewGuid(), Number = number, OrganisationId = TestCallers.OrganisationA, OrganisationName = "晨星贸易有限公司", Zone = "JA", CustomsCode = "2233", Kind = BookKinds.PublicWarehouse,
        CreditCode = "91310105MA1FWHF33E", CustomsNumber = "3122260001", Warehouse = "张园保税仓库", State = Kept.Book.Open, DeclaredOn = Today, LastSeq = 3,
    };

    public static Item Item(int seq, string code, string tracking = Kept.Item.BySerial, decimal unitValue = 1_000_000m, string? origin = "FRA") => new()
    {
        Id = Guid.NewGuid(), BookId = Guid.NewGuid(), Seq = seq, GoodsCode = code, Name = $"商品{seq}", Unit = "011", Tracking = tracking, Origin = origin, UnitValue = unitValue, Channel = "bonded",
    };

    public static Kept.Guarantee Guarantee(string kind = "letter", decimal? ceiling = 5_000_000m) => new()
    {
        Id = Guid.NewGuid(), Number = "GUA-JA-2026-000001", OrganisationId = TestCallers.OrganisationA, Zone = "JA", Kind = kind, Scope = "general", Ceiling = ceiling,
        ValidFrom = Today.AddDays(-1), ValidUntil = Today.AddYears(1), CaseId = Guid.NewGuid(),
    };

    public static Sale Sale(string number = "SAL-JA-2026-000001") => new()
    {
        Id = Guid.NewGuid(), Number = number, LotId = Guid.NewGuid(), BookId = Guid.NewGuid(), BookNumber = "T22330000001", OrganisationId = TestCallers.OrganisationA, Zone = "JA", Item = 2,
        GoodsCode = "9101210010", Name = "腕表", Origin = "JPN", Unit = "011", Serial = "W-1001", Quantity = 1m, Price = 123_456.78m, SoldOn = Today.AddDays(-5), DueOn = Today.AddDays(25), Cause = "sale",
        State = Kept.Sale.Sold, At = DateTimeOffset.UtcNow,
    };

    public static ExhibitKnown Exhibit() => new(
        Book(),
        new Dictionary<int, Item> { [1] = Item(1, "9701911900"), [2] = Item(2, "9101210010", unitValue: 123_456.78m, origin: "JPN") },
        new[] { Stocked(1, "ART-0001"), Stocked(2, "W-1001"), Stocked(2, "W-1002") }.ToLookup(stocked => stocked.Seq),
        Guarantee(),
        CreditLevel.Certified,
        [],
        new HashSet<string>(),
        new Dictionary<string, CertificateRecord> { ["ART-SJ-CBZ-2026-000001"] = Permit("江岸") },
        ShippedTables.TariffOn(Today));

    public static CertificateRecord Permit(string title) => new()
    {
        Number = "ART-SJ-CBZ-2026-000001", CaseId = Guid.NewGuid(), Matter = "bex.art-import", Kind = "art-permit", Subject = "晨星贸易有限公司", IssuedBy = "SH-CULTURE", IssuedOn = Today.AddDays(-30),
        Data = JsonSerializer.Serialize(new PermitData("晨星贸易有限公司", Today, [new PermittedWork(title, "Claire Martin", 2019, "布面油画", "9701911900")]), JsonDefaults.Options),
    };

    public static Stocked Stocked(int seq, string serial, string place = "stock", decimal quantity = 1m) => new(seq, serial, place, quantity, Today.AddMonths(-2), Today.AddMonths(10));

    /// <summary>Flags and numbers are themselves, an empty value takes the place out, everything else is text.</summary>
    public static void Set(JsonObject form, string place, string value)
    {
        var steps = place.Split('/');
        JsonNode node = form;
        foreach (var step in steps[..^1])
            node = int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? node[index]! : node[step] ??= new JsonObject();
        if (value.Length == 0)
            node.AsObject().Remove(steps[^1]);
        else if (node is JsonArray list)
            list[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = value;
        else
            node[steps[^1]] = bool.TryParse(value, out var flag) ? flag : value.StartsWith('#') ? int.Parse(value[1..], CultureInfo.InvariantCulture) : value;
    }
}
