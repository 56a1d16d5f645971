using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Goods;
using Platform.BondedExhibition.Tax;
using Platform.BondedExhibition.Tests.Acts;
using Platform.CaseKernel.Tables;
using Platform.Testing;

namespace Platform.BondedExhibition.Tests.Goods;

public sealed class GoodsImportTests(BondedService service)
{
    private const string Root = "/api/bonded-exhibitions";
    private static readonly Exchange Rates = ShippedTables.ExchangeOn(new DateOnly(2026, 11, 22));

    [Theory]
    [InlineData("商品编码,商品名称,申报数量,申报计量单位,申报单价,币制,原产国\n9101210010,手表,1,只,10000,瑞士法郎,瑞士\n")]
    [InlineData("Goods code,Name of goods,Quantity,Unit,Unit price,Currency,Origin\n91012100.10,手表,1,008,10000,CHF,Switzerland\n")]
    [InlineData("SasDclSeqno\tGdecd\tGdsNm\tDclQty\tDclUnitcd\tDclUprcAmt\tDclCurrcd\tNatcd\n1\t9101210010\t手表\t1\t008\t10000\tCHF\tCHE\n")]
    [InlineData("9101210010\t手表\t１\t8\t10,000\tchf\tche\n")]
    public void Headers_are_known_in_both_languages_and_by_field_name(string text)
    {
        var imported = Read(text);
        Assert.Empty(imported.Errors);
        var line = Assert.Single(imported.Lines);
        Assert.Equal(("9101210010", "手表", 1m, "008", 10000m, 10000m), (line.Code, line.Name, line.Quantity, line.Unit, line.UnitPrice, line.Total));
        Assert.Equal(("CHF", "CHE", 88000.00m), (line.Currency, line.Origin, line.UnitValue));
    }

    [Fact]
    public void Every_column_of_the_template_is_read()
    {
        var cells = new Dictionary<string, string>
        {
            ["item"] = "3", ["tracking"] = "逐件", ["serials"] = "A1; A2", ["code"] = "97039000.90", ["name"] = "雕塑", ["specification"] = "青铜", ["quantity"] = "2", ["unit"] = "件",
            ["unitPrice"] = "100.5", ["total"] = "201", ["currency"] = "EUR", ["unitValue"] = "824.1", ["origin"] = "意大利", ["licenceNumber"] = "L-1", ["licenceValidUntil"] = "2027/3/1",
            ["kind"] = "成品", ["materialNumber"] = "M-1", ["legalUnit"] = "011", ["secondLegalUnit"] = "千克", ["secondLegalQuantity"] = "1.4", ["artPermit"] = "文-1", ["filingNumber"] = "国妆网备进字1", ["channel"] = "网购保税", ["enteredOn"] = "20261101", ["change"] = "3",
        };
        var imported = Read($"{string.Join(',', cells.Keys)}\n{string.Join(',', cells.Values)}\n");
        Assert.Empty(imported.Errors);
        Assert.Equal(GoodsColumns.All.Count, cells.Count);
        var line = imported.Lines.Single();
        Assert.Equal((3, "serial", "A1|A2", "011", "035"), (line.Item, line.Tracking, string.Join('|', line.Serials!), line.LegalUnit, line.SecondLegalUnit));
        Assert.Equal((GoodsKind.Product, Channel.Ecommerce, RowChange.Added), (line.Kind, line.Channel, line.Change));
        Assert.Equal((new DateOnly(2027, 3, 1), new DateOnly(2026, 11, 1), 824.1m, "ITA"), (line.LicenceValidUntil, line.EnteredOn, line.UnitValue, line.Origin));
        Assert.Equal(("青铜", "L-1", "M-1", "文-1", "国妆网备进字1"), (line.Specification, line.LicenceNumber, line.MaterialNumber, line.ArtPermit, line.FilingNumber));
        Assert.Equal(1.4m, line.SecondLegalQuantity);
    }

    // L35 art. 62 as Cosmetics writes it; what is pasted or typed is the same number
    [Theory]
    [InlineData("国妆网备进字（沪）2026000001", "国妆网备进字（沪）2026000001")]
    [InlineData("国妆网备进字(沪)2026000001", "国妆网备进字（沪）2026000001")]
    [InlineData(" 国妆网备制字 （沪）２０２６０００００１", "国妆网备制字（沪）2026000001")]
    [InlineData("沪g妆网备字2026000001", "沪G妆网备字2026000001")]
    public void A_filing_number_is_read_as_it_is_given_out(string cell, string number) =>
        Assert.Equal(number, Read($"code,name,quantity,unit,filingNumber\n3304990099,面霜,1,035,{cell}\n").Lines.Single().FilingNumber);

    // Domain reference §3.6: 100 JPY are 4.70 CNY; a unit value holds five decimals
    [Theory]
    [InlineData("3", "JPY", "0.141")]
    [InlineData("0.00001", "USD", "0.00007")]
    [InlineData("33.33333", "CNY", "33.33333")]
    public void A_converted_price_keeps_five_decimals(string price, string currency, string value) =>
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), Read($"code,name,quantity,unit,unitPrice,currency\n4202210000,x,1,007,{price},{currency}\n").Lines.Single().UnitValue);

    [Theory]
    [InlineData("code", "970", "goods-code")]
    [InlineData("code", "", "missing")]
    [InlineData("name", "", "missing")]
    [InlineData("quantity", "x", "number-malformed")]
    [InlineData("quantity", "0", "quantity-zero")]
    [InlineData("quantity", "1.123456", "too-many-decimals")]
    [InlineData("quantity", "-1", "number-malformed")]
    [InlineData("quantity", "100000000000000", "number-too-large")]
    [InlineData("unit", "帮", "unit-unknown")]
    [InlineData("currency", "QQQ", "currency-unknown")]
    [InlineData("currency", "XAF", "rate-missing")]
    [InlineData("origin", "亚特兰蒂斯", "country-unknown")]
    [InlineData("total", "9", "total-differs")]
    [InlineData("item", "0", "item-malformed")]
    [InlineData("licenceValidUntil", "2026-02-30", "date-malformed")]
    [InlineData("kind", "Z", "choice-unknown")]
    [InlineData("serials", "A;B", "serials-differ")]
    [InlineData("tracking", "serial", "serials-missing", "serials")]
    public void A_wrong_cell_is_named_and_the_line_is_kept_without_it(string column, string cell, string code, string? named = null)
    {
        var cells = new Dictionary<string, string>
        {
            ["code"] = "9703900090", ["name"] = "雕塑", ["quantity"] = "1", ["unit"] = "011", ["unitPrice"] = "10", ["total"] = "10", ["currency"] = "CNY",
            ["origin"] = "ITA", ["item"] = "1", ["licenceValidUntil"] = "", ["kind"] = "I", ["serials"] = "", ["tracking"] = "",
        };
        cells[column] = cell;
        var imported = Read($"{string.Join(',', cells.Keys)}\n{string.Join(',', cells.Values)}\n");
        var error = Assert.Single(imported.Errors);
        Assert.Equal((2, named ?? column, code), (error.Row, error.Column, error.Code));
        Assert.Single(imported.Lines);
        Assert.All(new[] { "zh-CN", "en" }, language => Assert.NotEqual(error.Title.Key, error.Title.In(CultureInfo.GetCultureInfo(language))));
    }

    [Fact]
    public void A_serial_number_stands_once()
    {
        var imported = Read("code,name,quantity,unit,serials\n9101210010,a,1,008,S1\n9101210010,b,1,008,S1\n9102110010,c,1,008,S1\n");
        Assert.Equal([(3, "serial-repeated")], imported.Errors.Select(error => (error.Row, error.Code)));
    }

    [Fact]
    public void A_sum_below_the_lines_is_compared_and_no_line()
    {
        var imported = Read("name,code,quantity,unit,total\na,9101210010,1,008,10\nb,9101210010,2,008,20\n合计,,3,,31\n");
        Assert.Equal(2, imported.Lines.Count);
        Assert.Equal((4, "total", "sum-differs"), (imported.Errors.Single().Row, imported.Errors.Single().Column, imported.Errors.Single().Code));
    }

    [Fact]
    public void What_nobody_knows_is_named_and_what_is_missing_is_counted()
    {
        var imported = Read("商品编码,商品名称,申报数量,申报计量单位,总价,币制,颜色\n9703900090,雕塑,3,011,100,CNY,红\n");
        Assert.Equal((1, "column-unknown", "颜色"), (imported.Errors.Single().Row, imported.Errors.Single().Code, imported.Errors.Single().Value));
        Assert.Equal((33.33333m, 33.33333m), (imported.Lines[0].UnitPrice, imported.Lines[0].UnitValue));
    }

    [Fact]
    public void No_more_lines_than_a_declaration_has()
    {
        var imported = Read($"code,name,quantity,unit\n{string.Concat(Enumerable.Repeat("9703900090,x,1,011\n", 1001))}");
        Assert.Equal((1000, 1002, "rows-too-many"), (imported.Lines.Count, imported.Errors.Single().Row, imported.Errors.Single().Code));
    }

    [Fact]
    public async Task A_workbook_of_a_thousand_lines_is_imported()
    {
        var rows = Enumerable.Range(1, 1000).Select(i => (IReadOnlyList<string>)[$"{i}", "9101210010", "手表", "1", "008", "10000", "CHF", "CHE", $"S{i}"]);
        var file = Spreadsheet.Write(("x", [["底账序号", "商品编码", "商品名称", "申报数量", "申报计量单位", "申报单价", "币制", "原产国", "序列号"], .. rows]));
        using var client = service.Host.As(TestCallers.Applicant);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", "goods.xlsx" } };
        var imported = await (await client.PostAsync(new Uri($"{Root}/goods/import", UriKind.Relative), form)).ReadJsonAsync();
        Assert.Equal((1000, 0, "88000000.00"), (imported["lines"]!.AsArray().Count, imported["errors"]!.AsArray().Count, (string)imported["value"]!));
        Assert.Equal(("88000.00", "S1", "serial"), ((string)imported["lines"]![0]!["unitValue"]!, (string)imported["lines"]![0]!["serials"]![0]!, (string)imported["lines"]![0]!["tracking"]!));
    }

    [Fact]
    public async Task Pasted_text_is_read_and_its_errors_are_said_in_the_callers_language()
    {
        using var client = service.Host.As(TestCallers.Applicant).In("en");
        using var text = new StringContent("9703900090\t雕塑\tx\t011", Encoding.UTF8, "text/plain");
        var imported = await (await client.PostAsync(new Uri($"{Root}/goods/import", UriKind.Relative), text)).ReadJsonAsync();
        var error = imported["errors"]!.AsArray().Single()!;
        Assert.Equal((1, "quantity", "number-malformed", "is no number", "x"), ((int)error["row"]!, (string)error["column"]!, (string)error["code"]!, (string)error["title"]!, (string)error["value"]!));
    }

    [Fact]
    public async Task Strangers_import_nothing_and_no_table_is_refused()
    {
        using var stranger = service.Host.Client();
        using var answer = await stranger.PostAsync(new Uri($"{Root}/goods/import", UriKind.Relative), new StringContent("x"));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        using var client = service.Host.As(TestCallers.Applicant);
        await ProblemAssert.IsAsync(await client.PostAsync(new Uri($"{Root}/goods/import", UriKind.Relative), new ByteArrayContent("PK but no archive"u8.ToArray())), 422, "import-not-readable");
    }

    [Theory]
    [InlineData("csv", "zh-CN")]
    [InlineData("xlsx", "zh-CN")]
    [InlineData("csv", "en")]
    [InlineData("xlsx", "en")]
    public async Task The_template_is_read_back_column_by_column(string format, string language)
    {
        using var client = service.Host.Client().In(language);
        using var answer = await client.GetAsync(new Uri($"{Root}/public/goods/template?format={format}", UriKind.Relative));
        Assert.False(TableFiles.Read(await answer.Content.ReadAsByteArrayAsync()).Failed(out _, out var rows));
        Assert.Equal(GoodsColumns.All, GoodsColumns.Of(rows[0]).Columns);
        await ProblemAssert.IsAsync(await client.GetAsync(new Uri($"{Root}/public/goods/template?format=doc", UriKind.Relative)), 400, "template-unknown");
    }

    private static ImportedGoods Read(string text)
    {
        Assert.False(TableFiles.Read(Encoding.UTF8.GetBytes(text)).Failed(out _, out var rows));
        return ImportedGoods.Of(rows, Rates);
    }
}
