using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>C32 art. 33: microbiology and physico-chemistry of each product.</summary>
internal sealed class ProductMustBeTested<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Tests;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        foreach (var kind in new[] { TestKind.Microbiology, TestKind.PhysicalChemistry })
        {
            if (form.Tests is { Count: > 0 } tests && tests.All(test => test.Kind != kind))
                yield return At("/tests", new Text(typeof(CosTexts), $"test-kind.{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())}"));
        }
    }
}
