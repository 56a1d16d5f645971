using Platform.CaseKernel.Flow;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CosmeticsFiling.Register;

/// <summary>The register over HTTP; the routes stand in <see cref="Endpoints"/>.</summary>
internal static class RegisterEndpoints
{
    public static async Task<IResult> SearchAsync(string? q, string? after, FilingLists lists, CancellationToken cancellationToken) =>
        (await lists.PublicAsync(q, after, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> PublicAsync(string number, FilingReader reader, CancellationToken cancellationToken) =>
        (await reader.PublicAsync(number, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> MineAsync(string? after, Caller caller, FilingLists lists, CancellationToken cancellationToken) =>
        (await lists.MineAsync(after, caller, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> OwnAsync(string number, Caller caller, HttpContext context, FilingReader reader, CancellationToken cancellationToken) =>
        (await reader.MineAsync(number, caller, cancellationToken)).Answer(file => Tagged(context, file));

    public static async Task<IResult> ListAsync([AsParameters] FilingLists.FilingFilter filter, Caller caller, FilingLists lists, CancellationToken cancellationToken) =>
        (await lists.DeskAsync(filter, caller, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> FileAsync(string number, Caller caller, HttpContext context, FilingReader reader, CancellationToken cancellationToken) =>
        (await reader.DeskAsync(number, caller, cancellationToken)).Answer(file => Tagged(context, file));

    public static async Task<IResult> OwnFormulaAsync(Guid id, Caller caller, CaseFilings filings, CancellationToken cancellationToken) =>
        (await filings.FormulaAsync(id, caller, Audience.Applicant, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> FormulaAsync(Guid id, Caller caller, CaseFilings filings, CancellationToken cancellationToken) =>
        (await filings.FormulaAsync(id, caller, Audience.Officer, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> OfOwnCaseAsync(Guid id, Caller caller, CaseFilings filings, CancellationToken cancellationToken) =>
        (await filings.FilingAsync(id, caller, Audience.Applicant, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> OfCaseAsync(Guid id, Caller caller, CaseFilings filings, CancellationToken cancellationToken) =>
        (await filings.FilingAsync(id, caller, Audience.Officer, cancellationToken)).Answer(Results.Ok);

    private static IResult Tagged(HttpContext context, FilingFileView file)
    {
        Preconditions.Tag(context.Response, file.Version);
        return Results.Ok(file);
    }
}
