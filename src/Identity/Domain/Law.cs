using Platform.Identity.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.Identity.Domain;

/// <summary>Every provision that Identity rests on: AEO282 (credit levels, GACC Order 282). Domain reference §3.5.</summary>
internal static class Law
{
    public static readonly Provision CreditLevels = new(typeof(IdentityTexts), "AEO282", "");
}
