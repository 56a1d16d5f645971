using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>GB 32100: the shape and both check characters of the filer's and of the responsible person's code.</summary>
internal sealed class UnifiedCodesMustCheckOut<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.UnifiedCode;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        foreach (var (code, place) in new[] { (form.FromAbroad ? null : form.Filer?.UnifiedCode, "/filer/unifiedCode"), (form.ResponsiblePerson?.UnifiedCode, "/responsiblePerson/unifiedCode") })
        {
            if (!string.IsNullOrWhiteSpace(code) && CreditCode.Parse(code).Failed(out var problem, out _))
                yield return At(place, problem.Kind.Title(problem.Args));
        }
    }
}
