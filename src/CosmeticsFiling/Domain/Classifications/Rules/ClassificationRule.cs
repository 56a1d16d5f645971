using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;

namespace Platform.CosmeticsFiling.Domain.Classifications.Rules;

/// <summary>A rule about a classification; silent while there is none.</summary>
internal abstract class ClassificationRule<TForm>() : Rule<TForm>(typeof(FormulaTexts))
    where TForm : class, IClassified
{
    public sealed override IEnumerable<Finding> Check(TForm form, CheckContext context) => form.Classification is { } classification ? Find(classification, form, context) : [];

    protected abstract IEnumerable<Finding> Find(ClassificationForm classification, TForm form, CheckContext context);

    /// <summary>Every code that was given with its group and place; a single one stands at the group itself.</summary>
    protected static IEnumerable<(CodeGroup Group, string Code, string Place)> Codes(ClassificationForm classification) =>
        from given in CodeGroups.Of(classification)
        from code in given.Codes.Select((code, i) => (Code: code, Index: i))
        select (given.Group, code.Code, given.Group == CodeGroups.Method ? "/classification/method" : $"/classification/{given.Group.Name}/{code.Index}");
}
