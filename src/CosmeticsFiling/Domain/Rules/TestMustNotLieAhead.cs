using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>C32 art. 33: a report that is filed was issued before.</summary>
internal sealed class TestMustNotLieAhead<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Tests;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context) =>
        (form.Tests ?? []).Select((test, i) => (test, i)).Where(one => one.test.IssuedOn > context.Today).Select(one => At($"/tests/{one.i}/issuedOn", one.test.IssuedOn));
}
