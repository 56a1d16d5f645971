using Platform.BondedExhibition.Texts;
using Platform.CaseKernel.Rules;

namespace Platform.BondedExhibition.Domain.Rules.Declaration;

/// <summary>A rule about a consolidated declaration.</summary>
internal abstract class DeclarationRule() : Rule<ConsolidatedForm>(typeof(BexTexts));

/// <summary>A rule about each line beside the sale that it declares.</summary>
internal abstract class DeclaredSaleRule : DeclarationRule
{
    public sealed override IEnumerable<Finding> Check(ConsolidatedForm form, CheckContext context) =>
        context.Known is DeclarationKnown known
            ? (form.Lines ?? []).SelectMany((line, index) => string.IsNullOrWhiteSpace(line.Sale) ? [] : Check(known.Declared(line), $"/lines/{index}", known, context))
            : [];

    protected abstract IEnumerable<Finding> Check(DeclaredSale declared, string pointer, DeclarationKnown known, CheckContext context);
}
