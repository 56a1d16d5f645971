using System.Globalization;
using Platform.Contracts.BondedExhibitions.V1;
using Platform.Contracts.Cases.V1;
using Platform.Contracts.Talent.V1;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.Worklist.Cases;

namespace Platform.Worklist.Notices;

/// <summary>What somebody is told, as the event that raised it says.</summary>
/// <param name="OrganisationId">Empty when it is for offices alone.</param>
/// <param name="Reference">Number of what it is about, such as a sale.</param>
/// <param name="About">Where that stands, such as the account book, or what it is called.</param>
/// <param name="Reminded">Its day comes soon, or has come.</param>
/// <param name="Offices">Null: those that handle the matter in the zone.</param>
internal sealed record Notice(
    Guid Id, string Kind, string Service, string Matter, string Zone, Guid OrganisationId, string Reference, string About,
    DateOnly DueOn, bool Reminded, DateTimeOffset RaisedAt, IReadOnlyList<string>? Offices)
{
    /// <summary>Whoever handles the matter in the zone.</summary>
    public const string Handlers = "";

    public const string SaleDeclaration = "sale-declaration", LossDeclaration = "loss-declaration", TaxPayment = "tax-payment", PermitRenewal = "permit-renewal", StaffReport = "staff-report", Opinion = "opinion";

    private const string ForeignStaff = "tal.foreign-staff", Declaration = "bex.consolidated-declaration";

    /// <summary>In one order always, so that consumers wait for each other and not in a circle.</summary>
    public IEnumerable<string> Addressees =>
        (OrganisationId == Guid.Empty ? [] : new[] { AddresseeOf(OrganisationId) }).Concat(Offices ?? [Handlers]).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The earliest first; both engines and C# order it alike.</summary>
    public string SortKey => string.Create(CultureInfo.InvariantCulture, $"{DueOn:yyyyMMdd}{Id:N}");

    public static string AddresseeOf(Guid organisation) => organisation.ToString("N");

    public static Notice Of(ExhibitionGoodsDueSoon sold) => new(
        sold.SaleId, sold.Cause == "loss" ? LossDeclaration : SaleDeclaration, "bonded-exhibitions", Declaration, sold.Zone, sold.OrganisationId, sold.Number, sold.BookNumber, sold.DueOn, true, sold.At, sold.Offices);

    public static Notice Of(ExhibitionTaxDueSoon tax) => new(
        tax.CaseId, TaxPayment, "bonded-exhibitions", Declaration, tax.Zone, tax.OrganisationId, tax.ListNumber, tax.BookNumber, tax.DueOn, true, tax.At, tax.Offices);

    public static Notice Of(PermitRenewalDueSoon permit) => new(
        permit.StaffId, PermitRenewal, "talent", ForeignStaff, permit.Zone, permit.OrganisationId, permit.Number, permit.WorkPermit, permit.DueOn, true, permit.At, permit.Offices);

    /// <summary>The offices' alone: whoever has reported need not be told.</summary>
    public static Notice Of(StaffReported report) => new(
        report.ReportId, StaffReport, "talent", ForeignStaff, report.Zone, Guid.Empty, report.Number, report.WorkPermit, report.At.ShanghaiDate(), false, report.At, report.Offices);

    public static Notice Of(OpinionRequested asked) => new(
        asked.OpinionId, Opinion, asked.Service, asked.Matter, asked.Zone, Guid.Empty, asked.Number, asked.Title, asked.DueOn, false, asked.At, [asked.Office]);

    public static Notice Of(OpinionDueSoon asked) => new(
        asked.OpinionId, Opinion, asked.Service, asked.Matter, asked.Zone, Guid.Empty, asked.Number, asked.Title, asked.DueOn, true, asked.At, [asked.Office]);
}

/// <summary>Events come in any order and more than once: what is raised and what is settled are kept apart, and only a list brings them together.</summary>
internal static class NoticeRows
{
    public static async Task TellAsync(this Work work, Notice notice, CancellationToken cancellationToken)
    {
        foreach (var addressee in notice.Addressees)
        {
            var row = new
            {
                notice.Id,
                Addressee = addressee,
                notice.SortKey,
                notice.Kind,
                notice.Service,
                notice.Matter,
                Family = CaseScope.FamilyOf(notice.Matter),
                notice.Zone,
                notice.OrganisationId,
                notice.Reference,
                notice.About,
                notice.DueOn,
                notice.Reminded,
                notice.RaisedAt,
            };
            await work.ExecuteAsync("NoticesTold.Ensure", row, cancellationToken);
            await work.ExecuteAsync("NoticesTold.Raise", row, cancellationToken);
        }
    }

    /// <param name="office">That took note for itself; null: nobody need be told any more.</param>
    public static async Task SettleAsync(this Work work, Guid id, DateTimeOffset at, CancellationToken cancellationToken, string? office = null)
    {
        var settled = new { Id = id, Addressee = office ?? "", At = at };
        await work.ExecuteAsync("NoticesSettled.Ensure", settled, cancellationToken);
        await work.ExecuteAsync("NoticesTold.Settle", settled, cancellationToken);
    }
}
