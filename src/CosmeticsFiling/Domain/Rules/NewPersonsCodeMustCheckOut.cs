using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Later;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>GB 32100.</summary>
internal sealed class NewPersonsCodeMustCheckOut() : Rule<ResponsiblePersonChangeForm>(typeof(CosTexts))
{
    public override Provision Provision => Law.UnifiedCode;

    public override IEnumerable<Finding> Check(ResponsiblePersonChangeForm form, CheckContext context)
    {
        if (form.NewPerson?.UnifiedCode is { Length: > 0 } code && CreditCode.Parse(code).Failed(out var problem, out _))
            yield return At("/newPerson/unifiedCode", problem.Kind.Title(problem.Args));
    }
}
