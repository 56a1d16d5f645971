using Platform.BondedExhibition.Texts;
using Platform.CaseKernel.Rules;

namespace Platform.BondedExhibition.Domain.Rules.Art;

/// <summary>A rule about works of art that come in.</summary>
internal abstract class ArtRule() : Rule<ArtImportForm>(typeof(BexTexts));

/// <summary>A rule about each work of the list.</summary>
internal abstract class ArtWorkRule : ArtRule
{
    public sealed override IEnumerable<Finding> Check(ArtImportForm form, CheckContext context) =>
        (form.Works ?? []).SelectMany((work, index) => Check(work, $"/works/{index}", context));

    protected abstract IEnumerable<Finding> Check(ArtWorkForm work, string pointer, CheckContext context);
}
