using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Platform.CaseKernel.Privacy;

namespace Platform.BondedExhibition.Domain;

/// <summary>申报类型 (DclTypecd).</summary>
public enum DeclarationKind
{
    /// <summary>1 备案.</summary>
    Record,

    /// <summary>2 变更.</summary>
    Change,

    /// <summary>3 删除.</summary>
    Delete,
}

/// <summary>进出口标志, 货物流向 (DirectionTypecd).</summary>
public enum Direction
{
    /// <summary>I 进.</summary>
    In,

    /// <summary>E 出.</summary>
    Out,
}

/// <summary>料件成品标志 (MtpckEndprdTypecd).</summary>
public enum GoodsKind
{
    /// <summary>I 料件.</summary>
    Material,

    /// <summary>E 成品.</summary>
    Product,
}

/// <summary>修改标志 (ModfMarkcd).</summary>
public enum RowChange
{
    /// <summary>0 未修改.</summary>
    None,

    /// <summary>1 修改.</summary>
    Changed,

    /// <summary>3 增加.</summary>
    Added,
}

/// <summary>
/// 业务申报表 of business type C, 保税展示交易 (domain reference §3.3; message SAS121): goods of an account book go to an exhibition outside the
/// supervised area, under a guarantee for the full tax (SHC9 IV). Money and quantities are decimal strings.
/// </summary>
public sealed record ExhibitForm
{
    public const int MostGoods = 1000;

    [Required]
    public DeclarationHeadForm? Head { get; init; }

    [Required]
    public ExhibitionForm? Exhibition { get; init; }

    [Required]
    public GuaranteeChoiceForm? Guarantee { get; init; }

    [Required, MaxLength(MostGoods)]
    public IReadOnlyList<ExhibitGoodsForm>? Goods { get; init; }
}

/// <summary>Head of the 业务申报表.</summary>
public sealed record DeclarationHeadForm
{
    /// <summary>区内账册 (AreainOriactNo): whose goods are shown.</summary>
    [Required, StringLength(12)]
    public string? BookNumber { get; init; }

    /// <summary>区外账册 (AreaoutOriactNo), where the exhibitor has one.</summary>
    [StringLength(12)]
    public string? OutsideBookNumber { get; init; }

    /// <summary>主管关区 (MaserCuscd).</summary>
    [Required, RegularExpression(@"^\d{4}$", ErrorMessage = "2233")]
    public string? CustomsCode { get; init; }

    [Required]
    public DeclarationKind? Kind { get; init; }

    [Required]
    public Direction? Direction { get; init; }

    /// <summary>区内企业 (AreainEtps).</summary>
    [Required]
    public EnterpriseForm? Enterprise { get; init; }

    /// <summary>区外企业 (AreaoutEtps): who shows the goods, when that is another.</summary>
    public EnterpriseForm? Exhibitor { get; init; }

    /// <summary>申报企业 (DclEtps).</summary>
    [Required]
    public EnterpriseForm? Declarant { get; init; }

    /// <summary>录入企业 (Input), when it is not the declarant.</summary>
    public EnterpriseForm? Preparer { get; init; }

    /// <summary>企业内部编号 (EtpsPreentNo).</summary>
    [Required, StringLength(64)]
    public string? InternalNumber { get; init; }

    [Required]
    public GoodsKind? GoodsKind { get; init; }

    /// <summary>保税区内销 (FreeDomestic).</summary>
    public bool? DomesticSale { get; init; }

    /// <summary>边角料 (Col1).</summary>
    public bool? Scrap { get; init; }

    /// <summary>备注 (Rmk).</summary>
    [StringLength(500)]
    public string? Remarks { get; init; }
}

/// <summary>Where, when and for how long.</summary>
public sealed record ExhibitionForm
{
    [Required, StringLength(200)]
    public string? Title { get; init; }

    /// <summary>展示地 (ExhibitionPlace): the venue as visitors know it.</summary>
    [Required, StringLength(200)]
    public string? Venue { get; init; }

    [Required, StringLength(300)]
    public string? Address { get; init; }

    /// <summary>Customs district of the venue; another than the book's is 跨关区展示.</summary>
    [Required, RegularExpression(@"^\d{4}$", ErrorMessage = "2233")]
    public string? CustomsCode { get; init; }

    [Required]
    public DateOnly? OpensOn { get; init; }

    [Required]
    public DateOnly? ClosesOn { get; init; }

    /// <summary>有效期 (ValidTime): the last day on which anything may be on show.</summary>
    [Required]
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The system that keeps the goods is networked with customs and sends its data (SHC9 II).</summary>
    [Required]
    public bool? SystemConnected { get; init; }

    /// <summary>Who answers for the goods at the venue.</summary>
    [Required]
    public KeeperForm? Keeper { get; init; }
}

[Person]
public sealed record KeeperForm
{
    [Personal(Mask.Name)]
    [Required, StringLength(100)]
    public string? Name { get; init; }

    [Personal(Mask.Phone)]
    [Required, StringLength(40)]
    public string? Mobile { get; init; }
}

/// <summary>Which approved guarantee, waiver or exemption stands for the tax.</summary>
public sealed record GuaranteeChoiceForm
{
    /// <summary>Number of the platform's guarantee, <c>GUA-…</c>.</summary>
    [Required, StringLength(60)]
    public string? Number { get; init; }

    /// <summary>保证金征收单编号 (DpstLevyBlNo), of a deposit.</summary>
    [StringLength(64)]
    public string? LevyNumber { get; init; }

    /// <summary>担保征收比例 in percent (Col4Cus); the law asks for the full tax.</summary>
    [Range(typeof(decimal), "0", "100")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Ratio { get; init; }
}

/// <summary>One row of goods of the 业务申报表.</summary>
public sealed record ExhibitGoodsForm
{
    /// <summary>底账序号 (OriactGdsSeqno): the item of the account book.</summary>
    [Required, Range(1, 999_999)]
    public int? Item { get; init; }

    /// <summary>Serial numbers of goods that are tracked one by one, one a line.</summary>
    [MaxLength(200)]
    public IReadOnlyList<string>? Serials { get; init; }

    /// <summary>商品编码 (Gdecd), ten digits; dots are dropped.</summary>
    [Required, StringLength(13)]
    public string? Code { get; init; }

    /// <summary>GdsNm.</summary>
    [Required, StringLength(255)]
    public string? Name { get; init; }

    /// <summary>规格型号 (GdsSpcfModelDesc).</summary>
    [StringLength(255)]
    public string? Specification { get; init; }

    /// <summary>DclQty: up to 14 digits and 5 decimals.</summary>
    [Required, Range(typeof(decimal), "0.00001", "99999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Quantity { get; init; }

    /// <summary>申报计量单位 (DclUnitcd), three digits.</summary>
    [Required, RegularExpression(@"^\d{3}$", ErrorMessage = "011")]
    public string? Unit { get; init; }

    /// <summary>DclUprcAmt.</summary>
    [Required, Range(typeof(decimal), "0", "99999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? UnitPrice { get; init; }

    /// <summary>DclTotalAmt: quantity × unit price.</summary>
    [Required, Range(typeof(decimal), "0", "99999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Total { get; init; }

    /// <summary>DclCurrcd as ISO 4217; the message carries customs' own code.</summary>
    [Required, StringLength(3)]
    public string? Currency { get; init; }

    /// <summary>许可证编号 (LicenceNo).</summary>
    [StringLength(60)]
    public string? LicenceNumber { get; init; }

    /// <summary>许可证有效期 (LicenceVaildTime).</summary>
    public DateOnly? LicenceValidUntil { get; init; }

    /// <summary>料件成品 (GdsMarkcd).</summary>
    [Required]
    public GoodsKind? Kind { get; init; }

    /// <summary>料号 (GdsMtno).</summary>
    [StringLength(32)]
    public string? MaterialNumber { get; init; }

    /// <summary>法定计量单位 (LawfUnitcd).</summary>
    [RegularExpression(@"^\d{3}$", ErrorMessage = "011")]
    public string? LegalUnit { get; init; }

    /// <summary>法定第二单位 (SecdLawfUnitcd).</summary>
    [RegularExpression(@"^\d{3}$", ErrorMessage = "035")]
    public string? SecondLegalUnit { get; init; }

    /// <summary>Country of origin, ISO 3166-1 alpha-3.</summary>
    [StringLength(3)]
    public string? Origin { get; init; }

    /// <summary>Number of the culture department's permit, of a work of art.</summary>
    [StringLength(60)]
    public string? ArtPermit { get; init; }

    public RowChange? Change { get; init; }
}
