using System.Text.Json;
using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Documents;
using Platform.ServiceDefaults;

namespace Platform.BondedExhibition.Domain;

/// <summary>What stands, for how much and how long. Ceiling in CNY, null: no limit.</summary>
internal sealed record GuaranteeTerms(string Kind, string Scope, decimal? Ceiling, DateOnly ValidFrom, DateOnly ValidUntil);

/// <summary>An approval opens a guarantee, and its certificate has the same number.</summary>
internal static class GuaranteeCertificate
{
    public static async Task OpenAsync(StepContext context, string title, GuaranteeTerms terms, CancellationToken cancellationToken)
    {
        var (@case, work) = (context.Case, context.Work);
        var number = await work.NextLedgerNumberAsync(LedgerNumbers.Guarantee, @case.Zone, context.Today, cancellationToken);
        await work.OpenGuaranteeAsync(new Guarantee
        {
            Id = Guid.CreateVersion7(context.At),
            Number = number,
            OrganisationId = @case.OrganisationId,
            Zone = @case.Zone,
            Kind = terms.Kind,
            Scope = terms.Scope,
            Ceiling = terms.Ceiling,
            ValidFrom = terms.ValidFrom,
            ValidUntil = terms.ValidUntil,
            CaseId = @case.Id,
        }, cancellationToken);
        await context.SetSubjectAsync(number, cancellationToken);
        await context.IssueCertificateAsync(new CertificateRecord
        {
            Number = number,
            CaseId = @case.Id,
            Matter = @case.Matter,
            Kind = @case.Matter == WaiverMatter.MatterCode ? "waiver" : "guarantee",
            Subject = title,
            IssuedBy = @case.Organ,
            IssuedOn = context.Today,
            ValidTo = terms.ValidUntil,
            Data = JsonSerializer.Serialize(terms, JsonDefaults.Options),
        }, cancellationToken);
    }

    public static IReadOnlyList<PrintedRow> RowsOf(CertificateRecord certificate)
    {
        var terms = JsonSerializer.Deserialize<GuaranteeTerms>(certificate.Data, JsonDefaults.Lenient)!;
        return
        [
            new("enterprise", certificate.Subject),
            new("kind", Words.Of(terms.Kind)),
            new("scope", Words.Of(terms.Scope)),
            new("ceiling", terms.Ceiling is { } ceiling ? Amounts.Money(ceiling) : null),
            new("validity", (terms.ValidFrom, terms.ValidUntil)),
        ];
    }
}
