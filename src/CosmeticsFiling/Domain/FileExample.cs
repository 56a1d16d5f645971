using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.CosmeticsFiling.Domain.Formulas;

namespace Platform.CosmeticsFiling.Domain;

/// <summary>The guide's example: an invented French cream whose dates are computed, so that it files without findings on any day.</summary>
internal static class FileExample
{
    public static FileForm On(DateOnly today) => new()
    {
        Origin = Origin.Imported,
        Filer = new FilerForm
        {
            Name = "法国晨露化妆品公司",
            NameForeign = "Rosée du Matin Cosmétiques SAS",
            Country = "FRA",
            Address = "法国里昂示例街12号",
            LegalRepresentative = "Claire Exemple",
            QualitySystem = "按 ISO 22716 建立质量管理体系，覆盖原料采购、生产、检验、放行、追溯和召回",
            AdverseReactionSystem = "由境内责任人收集、评价并报告不良反应，设专人和热线，配合调查",
            FirstFiling = true,
        },
        ResponsiblePerson = new ResponsiblePersonForm
        {
            Name = "晨星贸易有限公司",
            UnifiedCode = "91310106MA1FY1238E",
            Address = "上海市静安区示例路100号",
            Authorisation = new AuthorisationForm { From = today.AddMonths(-1), Until = today.AddYears(3), Notarised = true, OnlyOne = true },
        },
        SafetyOfficer = new SafetyOfficerForm { Name = "刘示例", Profession = "化学工程", ExperiencedSince = today.AddYears(-9), Phone = "13600000000" },
        Product = new ProductForm
        {
            TradeMark = "晨露",
            GenericName = "保湿滋润",
            AttributeName = "霜",
            NameForeign = "Rosée du Matin Crème Hydratante",
            NetContent = "50g",
            ShelfLifeMonths = 36,
            Production = Production.Abroad,
            MadeForChina = false,
            Port = "上海浦东国际机场",
        },
        Classification = new ClassificationForm
        {
            Efficacy = ["11"],
            Sites = ["05"],
            Users = ["03"],
            Forms = ["01"],
            Method = "02",
            ClaimsEyes = false,
            ClaimsLips = false,
            ClaimsChildren = false,
            RinsedOrLeft = false,
        },
        Formula = new FormulaForm
        {
            Rows =
            [
                Row("水", "WATER", 76.5m, "溶剂", "100001-00001-0001"),
                Row("甘油", "GLYCERIN", 8m, "保湿剂", "100002-00001-0001"),
                Row("丁二醇", "BUTYLENE GLYCOL", 5m, "保湿剂", "100003-00001-0001"),
                Row("角鲨烷", "SQUALANE", 4m, "润肤剂", "100004-00001-0001"),
                Row("鲸蜡硬脂醇", "CETEARYL ALCOHOL", 4m, "乳化稳定剂", "100005-00001-0001"),
                Row("甘油硬脂酸酯", "GLYCERYL STEARATE", 1.5m, "乳化剂", "100006-00001-0001"),
                Row("苯氧乙醇", "PHENOXYETHANOL", 0.7m, "防腐剂", "100007-00001-0001"),
                Row("黄原胶", "XANTHAN GUM", 0.2m, "增稠剂", "100008-00001-0001"),
                Row("透明质酸钠", "SODIUM HYALURONATE", 0.1m, "保湿剂", "100009-00001-0001"),
            ],
        },
        Manufacturers = [new ManufacturerForm { Name = "Rosée du Matin Cosmétiques SAS", Address = "12 rue Exemple, 69000 Lyon, France", QualityCertified = true }],
        Standard = new StandardForm
        {
            Number = "国妆网备进字（沪）产品执行的标准",
            Process = "油相、水相分别加热溶解；均质乳化；降温后加入防腐剂；检验；灌装",
            SensoryIndicators = "白色膏体，细腻均匀，具有原料固有的气味",
            MicrobialIndicators = "菌落总数≤1000 CFU/g；霉菌和酵母菌总数≤100 CFU/g；不得检出金黄色葡萄球菌、铜绿假单胞菌、耐热大肠菌群",
            ChemicalIndicators = "pH 5.0～7.0；铅≤10 mg/kg；砷≤2 mg/kg；镉≤5 mg/kg；汞≤1 mg/kg",
            UseMethod = "洁面后取适量均匀涂抹于面部",
            Warnings = "避免接触眼睛；如有不适请停止使用",
            Storage = "置于阴凉干燥处",
        },
        Label = new LabelForm
        {
            Text = "晨露保湿滋润霜 净含量50g 备案人：法国晨露化妆品公司 境内责任人：晨星贸易有限公司，上海市静安区示例路100号 原产国：法国 使用方法：洁面后取适量均匀涂抹于面部 注意：避免接触眼睛 全成分：水、甘油、丁二醇、角鲨烷、鲸蜡硬脂醇、甘油硬脂酸酯、苯氧乙醇、黄原胶、透明质酸钠 生产批号及限期使用日期见包装",
            Claims = ["保湿滋润，令肌肤水润"],
            InChinese = true,
            Sticker = true,
            StickerAgrees = true,
            Shows = new LabelItems
            {
                Name = true,
                Filer = true,
                Manufacturers = true,
                ResponsiblePerson = true,
                Standard = true,
                Ingredients = true,
                NetContent = true,
                UseBy = true,
                UseAndWarnings = true,
            },
            Dating = LabelDating.BatchAndUseBy,
            IngredientsInOrder = true,
            SmallPack = false,
            ChildrensSign = false,
            SameOnline = true,
        },
        Tests =
        [
            Test("WT-2026-00101", TestKind.Microbiology, today),
            Test("WT-2026-00102", TestKind.PhysicalChemistry, today),
            Test("WT-2026-00103", TestKind.Toxicology, today),
        ],
        Safety = new SafetyForm
        {
            Paper = AssessmentPaper.Conclusion,
            AssessedOn = today.AddDays(-20),
            QualitySystemRunsWell = true,
            Safe = true,
            ToxicologyWaived = false,
            Assessor = new AssessorForm { Name = "孙示例", Profession = "毒理学", ExperiencedSince = today.AddYears(-11) },
        },
        Claims = new ClaimsForm
        {
            Evidence = [new EvidenceForm { Claim = "11", Kinds = [EvidenceKind.HumanTest], Abstract = "33名受试者使用四周，皮肤角质层含水量较使用前显著提高" }],
            SensitiveSkin = false,
            TearFree = false,
            Mild = false,
            Quantified = false,
            IngredientEffect = false,
        },
        Truthful = true,
    };

    private static FormulaRow Row(string name, string inci, decimal percent, string purpose, string safetyCode) =>
        new() { Name = name, Inci = inci, Percent = percent, Purpose = purpose, SafetyCode = safetyCode, IsNew = false };

    private static TestForm Test(string number, TestKind kind, DateOnly today) => new()
    {
        ReportNumber = number,
        Laboratory = "上海示例检测技术有限公司",
        Registered = true,
        Kind = kind,
        Sample = "晨露保湿滋润霜",
        Batch = "L26090101",
        IssuedOn = today.AddDays(-30),
        Passed = true,
    };
}
