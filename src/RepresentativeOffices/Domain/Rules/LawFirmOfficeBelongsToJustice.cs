using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>
/// A law firm's office is another matter with another organ: the Ministry of Justice after review by the municipal bureau
/// of justice, or for Hong Kong and Macao firms that bureau itself. Said at once, with the right organ named.
/// </summary>
internal sealed class LawFirmOfficeBelongsToJustice() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.LawFirms;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        var named = form.Office?.NameZh?.Contains("律师事务所", StringComparison.Ordinal) == true
            || form.ForeignEnterprise?.NameZh?.Contains("律师事务所", StringComparison.Ordinal) == true;
        if (!named && form.ForeignEnterprise?.Sector != Sector.Legal)
            yield break;
        var local = form.ForeignEnterprise?.Country is "HKG" or "MAC";
        var organ = local ? Registrars.MunicipalJustice : Registrars.Justice;
        yield return At(named ? "/office/nameZh" : "/foreignEnterprise/sector", organ.Title) with
        {
            Organ = organ,
            Provision = local ? Law.HongKongMacaoLawFirms : Law.LawFirms,
        };
    }
}
