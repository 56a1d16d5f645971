using System.Text.Json;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain;
using Platform.CosmeticsFiling.Domain.Later;
using Platform.CosmeticsFiling.Register;
using Platform.Testing;

namespace Platform.CosmeticsFiling.Tests.Rules;

/// <summary>Rules of changes, ends and responsible persons, each with its source (domain reference §2.9).</summary>
public sealed class LaterRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly FilingFile Filed = File();
    private static readonly ChangeForm Change = new ChangeMatter().Example(Today) with { Product = Filed.Form.Product! with { NetContent = "30g" } };
    private static readonly ResponsiblePersonChangeForm Taking = new ResponsiblePersonMatter().Example(Today);

    public static TheoryData<string, string, string, ChangeForm, string> Changes() => new()
    {
        { "L35 art. 35", "something-must-change", "", Of(Filed.Form) with { Reasons = Change.Reasons }, Checks.Conform },
        { "L727 art. 65", "filing-must-not-be-being-rectified", "", Change, Checks.Rectification },
        { "L727 art. 17", "origin-must-stay", "/origin", Change with { Origin = Origin.HongKongMacaoTaiwan }, Checks.Conform },
        { "L727 art. 18", "filer-must-stay", "/filer/country", Change with { Filer = Change.Filer! with { Country = "DEU" } }, Checks.Conform },
        { "N70 item 8", "responsible-person-is-changed-by-its-own-matter", "/responsiblePerson/unifiedCode", Change with { ResponsiblePerson = Change.ResponsiblePerson! with { UnifiedCode = "91310106MA1FX8880P" } }, Checks.Conform },
        { "L35 art. 36, C32 art. 57", "authority-must-stay", "/reasons/movesAuthority", Change with { Reasons = Change.Reasons! with { MovesAuthority = true } }, Checks.Conform },
        { "L35 art. 35: name", "name-must-change-for-a-good-reason", "/reasons/name", Change with { Product = Change.Product! with { TradeMark = "朝露" } }, Checks.Conform },
        { "L35 art. 35: formula", "formula-must-stay", "/reasons/formula", Reformed(FormulaChange.Other, "角鲨烷"), Checks.Conform },
        { "L35 art. 35: other ingredients", "formula-must-stay", "/formula/rows", Reformed(FormulaChange.RawMaterialSource, "霍霍巴籽油"), Checks.Conform },
        { "C32 art. 38", "change-must-come-before-the-goods", "/reasons/beforeSale", Change with { Reasons = Change.Reasons! with { BeforeSale = false } }, Checks.Conform },
        { "C50: another effect needs its evidence", "each-claim-must-have-its-evidence", "/classification/efficacy/1", Change with { Classification = Change.Classification! with { Efficacy = ["11", "16"] } }, Checks.Conform },
    };

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public void A_change_that_is_none_or_too_much_is_found(string source, string code, string pointer, ChangeForm form, string check) =>
        Assert.True(Found(form, check).Contains((code, pointer)), $"{source}: {string.Join(", ", Found(form, check))}");

    [Fact]
    public void A_change_that_may_be_is_found_in_order()
    {
        Assert.Empty(Found(Change, Checks.Conform));
        Assert.DoesNotContain("formula-must-stay", Found(Reformed(FormulaChange.RawMaterialSource, "角鲨烷"), Checks.Conform).Select(found => found.Code));
    }

    // N70 item 8: since 2026-07-29 the former one's consent is not asked.
    [Theory]
    [InlineData("2026-07-28", null, true)]
    [InlineData("2026-07-28", true, false)]
    [InlineData("2026-07-29", null, false)]
    public void The_former_persons_consent_was_asked_until_the_rule_changed(string appliedOn, bool? consents, bool found)
    {
        var context = new CheckContext(Today, "JA", new HashSet<string>()) { AppliedOn = DateOnly.Parse(appliedOn, System.Globalization.CultureInfo.InvariantCulture) };
        var codes = new ResponsiblePersonMatter().Rules.SelectMany(rule => rule.Check(Taking with { FormerConsents = consents }, context)).Select(finding => finding.Code);
        Assert.Equal(found, codes.Contains("former-person-had-to-consent"));
    }

    public static TheoryData<string, string, ResponsiblePersonChangeForm> Takings() => new()
    {
        { "new-persons-code-must-check-out", "/newPerson/unifiedCode", Taking with { NewPerson = Taking.NewPerson! with { UnifiedCode = "91310115MA1H7ABC81" } } },
        { "applicant-must-be-the-new-person", "/newPerson/name", Taking with { NewPerson = Taking.NewPerson! with { Name = "别的公司" } } },
        { "new-authorisation-must-still-run", "/newPerson/authorisation/until", Taking with { NewPerson = Taking.NewPerson! with { Authorisation = Taking.NewPerson!.Authorisation! with { Until = Today.AddDays(-1) } } } },
        { "new-authorisation-must-be-notarised", "/newPerson/authorisation/notarised", Taking with { NewPerson = Taking.NewPerson! with { Authorisation = Taking.NewPerson!.Authorisation! with { Notarised = false } } } },
        { "listed-filings-must-be-the-filers", "/numbers/0", Taking with { FilerNameForeign = "Autre SA" } },
        { "new-person-must-answer-for-all", "/answersForAll", Taking with { AnswersForAll = false } },
    };

    [Theory]
    [MemberData(nameof(Takings), DisableDiscoveryEnumeration = true)]
    public void Who_takes_filings_over_is_held_to_the_rule(string code, string pointer, ResponsiblePersonChangeForm form)
    {
        var context = new CheckContext(Today, "JA", new HashSet<string>()) { Known = new ListedFilings([Filed.Filing], "远航咨询有限公司") };
        Assert.Empty(new ResponsiblePersonMatter().Rules.SelectMany(rule => rule.Check(Taking, context)));
        Assert.Contains((code, pointer), new ResponsiblePersonMatter().Rules.SelectMany(rule => rule.Check(form, context)).Select(finding => (finding.Code, finding.Pointer)));
    }

    [Fact]
    public void An_end_lies_behind_and_is_understood()
    {
        var context = new CheckContext(Today, "JA", new HashSet<string>()) { Known = new FilingKnown { File = Filed with { Filing = Filed.Filing with { State = Filing.Cancelled } } } };
        var found = new CancelMatter().Rules.SelectMany(rule => rule.Check(new CancelForm { LastMadeOn = Today.AddDays(1), Understood = false }, context)).Select(finding => finding.Code);
        Assert.Equal(["filing-must-stand", "last-day-must-not-lie-ahead", "end-must-be-understood"], found);
    }

    private static List<(string Code, string Pointer)> Found(ChangeForm form, string check)
    {
        var known = new FilingKnown { File = Filed with { Filing = Filed.Filing with { CheckState = check } } };
        var context = new CheckContext(Today, "JA", new HashSet<string>()) { Known = known };
        return [.. LaterRules.OfChange.Concat(FileRules.Own<ChangeForm>()).SelectMany(rule => rule.Check(form, context)).Select(finding => (finding.Code, finding.Pointer))];
    }

    private static ChangeForm Reformed(FormulaChange why, string instead) => Change with
    {
        Formula = Change.Formula! with { Rows = [.. Change.Formula!.Rows!.Select(row => row.Name == "角鲨烷" ? row with { Name = instead, Remarks = "新的供应商" } : row)] },
        Reasons = Change.Reasons! with { Formula = why },
    };

    private static ChangeForm Of(FileForm form) => JsonSerializer.Deserialize<ChangeForm>(JsonSerializer.Serialize<FileForm>(form, FormReader.Options), FormReader.Options)!;

    private static FilingFile File()
    {
        var form = new FileMatter().Example(Today);
        var filing = new Filing
        {
            Id = Guid.NewGuid(),
            CaseId = Guid.NewGuid(),
            OrganisationId = TestCallers.OrganisationA,
            Number = FilingNumbers.Of(Origin.Imported, 2026, 1),
            Origin = "imported",
            Zone = "JA",
            Organ = "SH-MPA",
            NameZh = "",
            FilerName = "",
            Classification = "",
            FiledOn = Today,
        };
        return new FilingFile(filing, form).With(form);
    }
}
