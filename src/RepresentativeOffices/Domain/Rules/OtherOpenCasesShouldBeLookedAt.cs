using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>Two cases about one office may want the same item to be two things; the later decision would win.</summary>
internal sealed class OtherOpenCasesShouldBeLookedAt<TForm>() : Rule<TForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.RegisteredItems;

    public override Severity Severity => Severity.Note;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (context.Known is OfficeKnown { OpenCases: { Count: > 0 } others })
            yield return At("", string.Join(", ", others));
    }
}
