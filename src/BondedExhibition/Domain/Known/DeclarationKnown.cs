using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tax;
using Platform.Persistence;

namespace Platform.BondedExhibition.Domain;

/// <summary>What the ledger says about the lines of a declaration.</summary>
/// <param name="Sales">The applicant's own, by number.</param>
internal sealed record DeclarationKnown(string? BookNumber, Guid CaseId, IReadOnlyDictionary<string, Sale> Sales, bool HasGeneralGuarantee, Tariff Tariff)
{
    /// <summary>Another case stands at customs under the form's internal number.</summary>
    public bool NumberTaken { get; init; }

    public DeclaredSale Declared(DeclaredSaleForm line)
    {
        var sale = Sales.GetValueOrDefault(line.Sale!.Trim());
        return new DeclaredSale(line, sale, sale is null ? null : Tariff.Find(sale.GoodsCode));
    }

    public IEnumerable<int> YearsOf(ConsolidatedForm form) => SalesOf(form).Select(sale => sale.SoldOn.Year);

    public IEnumerable<Sale> SalesOf(ConsolidatedForm form) => (form.Lines ?? []).Select(line => Sales.GetValueOrDefault(line.Sale?.Trim() ?? "")).OfType<Sale>();

    public static async Task<DeclarationKnown> FindAsync(Work work, Guid caseId, string? book, Guid organisationId, ConsolidatedForm form, DateOnly today, CancellationToken cancellationToken)
    {
        var sales = new Dictionary<string, Sale>();
        foreach (var number in (form.Lines ?? []).Select(line => line.Sale?.Trim()).OfType<string>().Where(number => number.Length > 0).Distinct())
        {
            if (await work.FindSaleAsync(number, cancellationToken) is { } sale && sale.OrganisationId == organisationId)
                sales[number] = sale;
        }
        return new DeclarationKnown(book, caseId, sales, await work.GeneralGuaranteeAsync(organisationId, today, cancellationToken) is not null, await work.TariffAsync(today, cancellationToken));
    }
}

/// <summary>A line beside its sale.</summary>
/// <param name="Sale">Null when the applicant has none of this number.</param>
/// <param name="Line">Null when the tariff has none.</param>
internal sealed record DeclaredSale(DeclaredSaleForm Form, Sale? Sale, TariffLine? Line);
