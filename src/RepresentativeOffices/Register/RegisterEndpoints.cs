using Platform.CaseKernel.Endpoints;
using Platform.ServiceDefaults.Authentication;

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

    private static IResult Tagged(HttpContext context, OfficeFileView file)
    {
        Preconditions.Tag(context.Response, file.Version);
        return Results.Ok(file);
    }
}
