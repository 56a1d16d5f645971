using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Graduates;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

/// <summary>One mailbox or phone serves several graduates: for the officer to ask, and never told to an employer, whose the other one may not be.</summary>
internal sealed class AddressOfAnotherGraduateIsPointedOut : GraduateRule
{
    public override Provision Provision => Law.GraduateConfirms;

    public override Severity Severity => Severity.Note;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context) =>
        context.Known is GraduateKnown known ? known.SharedAddresses.Select(kind => At(kind == Addresses.OfMail ? "/graduate/email" : "/graduate/mobile")) : [];
}
