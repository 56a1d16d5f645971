using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L727 art. 37: no medical effect, open or hinted at; nothing false.</summary>
internal sealed class NothingMaySoundMedical<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.LabelClaims;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context) =>
        from said in Said.By(form)
        let word = Vocabulary.Find(Vocabulary.Medical, said.Text, context.Today)
        where word is not null
        select At(said.Place, word);
}
