using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas;

/// <summary>
/// Every provision that classification and formula rest on. L727 (Regulation on cosmetics), L46 (Order 46), C49 (classification, 2021 No. 49),
/// C50 (efficacy claims, 2021 No. 50), C32 (filing data, 2021 No. 32), SAFE (Safety and Technical Standards, 2015), C74 (prohibited ingredients,
/// 2021 No. 74), CIEC (catalogues of used ingredients, 2025 No. 61), CSPEC (2026 No. 48), CRM (safety information of ingredients), CCHILD
/// (children's cosmetics), CQA (questions of the filing platform), LABEL (labels).
/// </summary>
internal static class FormulaLaw
{
    public static readonly Provision Cosmetic = Of("L727", "3");
    public static readonly Provision NewIngredients = Of("L727", "11-14");
    public static readonly Provision Ingredients = Of("L727", "15");
    public static readonly Provision Special = Of("L727", "16");
    public static readonly Provision Route = Of("L727", "17");
    public static readonly Provision FormulaData = Of("L727", "19(4)");
    public static readonly Provision Soap = Of("L727", "77");
    public static readonly Provision SpecialClaims = Of("L46", "38");

    public static readonly Provision Code = Of("C49", "4");
    public static readonly Provision EyesAndLips = Of("C49", "6");
    public static readonly Provision Children = Of("C49", "7");
    public static readonly Provision RinsedOrLeft = Of("C49", "8");
    public static readonly Provision NewEfficacy = Of("C49", "9");
    public static readonly Provision EfficacyTable = Of("C49", "");
    public static readonly Provision Sites = Of("C49", "", toBeVerified: true);
    public static readonly Provision Users = Of("C49", "", toBeVerified: true);
    public static readonly Provision Forms = Of("C49", "", toBeVerified: true);
    public static readonly Provision Method = Of("C49", "", toBeVerified: true);

    public static readonly Provision Data = Of("C32", "");
    public static readonly Provision DataToBeVerified = Of("C32", "", toBeVerified: true);
    public static readonly Provision Claims = Of("C50", "", toBeVerified: true);
    public static readonly Provision Inventory = Of("CIEC", "");
    public static readonly Provision SafetyInformation = Of("CRM", "");
    public static readonly Provision Platform = Of("CQA", "");
    public static readonly Provision ChildrensCosmetics = Of("CCHILD", "");
    public static readonly Provision Prohibited = Of("C74", "", toBeVerified: true);
    public static readonly Provision Restricted = Of("SAFE", "");
    public static readonly Provision Permitted = Of("SAFE", "", toBeVerified: true);
    public static readonly Provision NewStandards = Of("CSPEC", "");
    public static readonly Provision NewStandardsToBeVerified = Of("C26J", "", toBeVerified: true);

    private static Provision Of(string statute, string article, bool toBeVerified = false) => new(typeof(FormulaTexts), statute, article, toBeVerified);
}
