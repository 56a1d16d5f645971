using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L35: a product has one filing; another of the same name by the same filer is looked at.</summary>
internal sealed class SameProductShouldNotBeFiledTwice<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Numbers;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if ((context.Known as FileKnown)?.SameName is { } number)
            yield return At("/product/genericName", number);
    }
}
