using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>Money is stated in yuan and fen.</summary>
internal sealed class AmountsMustHaveTwoDecimalsAtMost() : Rule<AnnualReportForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.AnnualReport;

    public override IEnumerable<Finding> Check(AnnualReportForm form, CheckContext context) =>
        form.Amounts().Where(entry => entry.Amount is { } amount && decimal.Round(amount, 2) != amount).Select(entry => At(entry.Place));
}
