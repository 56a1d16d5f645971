using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Rules;

namespace Platform.CosmeticsFiling.Domain.Later;

/// <summary>What is asked of a change beside what is asked of every file.</summary>
internal static class LaterRules
{
    public static readonly IReadOnlyList<Rule<ChangeForm>> OfChange =
    [
        new FilingMustStand<ChangeForm>(),
        new FilingMustNotBeBeingRectified(),
        new SomethingMustChange(),
        new OriginMustStay(),
        new FilerMustStay(),
        new ResponsiblePersonIsChangedByItsOwnMatter(),
        new AuthorityMustStay(),
        new NameMustChangeForAGoodReason(),
        new FormulaMustStay(),
        new ChangeMustComeBeforeTheGoods(),
    ];
}
