using System.Text.RegularExpressions;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Pilot.Rules;

/// <summary>Province, 妆, year and serial of four digits each (L46 art. 65).</summary>
internal sealed partial class LicenceNumberMustHaveItsShape : PilotSiteRule
{
    public override Provision Provision => PilotLaw.LicenceNumber;

    public override IEnumerable<Finding> Check(PilotSiteForm form, CheckContext context)
    {
        if (form.Licence?.Number is { Length: > 0 } number && !Shape().IsMatch(number.Trim()))
            yield return At("/licence/number");
    }

    [GeneratedRegex(@"^[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新]妆20\d{6}$")]
    private static partial Regex Shape();
}
