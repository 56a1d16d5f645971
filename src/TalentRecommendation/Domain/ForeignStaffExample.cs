namespace Platform.TalentRecommendation.Domain;

/// <summary>An engineer with 91 points and a spouse, at a key enterprise: five years of residence, and a work permit as long as the contract.</summary>
internal static class ForeignStaffExample
{
    public static ForeignStaffForm On(DateOnly today) => new()
    {
        Application = PermitApplication.New,
        Employer = new EmployerPart { Name = "晨星贸易有限公司", CreditCode = "91310105MA1FWHF33E", Address = "上海市静安区南京西路1266号" },
        KeyEnterprise = true,
        Person = new ForeignerPart
        {
            Name = "Jonas Weber",
            NameZh = "约纳斯·韦伯",
            Sex = Sex.Male,
            Nationality = "DEU",
            BirthDate = new DateOnly(today.Year - 38, 1, 15),
            Passport = "C01X00T47",
            PassportExpiresOn = today.AddYears(7),
            AddressInShanghai = "上海市静安区北京西路600弄8号1201室",
            Mobile = "13800001234",
            Email = "jonas.weber@example.com",
        },
        Class = WorkPermitClass.A,
        Basis = WorkPermitBasis.Points,
        Merits = new MeritsPart { Education = HighestEducation.Master, WorkYears = 12, MonthsPerYear = 12, Chinese = "hsk3", Distinctions = ["top-school"], LocalBonus = 3 },
        Contract = new ContractPart
        {
            Position = "区块链平台首席工程师",
            Duties = "负责跨境贸易数据平台的架构与研发",
            From = today.AddDays(-5),
            To = today.AddYears(3),
            InChineseAndSigned = true,
            AnnualSalary = 480_000m,
            InZonesDirection = true,
        },
        Papers = new PapersPart
        {
            NoCriminalRecordOn = today.AddMonths(-2),
            NoCriminalRecordSelfSworn = false,
            HealthCertificateOn = today.AddMonths(-1),
            PhotoOn = today.AddMonths(-1),
            ForeignPapersAuthenticated = true,
            TranslationsStamped = true,
        },
        Stay = new StayPart { Visa = VisaKind.Z, EnteredOn = today.AddDays(-10), WorkPermitUntil = today.AddYears(3), ResidenceUntil = today.AddYears(5) },
        Family =
        [
            new FamilyMemberPart
            {
                Name = "Anna Weber",
                Relation = Relation.Spouse,
                Nationality = "DEU",
                BirthDate = new DateOnly(today.Year - 36, 6, 1),
                Passport = "C01X00T48",
                PassportExpiresOn = today.AddYears(6),
            },
        ],
        Contact = new ContactPart { Name = "张敏", Mobile = "13900005678", Email = "hr@example.com" },
    };
}
