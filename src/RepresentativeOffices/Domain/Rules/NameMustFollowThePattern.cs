using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R4: nationality, the enterprise's registered Chinese name, the city (not the district), 代表处, in that order.</summary>
internal sealed class NameMustFollowThePattern() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Name;

    private const string City = "上海";

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.Office?.NameZh is not { Length: > 0 } name || form.ForeignEnterprise?.NameZh is not { Length: > 0 } enterprise
            || CodeTable.Countries.Find(form.ForeignEnterprise.Country) is not { } country)
            yield break;
        // 中国香港 is written 香港 in a name; both are accepted, as is an enterprise name that already begins with its nationality.
        var nationalities = new[] { country.Zh, country.Zh.StartsWith("中国", StringComparison.Ordinal) && country.Zh.Length > 2 ? country.Zh[2..] : country.Zh }.Distinct();
        var expected = nationalities.Select(nationality => $"{(enterprise.StartsWith(nationality, StringComparison.Ordinal) ? "" : nationality)}{enterprise}{City}代表处").Distinct().ToList();
        if (!expected.Contains(name.Trim()))
            yield return At("/office/nameZh", expected[0]);
    }
}
