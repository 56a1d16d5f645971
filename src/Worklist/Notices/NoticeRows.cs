using Platform.Contracts.BondedExhibitions.V1;
using Platform.Contracts.Talent.V1;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.Worklist.Cases;

namespace Platform.Worklist.Notices;

/// <summary>What a notice is about; the same of every event that raises or settles it.</summary>
internal sealed record NoticeIdentity(Guid Id, string Kind, string Service, string Matter, string Zone, Guid OrganisationId, string Reference, string About, DateOnly DueOn)
{
    public const string SaleDeclaration = "sale-declaration", LossDeclaration = "loss-declaration", TaxPayment = "tax-payment", PermitRenewal = "permit-renewal", StaffReport = "staff-report";

    /// <summary>The matter whose staff two offices of a zone decide on.</summary>
    public const string ForeignStaff = "tal.foreign-staff";

    public string Family => CaseScope.FamilyOf(Matter);

    public static NoticeIdentity Of(ExhibitionGoodsDueSoon sold) => OfSale(sold.SaleId, sold.Cause, sold.Zone, sold.OrganisationId, sold.Number, sold.BookNumber, sold.DueOn);

    public static NoticeIdentity Of(ExhibitionGoodsSettled sold) => OfSale(sold.SaleId, sold.Cause, sold.Zone, sold.OrganisationId, sold.Number, sold.BookNumber, sold.DueOn);

    public static NoticeIdentity Of(ExhibitionTaxDueSoon tax) => OfDeclaration(TaxPayment, tax.CaseId, tax.Zone, tax.OrganisationId, tax.ListNumber, tax.BookNumber, tax.DueOn);

    public static NoticeIdentity Of(ExhibitionTaxSettled tax) => OfDeclaration(TaxPayment, tax.CaseId, tax.Zone, tax.OrganisationId, tax.ListNumber, tax.BookNumber, tax.DueOn);

    public static NoticeIdentity Of(PermitRenewalDueSoon permit) => OfPermit(permit.StaffId, permit.Zone, permit.OrganisationId, permit.Number, permit.WorkPermit, permit.DueOn);

    public static NoticeIdentity Of(PermitRenewalSettled permit) => OfPermit(permit.StaffId, permit.Zone, permit.OrganisationId, permit.Number, permit.WorkPermit, permit.DueOn);

    public static NoticeIdentity Of(StaffReported report) => OfReport(report.ReportId, report.Zone, report.Number, report.WorkPermit, report.At.ShanghaiDate());

    public static NoticeIdentity Of(StaffReportNoted report) => OfReport(report.ReportId, report.Zone, report.Number, report.WorkPermit, report.ReportedOn);

    // The office's alone: whoever has reported need not be told.
    private static NoticeIdentity OfReport(Guid id, string zone, string number, string workPermit, DateOnly reportedOn) =>
        new(id, StaffReport, "talent", ForeignStaff, zone, Guid.Empty, number, workPermit, reportedOn);

    private static NoticeIdentity OfPermit(Guid staff, string zone, Guid organisation, string number, string workPermit, DateOnly dueOn) =>
        new(staff, PermitRenewal, "talent", ForeignStaff, zone, organisation, number, workPermit, dueOn);

    private static NoticeIdentity OfSale(Guid id, string cause, string zone, Guid organisation, string number, string book, DateOnly dueOn) =>
        OfDeclaration(cause == "loss" ? LossDeclaration : SaleDeclaration, id, zone, organisation, number, book, dueOn);

    private static NoticeIdentity OfDeclaration(string kind, Guid id, string zone, Guid organisation, string number, string book, DateOnly dueOn) =>
        new(id, kind, "bonded-exhibitions", "bex.consolidated-declaration", zone, organisation, number, book, dueOn);
}

internal static class NoticeRows
{
    /// <summary>Writes when a notice was raised or settled, making its row first when this is the first event to arrive. Events come in any order and more than once.</summary>
    public static async Task UpdateAsync(Work work, NoticeIdentity notice, string update, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync("Notices.Ensure", notice, cancellationToken);
        await work.ExecuteAsync(update, new { notice.Id, notice.DueOn, At = at }, cancellationToken);
    }
}
