using Platform.CaseKernel.Lists;
using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Later;
using Platform.CosmeticsFiling.Register;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>N70 item 8: the list names filings of this filer abroad that stand. Of others it is not told whose they are.</summary>
internal sealed class ListedFilingsMustBeTheFilers() : Rule<ResponsiblePersonChangeForm>(typeof(CosTexts))
{
    public override Provision Provision => Law.ResponsiblePersonChange;

    public override IEnumerable<Finding> Check(ResponsiblePersonChangeForm form, CheckContext context)
    {
        if (context.Known is not ListedFilings { Filings: var filings })
            yield break;
        foreach (var (filing, i) in filings.Select((filing, i) => (filing, i)))
        {
            if (filing is not { State: Filing.Filed } || !BelongsTo(filing, form.FilerNameForeign))
                yield return At($"/numbers/{i}", form.Numbers![i]);
        }
    }

    public static bool BelongsTo(Filing filing, string? filer) =>
        filing.Origin != "domestic" && !string.IsNullOrWhiteSpace(filer) && SearchText.Of(filing.FilerNameForeign ?? filing.FilerName) == SearchText.Of(filer);
}
