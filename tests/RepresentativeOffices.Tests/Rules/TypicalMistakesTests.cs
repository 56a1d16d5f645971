using System.Text.Json.Nodes;
using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain;
using static Platform.RepresentativeOffices.Tests.Rules.Establishing;

namespace Platform.RepresentativeOffices.Tests.Rules;

/// <summary>What applicants get wrong, item by item of the domain reference §1.12, and the finding that catches it before submission.</summary>
public sealed class TypicalMistakesTests
{
    public static TheoryData<string, string> Mistakes => new(Of.Select(mistake => new TheoryDataRow<string, string>(mistake.Key, mistake.Value.Code)));

    private static readonly Dictionary<string, (string Code, Func<IReadOnlyList<Finding>> Check)> Of = new()
    {
        ["1 parent younger than two years"] = ("parent-must-have-existed-two-years", () => Check(With(("foreignEnterprise/incorporatedOn", "2025-01-01")))),
        ["1 certificate without the day of incorporation"] = ("certificate-must-show-the-incorporation", () => Check(With(("papers/certificateShowsIncorporation", "false")))),
        ["2 bank without business relations"] = ("bank-letter-must-come-from-the-enterprises-bank", () => Check(With(("papers/bankDealsWithEnterprise", "false")))),
        ["2 bank letter not the original"] = ("bank-letter-must-be-the-original", () => Check(With(("papers/bankLetterIsOriginal", "false")))),
        ["3 scope with sales verbs"] = ("business-scope-must-stay-within-permitted-activities", () => Check(With(("office/businessScope", "精密仪器的销售")))),
        ["3 scope with after-sales income"] = ("business-scope-must-stay-within-permitted-activities", () => Check(With(("office/businessScope", "市场调查；有偿提供售后服务并收费")))),
        ["4 more than three further representatives"] = ("office-may-have-at-most-three-further-representatives", () => Check(WithFurther(4))),
        ["4 chief without written appointment"] = ("material-missing", () => Check(Example(), AllMaterials.Except(["appointments"]).ToHashSet())),
        ["5 term beyond the parent's own"] = ("term-must-end-with-the-parents-existence", () => Check(With(("foreignEnterprise/existsIndefinitely", "false"), ("foreignEnterprise/existsUntil", "2027-01-01")))),
        ["7 name with the district"] = ("name-must-follow-the-pattern", () => Check(With(("office/nameZh", "德国莱茵精密仪器有限公司静安代表处")))),
        ["7 name without nationality"] = ("name-must-follow-the-pattern", () => Check(With(("office/nameZh", "莱茵精密仪器有限公司上海代表处")))),
        ["7 name with a brand"] = ("name-must-follow-the-pattern", () => Check(With(("office/nameZh", "德国RHEIN上海代表处")))),
        ["11 translation without stamp"] = ("foreign-papers-must-have-stamped-translations", () => Check(With(("translations/stamped", "false")))),
        ["11 one paper without translation"] = ("each-foreign-paper-must-be-readable-in-chinese", () => Check(With(("authentication/papers/0/translation", "")))),
        ["11 apostille missing"] = ("foreign-paper-must-have-its-whole-chain", () => Check(Uncertified("DEU", "apostille"))),
        ["11 Hong Kong papers without the transfer stamp"] = ("foreign-paper-must-have-its-whole-chain", () => Check(Uncertified("HKG", "hong-kong"))),
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Is_caught_before_submission(string mistake, string code)
    {
        var finding = Assert.Single(Of[mistake].Check(), finding => finding.Code == code);
        Assert.Equal(Severity.Block, finding.Severity);
    }

    private static JsonObject WithFurther(int further)
    {
        var form = Example();
        var people = form["representatives"]!.AsArray();
        for (var n = 0; n < further; n++)
        {
            var person = people[0]!.DeepClone();
            person["role"] = "representative";
            people.Add(person);
        }
        return form;
    }

    private static JsonObject Uncertified(string country, string path) => With(
        ("foreignEnterprise/country", country), ("authentication/path", path),
        ("authentication/papers/0/certifiedBy", ""), ("authentication/papers/0/certificateNumber", ""), ("authentication/papers/0/certifiedOn", ""));
}
