using System.Reflection;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Corrections;
using Platform.CaseKernel.Flow;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Endpoints;

/// <summary>Every route of a case, by audience. A service maps them once under its own prefix.</summary>
public static class CaseEndpoints
{
    // The body's type is known when the flow tables are; a route of its own type gives each act its schema.
    private static readonly MethodInfo MapActOf = typeof(CaseEndpoints).GetMethod(nameof(MapAct), BindingFlags.Static | BindingFlags.NonPublic)!;

    internal const long MaterialRequestBytes = 24 * 1024 * 1024;
    private const long JsonRequestBytes = 1024 * 1024;

    public static void MapCases(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Services.GetRequiredService<Proof.Signer>(); // what cannot sign must not start
        app.Services.GetRequiredService<Platform.Documents.PublicAddress>(); // nor what does not know the address it prints
        var root = app.MapGroup($"/api/{app.Services.GetRequiredService<MatterCatalog>().Service}");
        MapPublic(root.MapGroup("/public").AllowAnonymous());
        var matters = app.Services.GetRequiredService<MatterCatalog>();
        MapApplicant(root.MapGroup("/cases").RequireAuthorization(Policies.Applicant), matters);
        MapDesk(root.MapGroup("/desk").RequireAuthorization(Policies.Officer), matters);
        root.MapPrivacy();
        MapOperations(root.MapGroup("/operations").RequireAuthorization(Policies.Operator));
    }

    private static void MapPublic(RouteGroupBuilder group)
    {
        group.MapGet("/guides", PublicEndpoints.Guides);
        group.MapGet("/guides/{matter}", PublicEndpoints.Guide).Produces<Guides.GuideView>();
        group.MapCertificates();
        group.MapProof();
    }

    private static void MapApplicant(RouteGroupBuilder group, MatterCatalog matters)
    {
        group.WithMetadata(new SizeLimit(JsonRequestBytes));
        group.MapPost("", ApplicantEndpoints.CreateAsync).Produces<CaseView>(StatusCodes.Status201Created);
        group.MapGet("", ApplicantEndpoints.ListAsync).Produces<Page<CaseLine>>();
        group.MapGet("/{id:guid}", ApplicantEndpoints.GetAsync).Produces<CaseView>();
        group.MapPut("/{id:guid}/form", ApplicantEndpoints.SaveFormAsync).Accepts<System.Text.Json.Nodes.JsonObject>("application/json").Produces<CaseView>();
        group.MapPost("/{id:guid}/check", ApplicantEndpoints.CheckAsync);
        group.MapPut("/{id:guid}/materials/{code}", ApplicantEndpoints.PutMaterialAsync)
            .Accepts<IFormFile>("multipart/form-data")
            .Produces<CaseView>()
            .DisableAntiforgery()
            .WithMetadata(new SizeLimit(MaterialRequestBytes));
        group.MapOwnMaterials();
        group.MapDelete("/{id:guid}/materials/{code}", ApplicantEndpoints.RemoveMaterialAsync).Produces<CaseView>();
        group.MapUploads();
        group.MapPost("/{id:guid}/submission", (Guid id, HttpRequest request, Caller caller, Submit submit, CancellationToken cancellationToken) =>
            ApplicantEndpoints.SubmitAsync(id, Act.Submit, null, request, caller, submit, cancellationToken)).Produces<Receipt>();
        group.MapPost("/{id:guid}/resubmission", (Guid id, ResubmissionBody? body, HttpRequest request, Caller caller, Submit submit, CancellationToken cancellationToken) =>
            ApplicantEndpoints.SubmitAsync(id, Act.Resubmit, body, request, caller, submit, cancellationToken)).Produces<Receipt>();
        MapAct<NoteBody>(group, Act.Withdraw, Audience.Applicant);
        foreach (var act in matters.ApplicantActs)
            MapActOf.MakeGenericMethod(act.Body ?? typeof(NoteBody)).Invoke(null, [group, act, Audience.Applicant]);
        MapReads(group, Audience.Applicant);
    }

    private static void MapDesk(RouteGroupBuilder group, MatterCatalog matters)
    {
        group.WithMetadata(new SizeLimit(JsonRequestBytes));
        group.MapGet("/cases", DeskEndpoints.ListAsync).Produces<Page<CaseLine>>();
        group.MapPost("/next", DeskEndpoints.NextAsync).Produces<CaseView>().Produces(StatusCodes.Status204NoContent);
        var cases = group.MapGroup("/cases");
        cases.MapGet("/{id:guid}", DeskEndpoints.GetAsync).Produces<CaseView>();
        cases.MapPost("/{id:guid}/claim", DeskEndpoints.ClaimAsync).Produces<CaseView>();
        cases.MapPost("/{id:guid}/release", DeskEndpoints.ReleaseAsync).Produces<CaseView>();
        cases.MapPost("/{id:guid}/handover", DeskEndpoints.HandOverAsync).Produces<CaseView>();
        cases.MapDeskMaterials();
        cases.MapPut("/{id:guid}/look", DeskEndpoints.LookAsync).Produces(StatusCodes.Status204NoContent);
        if (matters.OfficerActs.Contains(Act.RequestCorrections))
            cases.MapPost($"/{{id:guid}}/{Act.RequestCorrections.Name}", DeskEndpoints.RequestCorrectionsAsync).Produces<CaseView>();
        foreach (var act in matters.OfficerActs.Except([Act.RequestCorrections, Act.Open]))
            MapActOf.MakeGenericMethod(act.Body ?? typeof(NoteBody)).Invoke(null, [cases, act, Audience.Officer]);
        cases.MapPost("/{id:guid}/pause", ClockEndpoints.PauseAsync).Produces<CaseView>();
        cases.MapPost("/{id:guid}/resumption", ClockEndpoints.ResumeAsync).Produces<CaseView>();
        cases.MapPost("/{id:guid}/extension", ClockEndpoints.ExtendAsync).Produces<CaseView>();
        if (matters.EveryVersion.Any(matter => matter.RevocationGrounds.Any(ground => ground.Offered)))
            cases.MapRevocation();
        MapReads(cases, Audience.Officer);
        group.MapOpinions();
        group.MapReveals();
    }

    private static void MapOperations(RouteGroupBuilder group)
    {
        group.WithMetadata(new SizeLimit(JsonRequestBytes));
        group.MapGet("/calendars", OperationsEndpoints.CalendarsAsync);
        group.MapPut("/calendars/{year:int}", OperationsEndpoints.LoadAsync).Produces<Clock.CalendarYear>();
        group.MapKeys();
    }

    private static void MapAct<TBody>(RouteGroupBuilder group, Act act, Audience by)
        where TBody : class, IActBody =>
        group.MapPost($"/{{id:guid}}/{act.Name}", (Guid id, TBody? body, HttpContext context, Caller caller, TakeStep take, CaseReader reader, CancellationToken cancellationToken) =>
            by == Audience.Applicant
                ? ApplicantEndpoints.ActAsync(id, act, body, context, caller, take, reader, cancellationToken)
                : DeskEndpoints.ActAsync(id, act, body, context, caller, take, reader, cancellationToken)).Produces<CaseView>();

    private static void MapReads(RouteGroupBuilder group, Audience audience)
    {
        group.MapDocuments(audience);
        group.MapGet("/{id:guid}/timeline", async (Guid id, Caller caller, CaseReader reader, CancellationToken cancellationToken) =>
            (await reader.TimelineAsync(id, caller, audience, cancellationToken)).Answer(items => Results.Ok(new { items })));
        group.MapGet("/{id:guid}/deadlines", async (Guid id, Caller caller, CaseReader reader, CancellationToken cancellationToken) =>
            (await reader.DeadlinesAsync(id, caller, audience, cancellationToken)).Answer(Results.Ok)).Produces<DeadlineView[]>();
    }

    internal sealed class SizeLimit(long bytes) : Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => bytes;
    }
}
