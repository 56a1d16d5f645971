using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Endpoints;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Exports;

internal sealed record OrderedExport(string Number, string Href);

/// <summary>An export as supervisors and auditors see it: who took what, and why.</summary>
internal sealed record ExportView(
    string Number, string What, string WhatTitle, string? Zone, int? Year, bool Clear, string Reason, string By, string Account, DateTimeOffset At, DateTimeOffset OpenUntil, int Fetched, DateTimeOffset? FetchedAt, int Rows)
{
    public static ExportView Of(Export export) => new(
        export.Number, export.What, new Text(typeof(PanelTexts), $"export.{export.What}").InCallersLanguage(), export.Zone, export.Year, export.Clear, export.Reason!, export.Name!, export.UserName,
        export.OrderedAt.InShanghai(), (export.OrderedAt + Export.Open).InShanghai(), export.Fetched, export.FetchedAt?.InShanghai(), export.RowCount);
}

/// <summary>Exports over HTTP.</summary>
internal static class ExportEndpoints
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapExports(this RouteGroupBuilder root)
    {
        var supervisors = root.MapGroup("/desk/exports").RequireAuthorization(Policies.Supervisor);
        supervisors.MapPost("", OrderAsync).Accepts<ExportForm>("application/json").Produces<OrderedExport>(StatusCodes.Status201Created);
        supervisors.MapGet("/{number}", FetchAsync).Produces<byte[]>(StatusCodes.Status200OK, Workbook);
        root.MapGet("/desk/exports", ListAsync).RequireAuthorization(policy => policy.RequireAuthenticatedUser().RequireRole(Roles.Supervisor, Roles.Auditor)).Produces<Page<ExportView>>();
    }

    public static IServiceCollection AddExports(this IServiceCollection services) => services.AddSingleton<Exporting>();

    private static async Task<IResult> OrderAsync(HttpContext context, Caller caller, Exporting exporting, CancellationToken cancellationToken)
    {
        if ((await StrictJson.ReadOnceAsync(context.Request, cancellationToken)).Failed(out var problem, out var sent))
            return problem;
        return (await exporting.OrderAsync(sent.Body, sent.Key, caller, cancellationToken)).Answer(number => Results.Created(HrefOf(number), new OrderedExport(number, HrefOf(number))));
    }

    private static async Task<IResult> FetchAsync(string number, HttpResponse response, Caller caller, Exporting exporting, CancellationToken cancellationToken)
    {
        response.Headers.CacheControl = "no-store";
        return (await exporting.FetchAsync(number, caller, cancellationToken)).Answer(file => Results.File(file, Workbook, $"{number}.xlsx"));
    }

    private static async Task<IResult> ListAsync(string? after, Exporting exporting, CancellationToken cancellationToken) =>
        (await exporting.ListAsync(after, cancellationToken)).Answer(Results.Ok);

    private static string HrefOf(string number) => $"/api/talent/desk/exports/{number}";
}
