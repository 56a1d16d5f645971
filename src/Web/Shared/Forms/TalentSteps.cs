using static Platform.Web.Shared.Forms.FieldKind;
using static Platform.Web.Shared.Forms.Width;

namespace Platform.Web.Shared.Forms;

/// <summary>What the talent matters ask.</summary>
internal static class TalentSteps
{
    private static readonly FieldGroup EmployerOf = new("talent-employer", [new("/employer/name", Width: Full), new("/employer/creditCode"), new("/employer/address")]);

    private static readonly FieldGroup Contact = new("talent-contact", [new("/contact/name", Width: Third), new("/contact/mobile", Phone, Third), new("/contact/email", Email, Third)]);

    public static readonly IReadOnlyList<FormStep> Employer =
    [
        new("talent-employer",
        [
            EmployerOf,
            new("talent-registration", [
                new("/kind", Choice, Full) { Codes = CodeList.EmployerKinds, Label = "/employer/kind" },
                new("/registeredOn", Date) { Label = "/employer/registeredOn" },
                new("/registeredCapital", Money) { Label = "/employer/registeredCapital", When = "/kind=enterprise" },
                new("/registeredInShanghai", YesNo) { Label = "/employer/registeredInShanghai" },
                new("/operatesInZone", YesNo) { Label = "/employer/operatesInZone" },
                new("/graduateStartUp", YesNo, Full) { Label = "/employer/graduateStartUp" },
            ]),
            Contact,
        ]),
        new("talent-listing",
        [
            new("talent-listing", [
                new("/year", Number, Third) { Label = "/listing/year" },
                new("/industry", Choice, Full) { Codes = CodeList.Industries, Label = "/listing/industry" },
                new("/activityCode", Width: Third) { Label = "/listing/activityCode" },
                new("/plannedGraduates", Number, Third) { Label = "/listing/plannedGraduates" },
                new("/evidence", LongText, Full) { Label = "/listing/evidence" },
            ]),
            new("talent-conduct", [
                new("/settledLastYear", Number) { Label = "/listing/settledLastYear" },
                new("/leftOfThem", Number) { Label = "/listing/leftOfThem" },
                new("/fraudLastYear", YesNo) { Label = "/listing/fraudLastYear" },
                new("/onBadList", YesNo) { Label = "/listing/onBadList" },
                new("/honestRecruiting", YesNo, Full) { Label = "/listing/honestRecruiting" },
            ]),
        ]),
    ];

    public static readonly IReadOnlyList<FormStep> Graduate =
    [
        new("graduate-employer",
        [
            EmployerOf,
            new("graduate-route", [
                new("/route", Choice, Full) { Codes = CodeList.EmployerRoutes },
                new("/listing") { Label = "/graduate/listing" },
                new("/year", Number) { Label = "/graduate/year" },
                new("/employerItems", Choices, Full) { Codes = CodeList.EmployerItems },
            ]),
            new("talent-registration", [
                new("/registeredInShanghai", YesNo) { Label = "/employer/registeredInShanghai" },
                new("/branch", YesNo) { Label = "/employer/branch", When = "/route=enterprise" },
                new("/registeredOn", Date) { Label = "/employer/registeredOn", When = "/route=enterprise" },
                new("/registeredCapital", Money) { Label = "/employer/registeredCapital", When = "/route=enterprise" },
            ]),
            new("talent-conduct", [
                new("/settledLastYear", Number, Third) { Label = "/listing/settledLastYear" },
                new("/leftOfThem", Number, Third) { Label = "/listing/leftOfThem" },
                new("/fraudLastYear", YesNo, Third) { Label = "/listing/fraudLastYear" },
            ]),
            Contact,
        ]),
        new("graduate",
        [
            new("graduate", [
                new("/graduate/name", Width: Third),
                new("/graduate/sex", Choice, Third) { Codes = CodeList.Sexes, Label = "/person/sex" },
                new("/graduate/birthDate", Date, Third) { Label = "/person/birthDate" },
                new("/graduate/idNumber"),
                new("/graduate/homeProvince", Choice) { Codes = CodeList.Provinces },
                new("/graduate/mobile", Phone) { Label = "/person/mobile" },
                new("/graduate/email", Email) { Label = "/person/email" },
            ]),
        ]),
        new("study",
        [
            new("study", [
                new("/study/school", Width: Full),
                new("/study/schoolClass", Choice, Third) { Codes = CodeList.SchoolClasses },
                new("/study/education", Choice, Third) { Codes = CodeList.Degrees },
                new("/study/inShanghai", YesNo, Third),
                new("/study/major"),
                new("/study/enrolment", Choice) { Codes = CodeList.Enrolments },
                new("/study/diplomaOn", Date),
                new("/study/degreeOn", Date),
                new("/study/employedWhileStudying", YesNo, Full),
            ]),
            new("merits", [
                new("/study/rankPercent", Number),
                new("/study/language", Choice) { Codes = CodeList.LanguageItems },
                new("/study/computer", Choice) { Codes = CodeList.ComputerItems },
                new("/study/research", Choices) { Codes = CodeList.ResearchItems },
                new("/study/direct", Choice, Full) { Codes = CodeList.DirectGroups },
                new("/study/honours", LongText, Full),
            ]),
        ]),
        new("agreement",
        [
            new("agreement", [
                new("/agreement/position", Width: Full) { Label = "/employment/position" },
                new("/agreement/signedOn", Date, Third),
                new("/agreement/from", Date, Third) { Label = "/employment/from" },
                new("/agreement/to", Date, Third) { Label = "/employment/to" },
                new("/agreement/dispatched", YesNo),
                new("/agreement/ownStartUp", YesNo),
                new("/agreement/endsWithoutSettlement", YesNo, Full),
            ]),
        ]),
    ];

    public static readonly IReadOnlyList<FormStep> ForeignStaff =
    [
        new("permit",
        [
            EmployerOf,
            new("permit", [
                new("/application", Choice, Full) { Codes = CodeList.PermitApplications, Label = "/permit/application" },
                new("/workPermit", Width: Full) { Label = "/permit/workPermit", When = "/application=renewal" },
                new("/renews", Choice, Full) { Codes = CodeList.RenewedPermits, Label = "/permit/renews", When = "/application=renewal" },
                new("/class", Choice, Full) { Codes = CodeList.WorkPermitClasses, Label = "/permit/class" },
                new("/basis", Choice, Full) { Codes = CodeList.WorkPermitBases, Label = "/permit/basis" },
                new("/qualification", Choice, Full) { Codes = CodeList.Qualifications, Label = "/qualification/code", When = "/basis=listed-qualification" },
                new("/keyEnterprise", YesNo) { Label = "/permit/keyEnterprise" },
                new("/representativeOffice") { Label = "/permit/representativeOffice" },
            ]),
            Contact,
        ]),
        new("foreigner",
        [
            new("foreigner", [
                new("/person/name"),
                new("/person/nameZh"),
                new("/person/sex", Choice, Third) { Codes = CodeList.Sexes },
                new("/person/nationality", Choice, Third) { Codes = CodeList.Countries },
                new("/person/birthDate", Date, Third),
                new("/person/passport"),
                new("/person/passportExpiresOn", Date),
                new("/person/habitualResidence", Choice, Full) { Codes = CodeList.Countries },
                new("/person/addressInShanghai", Width: Full),
                new("/person/mobile", Phone),
                new("/person/email", Email),
            ]),
            new("foreigner-merits", [
                new("/merits/education", Choice, Third) { Codes = CodeList.HighestEducations },
                new("/merits/workYears", Number, Third),
                new("/merits/monthsPerYear", Number, Third),
                new("/merits/chinese", Choice) { Codes = CodeList.ChineseItems },
                new("/merits/localBonus", Number),
                new("/merits/distinctions", Choices, Full) { Codes = CodeList.Distinctions },
                new("/merits/practiceYears", Number, Full),
            ]),
        ]),
        new("foreigner-work",
        [
            new("foreigner-contract", [
                new("/contract/position", Width: Full) { Label = "/employment/position" },
                new("/contract/duties", LongText, Full),
                new("/contract/from", Date, Third) { Label = "/employment/from" },
                new("/contract/to", Date, Third) { Label = "/employment/to" },
                new("/contract/annualSalary", Money, Third),
                new("/contract/inChineseAndSigned", YesNo),
                new("/contract/inZonesDirection", YesNo),
                new("/contract/promise", Choice, Full) { Codes = CodeList.SalaryPromises },
            ]),
            new("stay", [
                new("/stay/visa", Choice) { Codes = CodeList.Visas, When = "/application=new" },
                new("/stay/enteredOn", Date) { When = "/application=new" },
                new("/stay/workPermitUntil", Date),
                new("/stay/residenceUntil", Date),
            ]),
            new("personal-papers", [
                new("/papers/noCriminalRecordOn", Date) { When = "/application=new" },
                new("/papers/noCriminalRecordSelfSworn", YesNo) { When = "/application=new" },
                new("/papers/healthCertificateOn", Date),
                new("/papers/photoOn", Date),
                new("/papers/foreignPapersAuthenticated", YesNo),
                new("/papers/translationsStamped", YesNo),
            ]),
        ]),
        new("family",
        [
            new("family-member", [
                new("/family/*/name", Width: Full) { Label = "/person/name" },
                new("/family/*/relation", Choice, Third) { Codes = CodeList.Relations },
                new("/family/*/nationality", Choice, Third) { Codes = CodeList.Countries, Label = "/person/nationality" },
                new("/family/*/birthDate", Date, Third) { Label = "/person/birthDate" },
                new("/family/*/passport") { Label = "/person/passport" },
                new("/family/*/passportExpiresOn", Date) { Label = "/person/passportExpiresOn" },
            ])
            {
                List = "/family",
                Most = 10,
            },
        ]),
    ];

    public static readonly IReadOnlyList<FormStep> Qualification =
    [
        new("qualification",
        [
            EmployerOf,
            new("holder", [
                new("/holder/name", Width: Full) { Label = "/person/name" },
                new("/holder/nationality", Choice) { Codes = CodeList.Countries, Label = "/person/nationality" },
                new("/holder/birthDate", Date) { Label = "/person/birthDate" },
                new("/holder/passport") { Label = "/person/passport" },
                new("/holder/passportExpiresOn", Date) { Label = "/person/passportExpiresOn" },
            ]),
            new("qualification", [
                new("/field", Choice, Full) { Codes = CodeList.ProfessionalFields, Label = "/qualification/field" },
                new("/qualification", Choice, Full) { Codes = CodeList.Qualifications, Label = "/qualification/code" },
                new("/paper/number"),
                new("/paper/issuer"),
                new("/paper/issuedOn", Date),
                new("/paper/expiresOn", Date),
                new("/paper/authenticated", YesNo, Full),
                new("/lawExamOn", Date) { When = "/field=finance" },
                new("/ethicsExamOn", Date) { When = "/field=finance" },
            ]),
            Contact,
        ]),
        new("experience",
        [
            new("services", [
                new("/services", LongText, Full),
                new("/servesFrom", Date),
                new("/servesUntil", Date),
            ]),
            new("experience", [
                new("/experience/*/from", Date, Third) { Label = "/employment/from" },
                new("/experience/*/to", Date, Third) { Label = "/experience/to" },
                new("/experience/*/country", Choice, Third) { Codes = CodeList.Countries },
                new("/experience/*/employer"),
                new("/experience/*/position") { Label = "/employment/position" },
            ])
            {
                List = "/experience",
                Least = 1,
                Most = 30,
            },
        ]),
    ];

    public static readonly IReadOnlyList<FormStep> Skills =
    [
        new("skills",
        [
            EmployerOf,
            new("skills", [new("/application", Choice, Full) { Codes = CodeList.SkillsApplications, Label = "/skills/application" }]),
            new("skill-post", [
                new("/posts/*/title"),
                new("/posts/*/occupation"),
                new("/posts/*/level", Choice, Third) { Codes = CodeList.SkillLevels },
                new("/posts/*/headcount", Number, Third),
                new("/posts/*/evaluators", Number, Third),
                new("/posts/*/standard", Width: Full),
            ])
            {
                List = "/posts",
                Least = 1,
                Most = 50,
                When = "/application=posts",
            },
            new("candidate", [
                new("/candidate/name", Width: Third) { Label = "/graduate/name" },
                new("/candidate/birthDate", Date, Third) { Label = "/person/birthDate" },
                new("/candidate/idNumber", Width: Third),
                new("/candidate/track", Choice, Third) { Codes = CodeList.AviationTracks },
                new("/candidate/level", Choice, Third) { Codes = CodeList.TitleLevels },
                new("/candidate/education", Choice, Third) { Codes = CodeList.Degrees, Label = "/study/education" },
                new("/candidate/years", Number),
                new("/candidate/maintenanceLicence"),
                new("/candidate/achievements", LongText, Full),
            ])
            {
                When = "/application=title",
            },
            Contact,
        ]),
    ];
}
