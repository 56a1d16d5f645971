using Platform.ServiceDefaults.Authentication;
using Platform.Web.Applicant.Features;
using Platform.Web.Shared;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Applicant;

/// <summary>Every address of the applicants' pages. A form is posted to the address of the page it stands on.</summary>
internal static class Endpoints
{
    public static void MapApplicant(this WebApplication app)
    {
        var pages = app.MapPages();

        var open = pages.MapGroup("").AllowAnonymous();
        open.MapGet("/", PublicPages.HomeAsync);
        open.MapGet("/sign-in", PublicPages.SignIn);
        open.MapGet("/guides", PublicPages.GuidesAsync);
        open.MapGet("/guides/{matter}", PublicPages.GuideAsync);
        open.MapGet("/certificates", PublicPages.FindCertificate);
        open.MapGet("/certificates/verify", PublicPages.VerifyYourself);
        open.MapGet("/certificates/{number}", PublicPages.CertificateAsync);
        open.MapGet("/register", PublicPages.RegisterAsync);
        open.MapGet("/register/cosmetics", MyFilings.RegisterAsync);
        open.MapGet("/register/cosmetics/{number}", MyFilings.RegisteredAsync);
        open.MapGet("/register/{number}", PublicPages.RegisteredAsync);

        open.MapGet("/tax", Taxes.EstimateAsync);
        open.MapGet("/points", TalentPoints.GraduateAsync);
        open.MapGet("/points/work-permit", TalentPoints.WorkPermitAsync);
        open.MapGet("/employers", MyTalent.ListingsAsync);
        open.MapGet("/employers/{number}", MyTalent.ListingAsync);
        pages.MapPost("/employers/{number}", MyTalent.SpeakAsync).RequireAuthorization(Policies.SignedIn);
        open.MapGet("/invitations/{token}", MyTalent.InvitationAsync);
        open.MapPost("/invitations/{token}", MyTalent.AnswerInvitationAsync);

        open.MapGet("/inspections", Inspections.ListAsync);
        open.MapGet("/inspections/{id:guid}", Inspections.ShowAsync);
        open.MapGet("/labels/{labelNumber}", MySites.LabelAsync);

        var own = pages.MapGroup("/cases").RequireAuthorization(Policies.SignedIn);
        own.MapGet("", MyCases.ListAsync);
        pages.MapGet("/notices", MyCases.NoticesAsync).RequireAuthorization(Policies.Applicant);
        var applicant = pages.MapGroup("/cases").RequireAuthorization(Policies.Applicant);
        applicant.MapPost("", MyCases.StartAsync);
        applicant.MapGet("/{id:guid}", CaseStatus.ShowAsync);
        applicant.MapPost("/{id:guid}", CaseStatus.WithdrawAsync);
        applicant.MapPost("/{id:guid}/customs", CaseStatus.SendToCustomsAsync);
        applicant.MapPost("/{id:guid}/invitation", CaseStatus.InviteAsync);
        applicant.MapGet("/{id:guid}/receipt", CaseStatus.ReceiptAsync);
        applicant.MapGet("/readings", MyCases.ReadingsAsync);
        applicant.MapGet("/{id:guid}/readings", MyCases.ReadingsAsync);
        applicant.MapGet("/{id:guid}/documents/{kind}", CaseStatus.DocumentAsync);

        var offices = pages.MapGroup("/offices").RequireAuthorization(Policies.Applicant);
        offices.MapGet("", MyOffices.ListAsync);
        offices.MapGet("/{number}", MyOffices.ShowAsync);

        var filings = pages.MapGroup("/filings").RequireAuthorization(Policies.Applicant);
        filings.MapGet("", MyFilings.ListAsync);
        filings.MapGet("/{number}", MyFilings.ShowAsync);

        var sites = pages.MapGroup("/sites").RequireAuthorization(Policies.Applicant);
        sites.MapGet("", MySites.ListAsync);
        sites.MapGet("/services/{labelNumber}", MySites.ServiceAsync);
        sites.MapGet("/{number}", MySites.ShowAsync);
        sites.MapGet("/{number}/receipt", MySites.BeginReceiveAsync);
        sites.MapPost("/{number}/receipt", MySites.ReceiveAsync);
        sites.MapGet("/{number}/service", MySites.BeginServiceAsync);
        sites.MapPost("/{number}/service", MySites.RecordAsync);

        var bonded = pages.MapGroup("/bonded").RequireAuthorization(Policies.Applicant);
        bonded.MapGet("", MyGoods.HomeAsync);
        bonded.MapGet("/books/new", MyGoods.BeginBookAsync);
        bonded.MapPost("/books/new", MyGoods.SaveBookAsync);
        bonded.MapGet("/books/{number}", MyGoods.BookAsync);
        bonded.MapGet("/books/{number}/entry", MyGoods.BeginEntry);
        bonded.MapPost("/books/{number}/entry", MyGoods.SaveEntryAsync);
        bonded.MapPost("/books/{number}/entry/import", MyGoods.ImportEntryAsync);
        bonded.MapGet("/books/{number}/reexport", MyGoods.BeginReexportAsync);
        bonded.MapPost("/books/{number}/reexport", MyGoods.SaveReexportAsync);
        bonded.MapGet("/exhibitions/{number}", MyGoods.ExhibitionAsync);
        bonded.MapGet("/exhibitions/{number}/labels", MyGoods.LabelsAsync);
        bonded.MapGet("/exhibitions/{number}/out", MyGoods.BeginOutAsync);
        bonded.MapPost("/exhibitions/{number}/out", MyGoods.SaveOutAsync);
        bonded.MapGet("/exhibitions/{number}/back", MyGoods.BeginBackAsync);
        bonded.MapPost("/exhibitions/{number}/back", MyGoods.SaveBackAsync);
        bonded.MapGet("/exhibitions/{number}/guarantee", MyGoods.BeginReplacementAsync);
        bonded.MapPost("/exhibitions/{number}/guarantee", MyGoods.SaveReplacementAsync);
        bonded.MapGet("/losses", MyGoods.LossesAsync);
        bonded.MapGet("/lots/{id:guid}", MyGoods.LotAsync);
        bonded.MapPost("/lots/{id:guid}", MyGoods.SellAsync);
        bonded.MapGet("/lots/{id:guid}/papers", MyGoods.BeginPapersAsync);
        bonded.MapPost("/lots/{id:guid}/papers", MyGoods.SavePapersAsync);
        bonded.MapGet("/lots/{id:guid}/loss", MyGoods.BeginLossAsync);
        bonded.MapPost("/lots/{id:guid}/loss", MyGoods.SaveLossAsync);
        bonded.MapGet("/sales", MyGoods.SalesAsync);
        bonded.MapPost("/sales/{number}/cancellation", MyGoods.CancelSaleAsync);

        var talent = pages.MapGroup("/talent").RequireAuthorization(Policies.Applicant);
        talent.MapGet("", MyTalent.HomeAsync);
        talent.MapGet("/staff/{id:guid}", MyTalent.MemberAsync);
        talent.MapGet("/staff/{id:guid}/report", MyTalent.BeginReportAsync);
        talent.MapPost("/staff/{id:guid}/report", MyTalent.ReportAsync);

        applicant.MapGet("/{id:guid}/form", EditForm.BeginAsync);
        applicant.MapGet("/{id:guid}/form/materials", EditMaterials.ShowAsync);
        applicant.MapPost("/{id:guid}/form/materials", EditMaterials.Continue);
        applicant.MapGet("/{id:guid}/form/check", CheckAndSubmit.ShowAsync);
        applicant.MapPost("/{id:guid}/form/check", CheckAndSubmit.SubmitAsync);
        applicant.MapPost("/{id:guid}/form/{step}/import", ImportRows.ReadAsync);
        applicant.MapGet("/{id:guid}/form/{step}", EditForm.ShowAsync);
        applicant.MapPost("/{id:guid}/form/{step}", EditForm.SaveAsync);

        applicant.MapGet("/{id:guid}/materials/{code}", EditMaterials.OpenAsync);
        applicant.MapPost("/{id:guid}/materials/{code}", EditMaterials.UploadAsync).WithMetadata(new ChecksAntiforgeryItself()).DisableAntiforgery();
        applicant.MapGet("/{id:guid}/materials/{code}/card", EditMaterials.CardAsync);
        applicant.MapPost("/{id:guid}/materials/{code}/removal", EditMaterials.RemoveAsync);
    }
}
