using Platform.ServiceDefaults.Authentication;
using Platform.Web.Officer.Features;
using Platform.Web.Shared;

namespace Platform.Web.Officer;

/// <summary>Every address of the officers' pages, below <c>/office</c>. A form is posted to the address of the page it stands on.</summary>
internal static class Endpoints
{
    public static void MapOfficer(this WebApplication app)
    {
        var pages = app.MapPages();

        var desk = pages.MapGroup("").RequireAuthorization(Policies.Officer);
        desk.MapGet("/", Queue.ShowAsync);
        desk.MapPost("/", Queue.NextAsync);
        desk.MapGet("/notices", Queue.NoticesAsync);
        desk.MapGet("/cases/{id:guid}", CaseDesk.ShowAsync);
        desk.MapPost("/cases/{id:guid}", CaseDesk.ActAsync);
        desk.MapGet("/cases/{id:guid}/materials/{code}", CaseDesk.MaterialAsync);
        desk.MapGet("/cases/{id:guid}/materials/{code}/preview", CaseDesk.PreviewAsync);
        desk.MapGet("/cases/{id:guid}/documents/{kind}", CaseDesk.DocumentAsync);
        desk.MapGet("/cases/{id:guid}/municipal-file", TalentDesk.MunicipalFileAsync);
        desk.MapGet("/offices", Offices.SearchAsync);
        desk.MapGet("/offices/{number}", Offices.ShowAsync);
        desk.MapGet("/filings", Filings.SearchAsync);
        desk.MapGet("/filings/{number}", Filings.ShowAsync);
        desk.MapGet("/sites", Sites.ListAsync);
        desk.MapGet("/sites/{number}", Sites.ShowAsync);
        desk.MapGet("/inspections", Inspections.ListAsync);
        desk.MapPost("/inspections", Inspections.FixAsync);
        desk.MapGet("/inspections/{id:guid}", Inspections.ShowAsync);
        desk.MapPost("/inspections/{id:guid}", Inspections.DrawAsync);
        desk.MapGet("/bonded", BondedDesk.ExhibitionsAsync);
        desk.MapGet("/bonded/exhibitions/{number}", BondedDesk.ExhibitionAsync);
        desk.MapGet("/bonded/books", BondedDesk.BooksAsync);
        desk.MapGet("/bonded/books/{number}", BondedDesk.BookAsync);
        desk.MapPost("/bonded/books/{number}", BondedDesk.ActOnBookAsync);
        desk.MapGet("/bonded/due", BondedDesk.DueAsync);
        desk.MapGet("/bonded/guarantees", BondedDesk.GuaranteesAsync);
        desk.MapPost("/bonded/guarantees/{number}", BondedDesk.EndGuaranteeAsync);
        desk.MapGet("/bonded/credit", CustomsCredit.ShowAsync);
        desk.MapPost("/bonded/credit", CustomsCredit.RecordAsync);
        desk.MapGet("/bonded/unpaid", BondedDesk.UnpaidAsync);
        desk.MapGet("/bonded/customs-line", BondedDesk.CustomsLineAsync);
        desk.MapGet("/bonded/stocktakes", BondedDesk.StocktakesAsync);
        desk.MapPost("/bonded/stocktakes", BondedDesk.DrawAsync);
        desk.MapGet("/bonded/stocktakes/{id:guid}", BondedDesk.StocktakeAsync);
        desk.MapPost("/bonded/stocktakes/{id:guid}", BondedDesk.CountAsync);
        desk.MapGet("/bonded/differences", BondedDesk.DifferencesAsync);
        desk.MapPost("/bonded/losses/{id:guid}", BondedDesk.DecideLossAsync);
        desk.MapPost("/cases/{id:guid}/panel", Panels.ActAsync);
        desk.MapGet("/due", Offices.DueAsync);
        desk.MapGet("/due/exceptions", Offices.ExceptionsAsync);
        desk.MapGet("/opinions", Opinions.ListAsync);
        desk.MapGet("/opinions/{id}", Opinions.ShowAsync);
        desk.MapPost("/opinions/{id}", Opinions.AnswerAsync);
        desk.MapGet("/opinions/{id}/materials/{code}", Opinions.MaterialAsync);
        desk.MapGet("/opinions/{id}/materials/{code}/preview", Opinions.PreviewAsync);
        desk.MapGet("/absence", OwnAbsence.ShowAsync);
        desk.MapPost("/absence", OwnAbsence.SaveAsync);

        var talent = pages.MapGroup("/talent").RequireAuthorization(policy => policy.RequireAuthenticatedUser().RequireRole(Roles.Officer, Roles.Supervisor, Roles.Auditor));
        talent.MapGet("", TalentDesk.GraduatesAsync);
        talent.MapGet("/listings", TalentDesk.ListingsAsync);
        talent.MapGet("/listings/{number}", TalentDesk.ListingAsync);
        talent.MapPost("/listings/{number}", TalentDesk.ActOnListingAsync);
        talent.MapGet("/figures", TalentDesk.FiguresAsync);
        talent.MapPost("/figures", TalentDesk.SetQuotaAsync);
        talent.MapGet("/staff", TalentDesk.StaffAsync);
        talent.MapGet("/staff/{id:guid}", TalentDesk.MemberAsync);
        talent.MapPost("/staff/{id:guid}", TalentDesk.NoteAsync);
        talent.MapGet("/exports", TalentDesk.ExportsAsync);
        talent.MapPost("/exports", TalentDesk.ExportAsync);
        talent.MapGet("/exports/{number}", TalentDesk.OpenExportAsync);

        var audit = pages.MapGroup("/audit").RequireAuthorization(Policies.Auditor);
        audit.MapGet("/readings", Audit.ReadingsAsync);

        var operations = pages.MapGroup("/operations").RequireAuthorization(Policies.Operator);
        operations.MapGet("/calendars", Calendars.ShowAsync);
        operations.MapPost("/calendars", Calendars.LoadAsync);
    }
}
