namespace Platform.BondedExhibition.Domain;

/// <summary>Complete forms for the guides: one exhibition in 静安 of a painting and two watches, and what belongs to it.</summary>
internal static class Examples
{
    private static readonly EnterpriseForm Enterprise = new() { CustomsNumber = "3122260001", Name = "晨星贸易有限公司", CreditCode = "91310105MA1FWHF33E" };
    private static readonly EnterpriseForm Other = new() { CustomsNumber = "3122260002", Name = "远航咨询有限公司", CreditCode = "91310106MA1FYDX89N" };

    public static ExhibitForm Exhibit(DateOnly today) => new()
    {
        Head = new DeclarationHeadForm
        {
            BookNumber = "T22330000001",
            CustomsCode = "2233",
            Kind = DeclarationKind.Record,
            Direction = Direction.Out,
            Enterprise = Enterprise,
            Declarant = Enterprise,
            InternalNumber = "CX-2026-031",
            GoodsKind = GoodsKind.Product,
        },
        Exhibition = new ExhibitionForm
        {
            Title = "张园当代艺术与腕表展",
            Venue = "张园西区W12栋",
            Address = "上海市静安区泰兴路336号",
            CustomsCode = "2233",
            OpensOn = today.AddDays(40),
            ClosesOn = today.AddDays(100),
            ValidUntil = today.AddDays(120),
            SystemConnected = true,
            Keeper = new KeeperForm { Name = "陈示例", Mobile = "13900000000" },
        },
        Guarantee = new GuaranteeChoiceForm { Number = "GUA-JA-2026-000001", Ratio = 100m },
        Goods =
        [
            new ExhibitGoodsForm
            {
                Item = 1, Serials = ["ART-0001"], Code = "9701911900", Name = "布面油画《江岸》", Specification = "120×90 cm", Quantity = 1m, Unit = "011",
                UnitPrice = 1_000_000m, Total = 1_000_000m, Currency = "CNY", Kind = GoodsKind.Product, Origin = "FRA", ArtPermit = "ART-SJ-CBZ-2026-000001", Change = RowChange.None,
            },
            new ExhibitGoodsForm
            {
                Item = 2, Serials = ["W-1001", "W-1002"], Code = "9101210010", Name = "自动上弦贵金属腕表", Specification = "18K", Quantity = 2m, Unit = "011",
                UnitPrice = 123_456.78m, Total = 246_913.56m, Currency = "CNY", Kind = GoodsKind.Product, Origin = "CHE", Change = RowChange.None,
            },
        ],
    };

    public static GuaranteeForm Guarantee(DateOnly today) => new()
    {
        Enterprise = Enterprise,
        Kind = GuaranteeKind.Letter,
        Scope = GuaranteeScope.General,
        Amount = 5_000_000m,
        ValidFrom = today,
        ValidUntil = today.AddYears(1),
        Purpose = "一年内在联动创新区举办的保税展示交易",
        Letter = new GuaranteeLetterForm { Issuer = "示例银行股份有限公司上海分行", Number = "LG-2026-0001", Beneficiary = "中华人民共和国上海海关", JointLiability = true, IssuedOn = today },
    };

    public static WaiverForm Waiver(DateOnly today) => new()
    {
        Institution = Enterprise,
        Grade = InstitutionGrade.A,
        GradedBy = "市文化旅游局 沪文旅艺〔2026〕1号",
        GradedOn = today,
        ValidFrom = today,
        ValidUntil = today.AddYears(1),
        Ceiling = 3_000_000m,
        Exhibitions = [new PlannedExhibitionForm { Title = "张园当代艺术展", Venue = "张园西区W12栋", OpensOn = today.AddDays(40), ClosesOn = today.AddDays(100) }],
    };

    public static ConsolidatedForm Declaration() => new()
    {
        Declarant = Enterprise,
        InternalNumber = "CX-2026-D01",
        Payment = TaxPayment.Each,
        Lines = [new DeclaredSaleForm { Sale = "SAL-JA-2026-000001", Price = 123_456.78m, Invoice = "FP-2026-0001" }],
    };

    public static TransferForm Transfer() => new()
    {
        Sender = Enterprise,
        Receiver = Other,
        ReceivingBook = "L22330000002",
        ReceivedAs = Channel.Bonded,
        Reason = "转为进境保税货物展示交易",
        Lines = [new TransferLineForm { Item = 1, Quantity = 10m }],
    };

    public static ArtImportForm ArtImport(DateOnly today) => new()
    {
        Importer = Enterprise,
        OperatorRecord = "沪文艺备字2026-0001",
        ListFixedOn = today,
        EntryPlannedOn = today.AddDays(30),
        Purpose = ArtPurpose.Exhibition,
        SourceAndUse = "向境外画廊借展，展后复运出境或者售出后集中申报",
        Works =
        [
            new ArtWorkForm
            {
                Kind = ArtKind.Painting, Title = "江岸", Artist = "Claire Martin", Year = 2019, Medium = "布面油画，120×90 cm", Code = "9701911900", Relic = false,
                Origin = "FRA", Value = 1_000_000m, Currency = "CNY",
            },
            new ArtWorkForm
            {
                Kind = ArtKind.LimitedCopy, Title = "城市系列之三", Artist = "Claire Martin", Year = 2021, Medium = "铸铜，高45 cm", Code = "9703900090", Edition = 8, Signed = true, Relic = false,
                Origin = "FRA", Value = 20_000m, Currency = "CNY",
            },
        ],
    };
}
