using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Later;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L35 art. 36, C32 art. 57: an address under another authority is filed there, anew; the earlier data may be used again.</summary>
internal sealed class AuthorityMustStay() : Rule<ChangeForm>(typeof(CosTexts))
{
    public override Provision Provision => Law.OtherAuthority;

    public override IEnumerable<Finding> Check(ChangeForm form, CheckContext context)
    {
        if (form.Reasons?.MovesAuthority == true)
            yield return At("/reasons/movesAuthority");
    }
}
