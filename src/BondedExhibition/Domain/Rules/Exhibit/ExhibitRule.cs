using Platform.BondedExhibition.Texts;
using Platform.CaseKernel.Rules;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>A rule about a 业务申报表.</summary>
internal abstract class ExhibitRule() : Rule<ExhibitForm>(typeof(BexTexts));

/// <summary>A rule about the extension of an exhibition.</summary>
internal abstract class ExtendRule() : Rule<ExtendForm>(typeof(BexTexts));

/// <summary>A rule about each row of goods, as it stands in the form.</summary>
internal abstract class ExhibitGoodsRule : ExhibitRule
{
    public sealed override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context) =>
        (form.Goods ?? []).SelectMany((goods, index) => Check(goods, $"/goods/{index}", form, context));

    protected abstract IEnumerable<Finding> Check(ExhibitGoodsForm goods, string pointer, ExhibitForm form, CheckContext context);
}

/// <summary>A rule about each row of goods beside what the book and the tariff say of it.</summary>
internal abstract class ExhibitItemRule : ExhibitRule
{
    public sealed override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context) =>
        context.Known is ExhibitKnown { BookIsOnesOwn: true } known
            ? (form.Goods ?? []).SelectMany((goods, index) => goods.Item is null ? [] : Check(known.Shown(goods), $"/goods/{index}", known, context))
            : [];

    protected abstract IEnumerable<Finding> Check(ExhibitedItem shown, string pointer, ExhibitKnown known, CheckContext context);
}
