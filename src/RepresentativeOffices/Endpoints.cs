using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Platform.CaseKernel.Cases;
using Platform.RepresentativeOffices.Domain;
using Platform.RepresentativeOffices.Register;
using Platform.ServiceDefaults.Authentication;

namespace Platform.RepresentativeOffices;

/// <summary>What this service offers beside its cases.</summary>
internal static class Endpoints
{
    /// <summary>Who may look at every zone beside the officers of one, and change nothing.</summary>
    private static readonly Action<AuthorizationPolicyBuilder> Readers = policy => policy.RequireAuthenticatedUser().RequireRole(Roles.Officer, Roles.Supervisor, Roles.Auditor);

    public static void MapRegister(this WebApplication app)
    {
        var root = app.MapGroup("/api/representative-offices");

        var anybody = root.MapGroup("/public").AllowAnonymous();
        anybody.MapGet("/register", RegisterEndpoints.SearchAsync).Produces<Page<RegisterEntry>>();
        anybody.MapGet("/register/{registrationNumber}", RegisterEndpoints.PublicAsync).Produces<PublicOffice>();
        anybody.MapGet("/neighbours", NeighbouringMatters);

        var own = root.MapGroup("").RequireAuthorization(Policies.Applicant);
        own.MapGet("/offices", RegisterEndpoints.MineAsync).Produces<Page<OfficeItem>>();
        own.MapGet("/offices/{registrationNumber}", RegisterEndpoints.OwnAsync).Produces<OfficeFileView>();
        own.MapGet("/cases/{id:guid}/office", RegisterEndpoints.OfOwnCaseAsync).Produces<CaseOffice>();

        var desk = root.MapGroup("/desk").RequireAuthorization(Readers);
        desk.MapGet("/offices", RegisterEndpoints.ListAsync).Produces<Page<DeskOffice>>();
        desk.MapGet("/offices/{registrationNumber}", RegisterEndpoints.FileAsync).Produces<OfficeFileView>();
        desk.MapGet("/offices/due", RegisterEndpoints.DueAsync).Produces<Page<DueView>>();
        desk.MapGet("/offices/exceptions", RegisterEndpoints.ExceptionsAsync).Produces<Page<ListedException>>();

        var keepers = root.MapGroup("/desk").RequireAuthorization(Policies.Officer);
        keepers.MapGet("/cases/{id:guid}/office", RegisterEndpoints.OfCaseAsync).Produces<CaseOffice>();
        keepers.MapPost("/offices", RegisterEndpoints.TakeOverAsync).Accepts<TakeOverForm>("application/json").Produces<OfficeFileView>(StatusCodes.Status201Created);
        keepers.MapPut("/offices/{registrationNumber}/unified-code", RegisterEndpoints.EnterCodeAsync).Produces<OfficeFileView>();
    }

    /// <summary>Matters that are filed elsewhere, with the organ that decides.</summary>
    private static IResult NeighbouringMatters() => Results.Ok(new { items = Neighbours.All.Select(NeighbourView.Of) });
}

/// <summary>A neighbouring matter in the caller's language.</summary>
internal sealed record NeighbourView(
    string Code,
    string Title,
    OrganView Organ,
    string Summary,
    IReadOnlyList<NeighbourCondition> Conditions,
    IReadOnlyList<string> Basis,
    IReadOnlyList<string> Notes,
    bool ToBeVerified)
{
    public static NeighbourView Of(Neighbour neighbour)
    {
        var culture = CultureInfo.CurrentUICulture;
        return new NeighbourView(
            neighbour.Code,
            neighbour.Title.In(culture),
            new OrganView(neighbour.Organ.Code, neighbour.Organ.Title.In(culture)),
            neighbour.Summary.In(culture),
            [.. neighbour.Asked.Select(asked => new NeighbourCondition(asked.Words.In(culture), asked.Provision.In(culture)))],
            [.. neighbour.Basis.Select(provision => provision.In(culture))],
            [.. neighbour.Noted.Select(note => note.In(culture))],
            neighbour.ToBeVerified);
    }
}

internal sealed record OrganView(string Code, string Title);

internal sealed record NeighbourCondition(string Text, string Provision);
