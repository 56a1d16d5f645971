using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Endpoints;
using Platform.CaseKernel.Sweeps;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.TalentRecommendation.Staff;

/// <summary>The roster over HTTP; the routes stand in <see cref="Endpoints"/>.</summary>
internal static class StaffEndpoints
{
    public static void MapOwnStaff(this RouteGroupBuilder own)
    {
        own.MapGet("/staff", MineAsync).Produces<Page<StaffItem>>();
        own.MapGet("/staff/{id:guid}", OwnAsync).Produces<StaffFile>();
        own.MapPost("/staff/{id:guid}/reports", ReportAsync).Accepts<StaffReport>("application/json").Produces<StaffFile>(StatusCodes.Status201Created);
        own.MapGet("/duties", DutiesAsync).Produces<DutyItems>();
    }

    /// <param name="desk">Officers, supervisors and auditors.</param>
    public static void MapDeskStaff(this RouteGroupBuilder desk)
    {
        desk.MapGet("/staff", DeskAsync).Produces<Page<StaffItem>>();
        desk.MapGet("/staff/{id:guid}", DeskFileAsync).Produces<StaffFile>();
        desk.MapGet("/cases/{id:guid}/permits", PermitsAsync).Produces<CasePermitsView>();
    }

    /// <param name="desk">Officers.</param>
    public static void MapStaffNotes(this RouteGroupBuilder desk) => desk.MapPost("/staff/{id:guid}/report-note", NoteAsync).Produces<StaffFile>();

    public static IServiceCollection AddStaff(this IServiceCollection services)
    {
        services.AddSingleton<StaffReader>();
        services.AddSingleton<ReportStaff>();
        services.AddSingleton<NoteReports>();
        services.AddSingleton<CasePermits>();
        return services.AddSweep<StaffSweep>().AddSweep<ApplicationSweep>().AddSweep<StaffRetention>();
    }

    private static async Task<IResult> MineAsync(string? state, string? after, Caller caller, StaffReader reader, CancellationToken cancellationToken) =>
        (await reader.MineAsync(state, after, caller, cancellationToken)).Answer(Results.Ok);

    private static async Task<IResult> OwnAsync(Guid id, Caller caller, StaffReader reader, CancellationToken cancellationToken) =>
        (await reader.OwnAsync(id, caller, cancellationToken)).Answer(Results.Ok);

    private static async Task<IResult> DutiesAsync(Caller caller, StaffReader reader, CancellationToken cancellationToken) =>
        Results.Ok(await reader.DutiesAsync(caller, cancellationToken));

    private static async Task<IResult> DeskAsync(string? zone, int? expiring, bool? reported, string? q, string? after, Caller caller, StaffReader reader, CancellationToken cancellationToken) =>
        (await reader.DeskAsync(zone, expiring, reported == true, q, after, caller, cancellationToken)).Answer(Results.Ok);

    private static async Task<IResult> DeskFileAsync(Guid id, Caller caller, StaffReader reader, CancellationToken cancellationToken) =>
        (await reader.DeskFileAsync(id, caller, cancellationToken)).Answer(Results.Ok);

    private static async Task<IResult> NoteAsync(Guid id, Caller caller, NoteReports note, StaffReader reader, CancellationToken cancellationToken) =>
        (await note.DoAsync(id, caller, cancellationToken)).Failed(out var problem, out _) ? problem : (await reader.DeskFileAsync(id, caller, cancellationToken)).Answer(Results.Ok);

    private static async Task<IResult> PermitsAsync(Guid id, Caller caller, CasePermits permits, CancellationToken cancellationToken) =>
        (await permits.FindAsync(id, caller, cancellationToken)).Answer(Results.Ok);

    private static async Task<IResult> ReportAsync(Guid id, HttpContext context, Caller caller, ReportStaff report, StaffReader reader, CancellationToken cancellationToken)
    {
        if ((await StrictJson.ReadOnceAsync(context.Request, cancellationToken)).Failed(out var problem, out var sent))
            return problem;
        if ((await report.DoAsync(id, sent.Body, sent.Key, caller, cancellationToken)).Failed(out problem, out _))
            return problem;
        return (await reader.OwnAsync(id, caller, cancellationToken)).Answer(file => Results.Created($"/api/talent/staff/{id}", file));
    }
}
