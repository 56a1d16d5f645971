using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R7: a scope that rests on a treaty is for the officer to examine.</summary>
internal sealed class TreatyBasisMustBeExamined() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.NonProfit;

    public override Severity Severity => Severity.Note;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (!string.IsNullOrWhiteSpace(form.Office?.TreatyBasis))
            yield return At("/office/treatyBasis");
    }
}
