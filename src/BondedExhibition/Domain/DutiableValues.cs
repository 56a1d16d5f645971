namespace Platform.BondedExhibition.Domain;

/// <summary>What tax is counted on: price, freight and insurance to the point of unloading, additions, less deductions (GSF arts 24-26), CNY.</summary>
internal static class DutiableValues
{
    public static decimal Of(DeclaredSaleForm line) => (line.Price ?? 0) + (line.Freight ?? 0) + (line.Insurance ?? 0) + (line.Additions ?? 0) - (line.Deductions ?? 0);
}
