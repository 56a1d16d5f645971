using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L727 art. 19: the report says that the product is as it should be.</summary>
internal sealed class TestsMustBePassed<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Tests;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context) =>
        (form.Tests ?? []).Select((test, i) => (test, i)).Where(one => one.test.Passed == false).Select(one => At($"/tests/{one.i}/passed"));
}
