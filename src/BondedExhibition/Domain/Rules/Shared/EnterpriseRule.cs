using Platform.BondedExhibition.Texts;
using Platform.CaseKernel.Rules;

namespace Platform.BondedExhibition.Domain.Rules.Shared;

/// <summary>A rule about every enterprise that a form names.</summary>
/// <param name="enterprises">The places of the form and who stands there.</param>
internal abstract class EnterpriseRule<TForm>(Func<TForm, IEnumerable<(string Pointer, EnterpriseForm? Enterprise)>> enterprises) : Rule<TForm>(typeof(BexTexts))
{
    public sealed override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        foreach (var (pointer, enterprise) in enterprises(form))
        {
            if (enterprise is not null && WrongIn(enterprise) is { } wrong)
                yield return At($"{pointer}/{wrong}");
        }
    }

    /// <summary>The member that is wrong; null when none is.</summary>
    protected abstract string? WrongIn(EnterpriseForm enterprise);
}
