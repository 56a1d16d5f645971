using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Later;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>N70 item 8: another responsible person asks for itself (cos.responsible-person).</summary>
internal sealed class ResponsiblePersonIsChangedByItsOwnMatter() : Rule<ChangeForm>(typeof(CosTexts))
{
    public override Provision Provision => Law.ResponsiblePersonChange;

    public override IEnumerable<Finding> Check(ChangeForm form, CheckContext context)
    {
        if ((context.Known as FilingKnown)?.File is { } file && file.Form.ResponsiblePerson?.UnifiedCode != form.ResponsiblePerson?.UnifiedCode)
            yield return At("/responsiblePerson/unifiedCode");
    }
}
