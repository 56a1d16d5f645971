using Platform.CaseKernel.Cases;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain;

/// <summary>
/// Who keeps the filings. A zone gives advice and takes nothing in: domestic ordinary cosmetics are filed with the medical products
/// administration of the filer's province, imported ones with the national one, which entrusts that of the domestic responsible person's
/// province (L727 art. 17; S0 tasks 70-71).
/// </summary>
internal static class Authorities
{
    public const string Municipal = "SH-MPA";

    public static Organ For(string zone) => Named(Municipal);

    private static Organ Named(string code) => new(code, new Text(typeof(CosTexts), $"organ.{code}"));
}
