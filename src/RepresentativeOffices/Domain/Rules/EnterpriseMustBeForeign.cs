using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>The applicant is an enterprise set up outside the mainland; Hong Kong, Macao and Taiwan follow the same procedure.</summary>
internal sealed class EnterpriseMustBeForeign() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Apply;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.ForeignEnterprise?.Country == "CHN")
            yield return At("/foreignEnterprise/country");
    }
}
