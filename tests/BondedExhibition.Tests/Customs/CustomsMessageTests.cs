using System.Globalization;
using System.Xml.Linq;
using Platform.BondedExhibition.Customs;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Tax;

namespace Platform.BondedExhibition.Tests.Customs;

/// <summary>Domain reference §3.3.</summary>
public sealed class CustomsMessageTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void The_declaration_of_an_exhibition_has_the_fields_of_its_message()
    {
        var message = CustomsMessages.Exhibition(Examples.Exhibit(Today));
        Assert.Empty(CustomsSchema.Check(message));
        var head = XDocument.Parse(message.Xml()).Root!.Element("Head")!;
        Assert.Equal(("C", "E", "1", "2233", "T22330000001"), (Field(head, "BusinessTypecd"), Field(head, "DirectionTypecd"), Field(head, "DclTypecd"), Field(head, "MaserCuscd"), Field(head, "AreainOriactNo")));
        Assert.Equal(("3122260001", "CX-2026-031", "张园西区W12栋", "100"), (Field(head, "DclEtpsno"), Field(head, "EtpsPreentNo"), Field(head, "ExhibitionPlace"), Field(head, "Col4Cus")));
        var lines = XDocument.Parse(message.Xml()).Root!.Element("Goods")!.Elements("Line").ToList();
        Assert.Equal(["9701911900", "9101210010"], lines.Select(line => Field(line, "Gdecd")));
        Assert.Equal(("2", "246913.56", "E", "0"), (Field(lines[1], "DclQty"), Field(lines[1], "DclTotalAmt"), Field(lines[1], "GdsMarkcd"), Field(lines[1], "ModfMarkcd")));
    }

    [Theory]
    [InlineData("book", "Head/AreainOriactNo")]
    [InlineData("district", "Head/MaserCuscd")]
    [InlineData("enterprise", "Head/AreainEtpsno")]
    [InlineData("credit", "Head/DclEtpsSccd")]
    [InlineData("code", "Goods/Line[2]/Gdecd")]
    [InlineData("unit", "Goods/Line[2]/DclUnitcd")]
    [InlineData("quantity", "Goods/Line[2]/DclQty")]
    [InlineData("name", "Goods/Line[2]/GdsNm")]
    [InlineData("currency", "Goods/Line[2]/DclCurrcd")]
    public void What_does_not_fit_the_schema_is_named_by_its_place(string wrong, string place)
    {
        var form = Examples.Exhibit(Today);
        var (head, goods) = (form.Head!, form.Goods!);
        form = wrong switch
        {
            "book" => form with { Head = head with { BookNumber = "A22330000001" } },
            "district" => form with { Head = head with { CustomsCode = "223" } },
            "enterprise" => form with { Head = head with { Enterprise = head.Enterprise! with { CustomsNumber = "31222600011" } } },
            "credit" => form with { Head = head with { Declarant = head.Declarant! with { CreditCode = "91310105MA1FWHF33I" } } },
            "code" => With(goods[1] with { Code = "910121001" }),
            "unit" => With(goods[1] with { Unit = "11" }),
            "quantity" => With(goods[1] with { Quantity = 100_000_000_000_000m }),
            "name" => With(goods[1] with { Name = new string('x', 256) }),
            _ => With(goods[1] with { Currency = "yuan" }),
        };
        Assert.Equal([place], CustomsSchema.Check(CustomsMessages.Exhibition(form)).Select(error => error.Place));

        ExhibitForm With(ExhibitGoodsForm second) => form with { Goods = [goods[0], second] };
    }

    [Fact]
    public void What_is_missing_is_named() =>
        Assert.NotEmpty(CustomsSchema.Check(CustomsMessages.Exhibition(new ExhibitForm())));

    [Theory]
    [InlineData(Direction.Out, "E")]
    [InlineData(Direction.In, "I")]
    public void The_stock_order_says_which_way_which_goods_go(Direction direction, string code)
    {
        var message = CustomsMessages.Stock(Examples.Exhibit(Today), direction, "EXH-JA-2026-000001", "JA", "CK-1", [(2, "W-1001", 1m)]);
        Assert.Empty(CustomsSchema.Check(message));
        var root = XDocument.Parse(message.Xml()).Root!;
        var (head, line) = (root.Element("Head")!, root.Element("Goods")!.Elements("Line").Single());
        Assert.Equal((code, "C", "CK-1", "EXH-JA-2026-000001", "JA"), (Field(head, "STOCK_TYPECD"), Field(head, "BUSINESS_TYPECD"), Field(head, "ETPS_PREENT_NO"), Field(head, "SAS_DCL_NO"), Field(head, "AREA_CODE")));
        Assert.Equal(("1", "2", "2", "1", "123456.78"), (Field(line, "SAS_STOCK_SEQNO"), Field(line, "SAS_DCL_SEQNO"), Field(line, "ORIACT_GDS_SEQNO"), Field(line, "DCL_QTY"), Field(line, "DCL_TOTAL_AMT")));
    }

    [Fact]
    public void Pieces_of_one_row_are_one_line() =>
        Assert.Equal(["2"], XDocument.Parse(CustomsMessages.Stock(Examples.Exhibit(Today), Direction.Out, "EXH-1", "JA", "CK-1", [(2, "W-1001", 1m), (2, "W-1002", 1m)]).Xml()).Root!.Element("Goods")!.Elements("Line").Select(line => Field(line, "DCL_QTY")));

    [Fact]
    public void A_stock_order_without_a_declaration_is_none() =>
        Assert.NotEmpty(CustomsSchema.Check(CustomsMessages.Stock(Examples.Exhibit(Today), Direction.Out, "", "JA", "CK-1", [(1, "ART-0001", 1m)])));

    [Fact]
    public void A_message_is_read_back_from_the_line()
    {
        var sent = CustomsMessages.Exhibition(Examples.Exhibit(Today));
        var read = CustomsMessage.Read(sent.Kind, sent.InternalNumber, sent.Declarant, sent.Xml());
        Assert.Equal(sent.Xml(), read.Xml());
        Assert.Contains("[Goods]\r\nSasDclSeqno,OriactGdsSeqno,Gdecd", read.Csv(), StringComparison.Ordinal);
    }

    // 申报类型 3 删除; a list that was sent before lists said what they are has no field to change
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_deletion_is_the_same_message_as_another_kind(bool says)
    {
        var sent = XDocument.Parse(CustomsMessages.Inventory(List()).Xml());
        if (!says)
            sent.Root!.Element("Head")!.Element("DclTypecd")!.Remove();
        var deletion = XDocument.Parse(CustomsMessage.AsDeletion(sent.ToString()));
        Assert.Empty(CustomsSchema.Check(deletion));
        Assert.Equal(("3", "QD223326I000000001"), (Field(deletion.Root!.Element("Head")!, "DclTypecd"), Field(deletion.Root.Element("Head")!, "BondInvtNo")));
    }

    [Fact]
    public void The_inventory_list_of_type_5_carries_its_taxes_and_its_declaration()
    {
        var message = CustomsMessages.Inventory(List());
        Assert.Empty(CustomsSchema.Check(message));
        var root = XDocument.Parse(message.Xml()).Root!;
        var head = root.Element("Head")!;
        Assert.Equal(("5", "I", "1", "1", "64876.53", "QD223326I000000001"), (Field(head, "BondInvtTypecd"), Field(head, "ImpexpMarkcd"), Field(head, "DclcusFlag"), Field(head, "DclcusTypecd"), Field(head, "LevyBlAmt"), Field(head, "BondInvtNo")));
        var goods = root.Element("EntryGoods")!.Elements("Line").Single();
        Assert.Equal(("123456.78", "9876.54", "33333.33", "21666.66"), (Field(goods, "DutyValue"), Field(goods, "Duty"), Field(goods, "ConsumptionTax"), Field(goods, "Vat")));
        root.Element("Head")!.Element("SasDclNo")!.Remove();
        Assert.Equal("Head/SasDclNo", Assert.Single(CustomsSchema.Check(root.Document!)).Place);
        Assert.NotEmpty(CustomsSchema.Check(CustomsMessages.Inventory(List() with { Number = "QD22332600000001" })));
    }

    [Fact]
    public void What_was_never_on_show_is_an_ordinary_list()
    {
        var message = CustomsMessages.Inventory(List() with { Exhibitions = [] });
        Assert.Empty(CustomsSchema.Check(message));
        var head = XDocument.Parse(message.Xml()).Root!.Element("Head")!;
        Assert.Equal(("0", null), (Field(head, "BondInvtTypecd"), (string?)head.Element("SasDclNo")));
    }

    [Fact]
    public void Another_declarant_makes_it_a_corresponding_declaration()
    {
        var message = CustomsMessages.Inventory(List() with { Declarant = new EnterpriseForm { CustomsNumber = "3122260002", Name = "远航咨询有限公司", CreditCode = "91310106MA1FYDX89M" } });
        Assert.Empty(CustomsSchema.Check(message));
        var head = XDocument.Parse(message.Xml()).Root!.Element("Head")!;
        Assert.Equal(("2", "3122260002"), (Field(head, "DclcusTypecd"), Field(head, "CorrEntryDclEtpsNo")));
    }

    [Fact]
    public void As_csv_it_has_the_same_fields()
    {
        var message = CustomsMessages.Exhibition(Examples.Exhibit(Today));
        var lines = message.Csv().Split("\r\n");
        Assert.Equal(("[Head]", "", "[Goods]"), (lines[0], lines[3], lines[4]));
        Assert.StartsWith("SeqNo,SasDclNo,MaserCuscd,DclTypecd", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("1,1,9701911900,布面油画《江岸》", lines[6], StringComparison.Ordinal);
        Assert.Equal(lines[5].Split(',').Length, lines[7].Split(',').Length);
    }

    [Theory]
    [InlineData("QD223326I000000001", true)]
    [InlineData("QD223326E123456789", true)]
    [InlineData("QD223326X000000001", false)]
    [InlineData("QD223326I00000001", false)]
    public void A_list_number_has_eighteen_characters(string number, bool holds)
    {
        Assert.Equal(holds, CustomsNumbers.IsList(number));
        Assert.True(CustomsNumbers.IsList(CustomsNumbers.List("2233", 2026, 'I', 42)));
    }

    [Theory]
    [InlineData("business-type", 9)]
    [InlineData("inventory-type", 9)]
    [InlineData("status", 4)]
    [InlineData("deduction-mode", 5)]
    [InlineData("subsystem", 6)]
    public void The_code_lists_are_there_with_their_names(string list, int codes)
    {
        Assert.Equal(codes, CodeLists.Of(list).Count);
        Assert.All(CodeLists.Of(list), entry => Assert.True(entry is { Zh.Length: > 0, En.Length: > 0 }));
    }

    [Theory]
    [InlineData("<Answers><Answer><Kind>SAS121</Kind><EtpsPreentNo>N1</EtpsPreentNo><No>Z1</No><Stucd>0</Stucd><Message>好</Message><Time>2026-11-22T09:00:00+08:00</Time></Answer></Answers>")]
    [InlineData("\uFEFF<Answer><Kind>SAS121</Kind><EtpsPreentNo>N1</EtpsPreentNo><No>Z1</No><Stucd>0</Stucd><Message>好</Message><Time>2026-11-22T09:00:00</Time></Answer>")]
    [InlineData("Kind,EtpsPreentNo,No,Stucd,Message,Time\nSAS121,N1,Z1,0,好,2026-11-22 09:00:00\n")]
    [InlineData("Time,Message,Stucd,No,EtpsPreentNo,Kind\n2026-11-22T01:00:00Z,好,0,Z1,N1,SAS121\n")]
    public void Answers_read_the_same_from_either_form(string text)
    {
        var answer = Assert.Single(CustomsAnswers.Read(System.Text.Encoding.UTF8.GetBytes(text)));
        Assert.Equal(("SAS121", "N1", "Z1", "0", "好"), (answer.Kind, answer.InternalNumber, answer.Number, answer.Status, answer.Message));
        Assert.Equal(DateTimeOffset.Parse("2026-11-22T01:00:00Z", CultureInfo.InvariantCulture), answer.At);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<Answers/>")]
    [InlineData("<Answers><Answer>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Answer><Kind>&x;</Kind></Answer>")]
    [InlineData("Kind,EtpsPreentNo,No,Stucd,Message,Time\n")]
    [InlineData("Kind,EtpsPreentNo,No,Stucd,Message,Time\nSAS121,,Z1,0,,2026-11-22\n")]
    [InlineData("Kind,EtpsPreentNo,No,Stucd,Message,Time\nSAS999,N1,Z1,0,,2026-11-22\n")]
    [InlineData("Kind,EtpsPreentNo,No,Stucd,Message,Time\nSAS121,N1,Z1,9,,2026-11-22\n")]
    [InlineData("Kind,EtpsPreentNo,No,Stucd,Message,Time\nSAS121,N1,Z1,0,,tomorrow\n")]
    public void What_is_no_file_of_answers_is_refused_whole(string text) =>
        Assert.Throws<FormatException>(() => CustomsAnswers.Read(System.Text.Encoding.UTF8.GetBytes(text)));

    private static InventoryList List()
    {
        var enterprise = new EnterpriseForm { CustomsNumber = "3122260001", Name = "晨星贸易有限公司", CreditCode = "91310105MA1FWHF33E" };
        var tax = TaxCalculator.Of(123456.78m, 1, new TaxRates(new DutyRate(0.08m), new ConsumptionRate(0.2m), 0.13m));
        return new InventoryList(
            CustomsNumbers.List("2233", 2026, 'I', 1), "CX-2026-D01", "T22330000001", ["EXH-JA-2026-000001"], "2233", enterprise, enterprise, Today,
            [new InventoryLine(2, "9101210010", "腕表", null, 1, "011", 123456.78m, 123456.78m, tax, "CHE", null, "FP-1")]);
    }

    private static string? Field(XElement element, string name) => element.Element(name)?.Value;
}
