using Microsoft.AspNetCore.Authorization;
using Platform.CaseKernel.Cases;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.CosmeticsFiling.Domain.Formulas;
using Platform.CosmeticsFiling.Domain.Formulas.Import;
using Platform.CosmeticsFiling.Inspections;
using Platform.CosmeticsFiling.Pilot;
using Platform.CosmeticsFiling.Register;
using Platform.CosmeticsFiling.Reports;
using Platform.ServiceDefaults.Authentication;

namespace Platform.CosmeticsFiling;

/// <summary>What this service offers beside its cases, by audience.</summary>
internal static class Endpoints
{
    /// <summary>Who may look at every zone beside the officers of one, and change nothing.</summary>
    private static readonly Action<AuthorizationPolicyBuilder> Readers = policy => policy.RequireAuthenticatedUser().RequireRole(Roles.Officer, Roles.Supervisor, Roles.Auditor);

    /// <summary>Who may fix and draw a lot; neither leaves anything to choose.</summary>
    private static readonly Action<AuthorizationPolicyBuilder> Drawers = policy => policy.RequireAuthenticatedUser().RequireRole(Roles.Officer, Roles.Supervisor);

    public static void MapCosmetics(this WebApplication app)
    {
        var root = app.MapGroup("/api/cosmetics");

        var anybody = root.MapGroup("/public").AllowAnonymous();
        anybody.MapGet("/register", RegisterEndpoints.SearchAsync).Produces<Page<FilingEntry>>();
        anybody.MapGet("/register/{number}", RegisterEndpoints.PublicAsync).Produces<PublicFiling>();
        anybody.MapGet("/pilot/labels/{labelNumber}", PilotEndpoints.LabelAsync).Produces<LabelView>();
        anybody.MapGet("/classification", FormulaEndpoints.Tables).Produces<ClassificationTables>();
        anybody.MapPost("/classification", FormulaEndpoints.JudgeAsync).Accepts<ClassificationForm>("application/json").Produces<JudgedClassification>();
        anybody.MapPost("/formulas/check", FormulaEndpoints.CheckAsync).Accepts<CheckBody>("application/json").Produces<JudgedFormula>();
        anybody.MapGet("/formulas/template", ImportEndpoints.Template);
        anybody.MapGet("/ingredients", FormulaEndpoints.IngredientsAsync).Produces<IngredientItems>();
        anybody.MapGet("/inspections/draws", DrawEndpoints.ListAsync).Produces<Page<DrawView>>();
        anybody.MapGet("/inspections/draws/{id:guid}", DrawEndpoints.OneAsync).Produces<DrawView>();
        anybody.MapGet("/inspections/draws/{id:guid}/population", DrawEndpoints.PopulationAsync).Produces<string>(StatusCodes.Status200OK, "text/plain");

        var own = root.MapGroup("").RequireAuthorization(Policies.Applicant);
        own.MapPost("/formulas/import", ImportEndpoints.ImportAsync).Accepts<IFormFile>("multipart/form-data", "text/csv", "text/plain").Produces<ImportedView>();
        own.MapGet("/filings", RegisterEndpoints.MineAsync).Produces<Page<FilingItem>>();
        own.MapGet("/filings/{number}", RegisterEndpoints.OwnAsync).Produces<FilingFileView>();
        own.MapGet("/cases/{id:guid}/formula", RegisterEndpoints.OwnFormulaAsync).Produces<CaseFormula>();
        own.MapGet("/cases/{id:guid}/filing", RegisterEndpoints.OfOwnCaseAsync).Produces<CaseFiling>();
        own.MapGet("/pilot/sites", PilotEndpoints.MineAsync).Produces<Page<SiteItem>>();
        own.MapGet("/pilot/sites/{number}", PilotEndpoints.OwnAsync).Produces<SiteView>();
        own.MapPut("/pilot/sites/{number}/components", PilotEndpoints.ReceiveAsync).Accepts<ReceivedForm>("application/json").Produces<SiteView>();
        own.MapPost("/pilot/sites/{number}/services", PilotEndpoints.RecordAsync).Accepts<ServiceForm>("application/json").Produces<ServiceView>(StatusCodes.Status201Created);
        own.MapGet("/pilot/sites/{number}/services", PilotEndpoints.OwnServicesAsync).Produces<Page<ServiceItem>>();
        own.MapGet("/pilot/services/{labelNumber}", PilotEndpoints.OwnServiceAsync).Produces<ServiceView>();
        own.MapPost("/pilot/services/{labelNumber}/corrections", PilotEndpoints.CorrectAsync).Accepts<CorrectionForm>("application/json").Produces<ServiceView>();
        own.MapGet("/pilot/recalls", PilotEndpoints.OwnRecallAsync).Produces<Page<RecallItem>>();
        own.MapGet("/filings/annual-reports/due", ReportEndpoints.DueAsync).Produces<DueReports>();

        var desk = root.MapGroup("/desk").RequireAuthorization(Readers);
        desk.MapGet("/filings", RegisterEndpoints.ListAsync).Produces<Page<DeskFiling>>();
        desk.MapGet("/filings/{number}", RegisterEndpoints.FileAsync).Produces<FilingFileView>();
        desk.MapGet("/pilot/sites", PilotEndpoints.ListAsync).Produces<Page<SiteItem>>();
        desk.MapGet("/pilot/sites/{number}", PilotEndpoints.SiteAsync).Produces<SiteView>();
        desk.MapGet("/pilot/sites/{number}/services", PilotEndpoints.ServicesAsync).Produces<Page<ServiceItem>>();
        desk.MapGet("/pilot/services/{labelNumber}", PilotEndpoints.ServiceAsync).Produces<ServiceView>();
        desk.MapGet("/pilot/blocks", PilotEndpoints.BlocksAsync).Produces<Page<BlockView>>();
        desk.MapGet("/pilot/recalls", PilotEndpoints.RecallAsync).Produces<Page<RecallItem>>();
        desk.MapGet("/annual-reports/exceptions", ReportEndpoints.ExceptionsAsync).Produces<Page<ExceptionItem>>();

        var keepers = root.MapGroup("/desk").RequireAuthorization(Policies.Officer);
        keepers.MapGet("/cases/{id:guid}/formula", RegisterEndpoints.FormulaAsync).Produces<CaseFormula>();
        keepers.MapGet("/cases/{id:guid}/filing", RegisterEndpoints.OfCaseAsync).Produces<CaseFiling>();

        var drawers = root.MapGroup("/desk").RequireAuthorization(Drawers);
        drawers.MapPost("/inspections/draws", DrawEndpoints.FixAsync).Accepts<FixForm>("application/json").Produces<DrawView>(StatusCodes.Status201Created);
        drawers.MapPost("/inspections/draws/{id:guid}/result", DrawEndpoints.DrawAsync).Accepts<SeedForm>("application/json").Produces<DrawView>();
    }
}
