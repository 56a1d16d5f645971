using System.Text.RegularExpressions;
using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L46 art. 65: 化妆品生产许可证 of the manufacturer, X妆 with year and serial number of four digits each.</summary>
internal sealed partial class DomesticManufacturerMustHoldALicence<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.LicenceNumber;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.Origin != Origin.Domestic)
            yield break;
        foreach (var (maker, i) in (form.Manufacturers ?? []).Select((maker, i) => (maker, i)))
        {
            if (maker.LicenceNumber is null || !Shape().IsMatch(maker.LicenceNumber.Trim()))
                yield return At($"/manufacturers/{i}/licenceNumber");
        }
    }

    [GeneratedRegex(@"^[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新]妆20[0-9]{6}\z")]
    private static partial Regex Shape();
}
