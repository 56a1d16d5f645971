using Microsoft.AspNetCore.Authorization;
using Platform.BondedExhibition.Customs;
using Platform.BondedExhibition.Declarations;
using Platform.BondedExhibition.Goods;
using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Stocktaking;
using Platform.BondedExhibition.Tax;
using Platform.CaseKernel.Cases;
using Platform.ServiceDefaults.Authentication;

namespace Platform.BondedExhibition;

/// <summary>What this service offers beside its cases, by audience.</summary>
internal static class Endpoints
{
    /// <summary>Who may look at every zone beside the officers of one, and change nothing.</summary>
    private static readonly Action<AuthorizationPolicyBuilder> Readers = policy => policy.RequireAuthenticatedUser().RequireRole(Roles.Officer, Roles.Supervisor, Roles.Auditor);

    public static void MapBondedExhibition(this WebApplication app)
    {
        var root = app.MapGroup("/api/bonded-exhibitions");

        var anybody = root.MapGroup("/public").AllowAnonymous();
        anybody.MapPost("/tax-estimates", TaxEndpoints.EstimateAsync).Accepts<EstimateForm>("application/json").Produces<TaxView>();
        anybody.MapGet("/tariff", TaxEndpoints.TariffAsync).Produces<TariffItems>();
        anybody.MapGet("/tariff/{code}", TaxEndpoints.EntryAsync).Produces<TariffEntry>();
        anybody.MapGet("/goods/template", GoodsEndpoints.Template);
        anybody.MapGet("/customs-codes", CustomsEndpoints.Codes).Produces<CodeItems>();

        var signedIn = root.MapGroup("").RequireAuthorization();
        signedIn.MapSignedInLedger();
        signedIn.MapPost("/tax-estimates", TaxEndpoints.EstimateAsync).Accepts<EstimateForm>("application/json").Produces<TaxView>();

        var own = root.MapGroup("").RequireAuthorization(Policies.Applicant);
        own.MapPost("/goods/import", GoodsEndpoints.ImportAsync).Accepts<IFormFile>("multipart/form-data", "text/csv", "text/plain").Produces<ImportedView>();
        own.MapGet("/cases/{id:guid}/message", CustomsEndpoints.OwnAsync);
        own.MapPost("/cases/{id:guid}/message", CustomsEndpoints.SendAsync).Produces<MessageView>(StatusCodes.Status202Accepted);
        own.MapGet("/cases/{id:guid}/messages", CustomsEndpoints.OwnListAsync).Produces<MessageItems>();
        own.MapOwnLedger();
        own.MapOwnStocktaking();
        own.MapGet("/cases/{id:guid}/declaration", DeclarationEndpoints.MineAsync).Produces<DeclarationView>();

        var desk = root.MapGroup("/desk").RequireAuthorization(Readers);
        desk.MapDeskLedger();
        desk.MapDeskStocktaking();
        desk.MapGet("/cases/{id:guid}/declaration", DeclarationEndpoints.DeskAsync).Produces<DeclarationView>();
        desk.MapGet("/declarations/unpaid", DeclarationEndpoints.UnpaidAsync).Produces<Page<UnpaidView>>();
        desk.MapGet("/customs-line", CustomsEndpoints.StatusAsync).Produces<LineView>();

        var customs = root.MapGroup("/desk").RequireAuthorization(Policies.Officer);
        customs.MapCustomsLedger();
        customs.MapCustomsStocktaking();
        customs.MapGet("/cases/{id:guid}/message", CustomsEndpoints.DeskAsync);
        customs.MapGet("/cases/{id:guid}/messages", CustomsEndpoints.DeskListAsync).Produces<MessageItems>();
    }
}
