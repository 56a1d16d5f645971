using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Art;

/// <summary>商品编码: ten digits (domain reference §3.7).</summary>
internal sealed class CodesOfWorksMustHaveTenDigits : ArtWorkRule
{
    public override Provision Provision => Law.ArtPermit;

    protected override IEnumerable<Finding> Check(ArtWorkForm work, string pointer, CheckContext context)
    {
        if (work.Code is { Length: > 0 } code && GoodsCode.Parse(code) is null)
            yield return At($"{pointer}/code", code);
    }
}
