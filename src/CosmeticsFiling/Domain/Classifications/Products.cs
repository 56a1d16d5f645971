namespace Platform.CosmeticsFiling.Domain.Classifications;

/// <summary>What a classification says of a product, in words that rules use.</summary>
public static class Products
{
    public static bool IsForInfants(ClassificationForm? form) => Has(form?.Users, "01");

    /// <summary>Infants (up to 3) or children (up to 12), by code or by claim (CCHILD: "for everybody" counts too).</summary>
    public static bool IsForChildren(ClassificationForm? form) => Has(form?.Users, "01", "02") || form?.ClaimsChildren == true;

    /// <summary>What may be left on counts as left on (2021 No. 49 art. 8).</summary>
    public static bool IsLeaveOn(ClassificationForm? form) => form?.Method == "02" || form?.RinsedOrLeft == true;

    public static bool IsForEyes(ClassificationForm? form) => Has(form?.Sites, "06") || form?.ClaimsEyes == true;

    public static bool IsForLips(ClassificationForm? form) => Has(form?.Sites, "07") || form?.ClaimsLips == true;

    public static bool HasEfficacy(ClassificationForm? form, params string[] codes) => Has(form?.Efficacy, codes);

    public static bool HasSite(ClassificationForm? form, params string[] codes) => Has(form?.Sites, codes);

    public static bool HasForm(ClassificationForm? form, params string[] codes) => Has(form?.Forms, codes);

    /// <summary>A code that only products under registration have.</summary>
    public static bool IsSpecial(ClassificationForm? form) =>
        form is not null && CodeGroups.Of(form).Any(group => group.Codes.Any(code => group.Group.Find(code) is { Ordinary: false }));

    private static bool Has(IReadOnlyList<string>? given, params string[] codes) => given is not null && given.Any(codes.Contains);
}
