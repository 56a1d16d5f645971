using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L46 art. 38: an ordinary cosmetic claims no effect of a special one; not in its name, its claims or its label.</summary>
internal sealed class NameMustNotClaimASpecialEffect<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.NoSpecialClaims;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context) =>
        from said in Said.By(form)
        let word = Vocabulary.Find(Vocabulary.SpecialEffects, said.Text, context.Today)
        where word is not null
        select At(said.Place, word);
}
