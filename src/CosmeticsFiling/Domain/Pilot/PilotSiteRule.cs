using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;

namespace Platform.CosmeticsFiling.Domain.Pilot;

/// <summary>A rule about a pilot site.</summary>
internal abstract class PilotSiteRule() : Rule<PilotSiteForm>(typeof(PilotTexts));

/// <summary>A rule about each product that the site would use and the register knows.</summary>
internal abstract class PilotProductRule : PilotSiteRule
{
    public sealed override IEnumerable<Finding> Check(PilotSiteForm form, CheckContext context)
    {
        if (context.Known is not KnownProducts known)
            yield break;
        foreach (var (product, index) in (form.Products ?? []).Select((product, index) => (product, index)))
        {
            if (product.FilingNumber is { } number && known.ByNumber.GetValueOrDefault(number) is { } filed && IsAgainst(filed, known))
                yield return At($"/products/{index}/number", filed.Number, filed.Name);
        }
    }

    protected abstract bool IsAgainst(PilotProduct product, KnownProducts known);
}
