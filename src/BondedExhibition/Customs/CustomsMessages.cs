using System.Globalization;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Tax;

namespace Platform.BondedExhibition.Customs;

/// <summary>出入库单: goods leave the supervised area for an exhibition, or come back.</summary>
/// <param name="DeclarationNumber">业务申报表编号: customs' own, or the platform's while customs have given none.</param>
/// <param name="ListNumber">核注清单 that it goes with, if any.</param>
public sealed record StockOrder(string DeclarationNumber, string InternalNumber, string CustomsCode, Direction Direction, EnterpriseForm Declarant, string Area, IReadOnlyList<StockLine> Lines, string? ListNumber = null);

/// <param name="Row">Of the 业务申报表.</param>
/// <param name="Item">底账序号.</param>
public sealed record StockLine(int Row, int Item, string Code, string Name, decimal Quantity, string Unit, decimal? Total = null, string? Currency = null);

/// <summary>核注清单 with the data of its 报关单: what was sold from a book is declared together.</summary>
/// <param name="Exhibitions">Numbers of the 业务申报表 that the goods were shown under; a list of type 5 must load them. Without any it is an ordinary list, type 0 (to be verified).</param>
public sealed record InventoryList(string Number, string InternalNumber, string BookNumber, IReadOnlyList<string> Exhibitions, string CustomsCode, EnterpriseForm Enterprise, EnterpriseForm Declarant, DateOnly DeclaredOn, IReadOnlyList<InventoryLine> Lines);

/// <param name="Item">底账序号.</param>
/// <param name="Price">CNY of the whole line.</param>
/// <param name="DutiableValue">CNY of the whole line.</param>
public sealed record InventoryLine(int Item, string Code, string Name, string? Specification, decimal Quantity, string Unit, decimal Price, decimal DutiableValue, TaxResult Tax, string? Origin, string? LicenceNumber, string? Invoice, string? SecondUnit = null, decimal? SecondQuantity = null);

/// <summary>The documents of domain reference §3.3, with the field names given there.</summary>
public static class CustomsMessages
{
    private const int PriceDecimals = 5;

    /// <summary>业务申报表. What is missing in the form is missing in the message, and its schema says so.</summary>
    /// <param name="number">业务申报表编号, once customs have given one.</param>
    public static CustomsMessage Exhibition(ExhibitForm form, string? number = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (head, show) = (form.Head ?? new DeclarationHeadForm(), form.Exhibition ?? new ExhibitionForm());
        (string, string?)[] fields =
        [
            ("SeqNo", null), ("SasDclNo", number), ("MaserCuscd", head.CustomsCode),
            ("DclTypecd", head.Kind switch { DeclarationKind.Record => "1", DeclarationKind.Change => "2", DeclarationKind.Delete => "3", _ => null }),
            ("BusinessTypecd", "C"), ("DirectionTypecd", InOut(head.Direction)), ("AreainOriactNo", head.BookNumber), ("AreaoutOriactNo", head.OutsideBookNumber),
            .. Enterprise("AreainEtps", head.Enterprise), .. Enterprise("AreaoutEtps", head.Exhibitor),
            ("DpstLevyBlNo", form.Guarantee?.LevyNumber), ("ValidTime", Day(show.ValidUntil)), ("DclEr", null), ("ExhibitionPlace", show.Venue),
            .. Enterprise("DclEtps", head.Declarant),
            ("InputCode", head.Preparer?.CustomsNumber), ("InputSccd", head.Preparer?.CreditCode), ("InputName", head.Preparer?.Name),
            ("EtpsPreentNo", head.InternalNumber), ("MtpckEndprdTypecd", InOut(head.GoodsKind)), ("FreeDomestic", head.DomesticSale == true ? "Y" : null),
            ("Col1", head.Scrap == true ? "1" : null), ("Col4Cus", Number(form.Guarantee?.Ratio)), ("Rmk", head.Remarks),
        ];
        return new CustomsMessage(CustomsMessage.Exhibition, head.InternalNumber ?? "", head.Declarant?.CustomsNumber ?? "",
        [
            new MessageSection("Head", false, [fields]),
            new MessageSection("Goods", true, [.. (form.Goods ?? []).Select(Goods)]),
        ]);
    }

    /// <summary>出入库单 of what moved, by the rows of the 业务申报表 that declare it.</summary>
    /// <param name="moved">Items and serials with their quantities; an item without rows is left out.</param>
    public static CustomsMessage Stock(ExhibitForm form, Direction direction, string declarationNumber, string area, string internalNumber, IReadOnlyList<(int Item, string Serial, decimal Quantity)> moved)
    {
        ArgumentNullException.ThrowIfNull(form);
        var head = form.Head ?? new DeclarationHeadForm();
        var rows = (form.Goods ?? []).Select((goods, i) => (Goods: goods, Row: i + 1)).ToList();
        var lines = moved
            .Select(line => (line.Quantity, Declared: rows.Find(row => row.Goods.Item == line.Item && (line.Serial.Length == 0 || row.Goods.Serials is null or { Count: 0 } || row.Goods.Serials.Any(serial => serial.Trim() == line.Serial)))))
            .Where(line => line.Declared.Goods is not null)
            .GroupBy(line => line.Declared, line => line.Quantity)
            .OrderBy(line => line.Key.Row)
            .Select(line => LineOf(line.Key.Goods, line.Key.Row, line.Sum()));
        return Stock(new StockOrder(declarationNumber, internalNumber, head.CustomsCode ?? "", direction, head.Declarant ?? new EnterpriseForm(), area, [.. lines]));
    }

    public static CustomsMessage Stock(StockOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        (string, string?)[] head =
        [
            ("SAS_STOCK_NO", null), ("SAS_DCL_NO", order.DeclarationNumber), ("SAS_STOCK_PREENT_NO", order.InternalNumber), ("MASTER_CUSCD", order.CustomsCode), ("STOCK_TYPECD", InOut(order.Direction)),
            ("BUSINESS_TYPECD", "C"), ("CENTRALIZED_DCL_TYPECD", null), ("RLT_SAS_STOCK_NO", null), ("RLT_BOND_INVT_NO", order.ListNumber), ("DCL_ER", order.Declarant.Name), ("PACKAGE_QTY", null), ("GROSS_WT", null), ("NET_WT", null),
            ("PACK_TYPE", null), ("LEVY_BL_AMT", null), ("PASS_TYPECD", null), ("STUCD", null), ("AREA_CODE", order.Area), ("ETPS_PREENT_NO", order.InternalNumber),
        ];
        return new CustomsMessage(CustomsMessage.Stock, order.InternalNumber, order.Declarant.CustomsNumber ?? "",
        [
            new MessageSection("Head", false, [head]),
            new MessageSection("Goods", true,
            [
                .. order.Lines.Select((line, i) => (IReadOnlyList<(string, string?)>)
                [
                    ("SAS_STOCK_SEQNO", Number(i + 1)), ("SAS_DCL_SEQNO", Number(line.Row)), ("ORIACT_GDS_SEQNO", Number(line.Item)), ("GDECD", line.Code), ("GDS_NM", line.Name),
                    ("DCL_QTY", Number(line.Quantity)), ("DCL_UNITCD", line.Unit), ("DCL_TOTAL_AMT", Number(line.Total)), ("DCL_CURRCD", line.Currency),
                ]),
            ]),
        ]);
    }

    public static CustomsMessage Inventory(InventoryList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        // 关联报关 asks for the consignee, 对应报关 for the declarant: it is the latter where another enterprise declares.
        var own = list.Declarant.CustomsNumber == list.Enterprise.CustomsNumber;
        (string, string?)[] head =
        [
            ("BondInvtNo", list.Number), ("EtpsPreentNo", list.InternalNumber), ("DclTypecd", "1"), ("BondInvtTypecd", list.Exhibitions.Count > 0 ? "5" : "0"), ("ImpexpMarkcd", "I"), ("MtpckEndprdTypecd", "E"), ("PutrecNo", list.BookNumber),
            ("SasDclNo", string.Join(';', list.Exhibitions.Distinct())), ("DclPlcCuscd", list.CustomsCode), .. Enterprise("BizopEtps", list.Enterprise), ("DclcusFlag", "1"), ("DclcusTypecd", own ? "1" : "2"),
            ("CorrEntryDclEtpsNo", own ? null : list.Declarant.CustomsNumber), ("CorrEntryDclEtpsNm", own ? null : list.Declarant.Name), ("CorrEntryDclEtpsSccd", own ? null : list.Declarant.CreditCode),
            ("VrfdedModecd", "D"), ("LevyBlAmt", Number(list.Lines.Sum(line => line.Tax.Total))),
        ];
        (string, string?)[] entry = [("EntryNo", null), ("MasterCuscd", list.CustomsCode), ("SupvModecd", null), .. Enterprise("DclEtps", list.Declarant), ("DclTime", Day(list.DeclaredOn))];
        return new CustomsMessage(CustomsMessage.Inventory, list.InternalNumber, list.Declarant.CustomsNumber ?? "",
        [
            new MessageSection("Head", false, [head]),
            new MessageSection("Goods", true,
            [
                .. list.Lines.Select((line, i) => (IReadOnlyList<(string, string?)>)
                [
                    ("GdsSeqno", Number(i + 1)), ("PutrecSeqno", Number(line.Item)), ("Gdecd", Tariff.Plain(line.Code)), ("GdsNm", line.Name), ("GdsSpcfModelDesc", line.Specification), ("DclQty", Number(line.Quantity)),
                    ("DclUnitcd", line.Unit), ("DclUprcAmt", Number(line.Quantity == 0 ? 0 : decimal.Round(line.Price / line.Quantity, PriceDecimals))), ("DclTotalAmt", Number(line.Price)), ("DclCurrcd", "CNY"), ("Natcd", line.Origin), ("LicenceNo", line.LicenceNumber),
                    ("SecdLawfUnitcd", line.SecondUnit), ("SecdLawfQty", Number(line.SecondQuantity)),
                ]),
            ]),
            new MessageSection("Entry", false, [entry]),
            new MessageSection("EntryGoods", true,
            [
                .. list.Lines.Select((line, i) => (IReadOnlyList<(string, string?)>)
                [
                    ("GNo", Number(i + 1)), ("CodeTS", Tariff.Plain(line.Code)), ("DutyValue", Number(line.DutiableValue)), ("Duty", Number(line.Tax.Duty)), ("ConsumptionTax", Number(line.Tax.ConsumptionTax)), ("Vat", Number(line.Tax.Vat)), ("InvoiceNo", line.Invoice),
                ]),
            ]),
        ]);
    }

    private static StockLine LineOf(ExhibitGoodsForm goods, int row, decimal quantity) =>
        new(row, goods.Item ?? 0, Tariff.Plain(goods.Code), goods.Name ?? "", quantity, goods.Unit ?? "", goods.UnitPrice is { } price ? TaxCalculator.Fen(price * quantity) : null, goods.Currency);

    private static IReadOnlyList<(string Field, string? Value)> Goods(ExhibitGoodsForm goods, int i) =>
    [
        ("SasDclSeqno", Number(i + 1)), ("OriactGdsSeqno", Number(goods.Item)), ("Gdecd", Tariff.Plain(goods.Code)), ("GdsNm", goods.Name), ("GdsSpcfModelDesc", goods.Specification), ("DclQty", Number(goods.Quantity)),
        ("DclUnitcd", goods.Unit), ("DclUprcAmt", Number(goods.UnitPrice)), ("DclTotalAmt", Number(goods.Total)), ("DclCurrcd", goods.Currency), ("LicenceNo", goods.LicenceNumber), ("LicenceVaildTime", Day(goods.LicenceValidUntil)),
        ("GdsMarkcd", InOut(goods.Kind)), ("GdsMtno", goods.MaterialNumber), ("LawfUnitcd", goods.LegalUnit), ("SecdLawfUnitcd", goods.SecondLegalUnit),
        ("ModfMarkcd", goods.Change switch { RowChange.Changed => "1", RowChange.Added => "3", _ => "0" }),
    ];

    private static (string, string?)[] Enterprise(string prefix, EnterpriseForm? enterprise) =>
        [($"{prefix}no", enterprise?.CustomsNumber), ($"{prefix}Nm", enterprise?.Name), ($"{prefix}Sccd", enterprise?.CreditCode)];

    private static string? InOut(Direction? direction) => direction switch { Direction.In => "I", Direction.Out => "E", _ => null };

    private static string? InOut(GoodsKind? kind) => kind switch { GoodsKind.Material => "I", GoodsKind.Product => "E", _ => null };

    private static string? Number(decimal? number) => number?.ToString("0.#####", CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
