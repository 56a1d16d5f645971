using Platform.CaseKernel.Endpoints;
using Platform.CaseKernel.Flow;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.RepresentativeOffices.Register;

/// <summary>The register over HTTP; the routes stand in <see cref="Endpoints"/>.</summary>
internal static class RegisterEndpoints
{
    public static async Task<IResult> SearchAsync([AsParameters] OfficeLists.OfficeFilter filter, OfficeLists lists, CancellationToken cancellationToken) =>
        (await lists.PublicAsync(filter, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> PublicAsync(string registrationNumber, OfficeReader reader, CancellationToken cancellationToken) =>
        (await reader.PublicAsync(registrationNumber, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> MineAsync(string? after, Caller caller, OfficeLists lists, CancellationToken cancellationToken) =>
        (await lists.MineAsync(after, caller, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> OwnAsync(string registrationNumber, Caller caller, HttpContext context, OfficeReader reader, CancellationToken cancellationToken) =>
        (await reader.MineAsync(registrationNumber, caller, cancellationToken)).Answer(file => Tagged(context, file));

    public static async Task<IResult> ListAsync([AsParameters] OfficeLists.OfficeFilter filter, Caller caller, OfficeLists lists, CancellationToken cancellationToken) =>
        (await lists.DeskAsync(filter, caller, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> FileAsync(string registrationNumber, Caller caller, HttpContext context, OfficeReader reader, CancellationToken cancellationToken) =>
        (await reader.DeskAsync(registrationNumber, caller, cancellationToken)).Answer(file => Tagged(context, file));

    public static async Task<IResult> DueAsync([AsParameters] OfficeLists.DueFilter filter, Caller caller, OfficeLists lists, CancellationToken cancellationToken) =>
        (await lists.DueAsync(filter, caller, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> ExceptionsAsync(int? year, string? after, Caller caller, OfficeLists lists, CancellationToken cancellationToken) =>
        (await lists.ExceptionsAsync(year, after, caller, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> OfOwnCaseAsync(Guid id, Caller caller, CaseOffices offices, CancellationToken cancellationToken) =>
        (await offices.FindAsync(id, caller, Audience.Applicant, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> OfCaseAsync(Guid id, Caller caller, CaseOffices offices, CancellationToken cancellationToken) =>
        (await offices.FindAsync(id, caller, Audience.Officer, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> TakeOverAsync(HttpContext context, Caller caller, TakeOver takeOver, OfficeReader reader, CancellationToken cancellationToken)
    {
        if (Preconditions.IdempotencyKey(context.Request).Failed(out var problem, out var key))
            return problem;
        if ((await StrictJson.ReadAsync(context.Request, cancellationToken)).Failed(out problem, out var body))
            return problem;
        if ((await takeOver.DoAsync(body, key, caller, cancellationToken)).Failed(out problem, out var number))
            return problem;
        return (await reader.DeskAsync(number, caller, cancellationToken)).Answer(file =>
        {
            Preconditions.Tag(context.Response, file.Version);
            return Results.Created($"/api/representative-offices/desk/offices/{number}", file);
        });
    }

    public static async Task<IResult> EnterCodeAsync(string registrationNumber, UnifiedCodeBody? body, HttpContext context, Caller caller, EnterUnifiedCode enter, OfficeReader reader, CancellationToken cancellationToken)
    {
        if (Preconditions.Version(context.Request).Failed(out var problem, out var version))
            return problem;
        if ((await enter.DoAsync(registrationNumber, body ?? new UnifiedCodeBody(null), version, caller, cancellationToken)).Failed(out problem, out var number))
            return problem;
        return (await reader.DeskAsync(number, caller, cancellationToken)).Answer(file => Tagged(context, file));
    }

    private static IResult Tagged(HttpContext context, OfficeFileView file)
    {
        Preconditions.Tag(context.Response, file.Version);
        return Results.Ok(file);
    }
}
