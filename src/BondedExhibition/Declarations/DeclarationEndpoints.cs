using System.Globalization;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Lists;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Declarations;

/// <summary>A declaration beside its case. What a caller may not see is not found.</summary>
internal static class DeclarationEndpoints
{
    private const int PageSize = 50;

    public static Task<IResult> MineAsync(Guid id, Caller caller, Database database, TimeProvider time, CancellationToken cancellationToken) =>
        ShowAsync(id, declaration => caller.ActsFor(declaration.OrganisationId), database, time, cancellationToken);

    public static Task<IResult> DeskAsync(Guid id, Caller caller, Database database, TimeProvider time, CancellationToken cancellationToken) =>
        ShowAsync(id, declaration => caller.Is(Roles.Supervisor) || caller.Is(Roles.Auditor) || caller.MayHandle(declaration.Zone, ConsolidatedMatter.MatterCode), database, time, cancellationToken);

    /// <summary>Whose tax is not paid, the earliest due first: of 汇总 no case has a clock for it.</summary>
    public static async Task<IResult> UnpaidAsync(string? after, Caller caller, Database database, TimeProvider time, CancellationToken cancellationToken)
    {
        var day = default(DateOnly);
        if (Cursor.Read(after, 2) is not { } key || (key is [var due, _] && !DateOnly.TryParseExact(due, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)))
            return (Problem)CaseProblems.CursorUnknown;
        await using var work = await database.ReadAsync(cancellationToken);
        var rows = await work.QueryAsync<UnpaidDeclaration>("Declarations.Unpaid", new { Zones = caller.SeenZones(), AfterDay = day, AfterNumber = key is [_, var number] ? number : "", Most = PageSize + 1 }, cancellationToken);
        var page = rows.Take(PageSize).ToList();
        return Results.Ok(new Page<UnpaidView>([.. page.Select(row => UnpaidView.Of(row, time.ShanghaiToday()))], rows.Count > PageSize ? Cursor.Write(page[^1].DueOn, page[^1].ListNumber) : null));
    }

    private static async Task<IResult> ShowAsync(Guid id, Func<Declaration, bool> sees, Database database, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if (await work.FindDeclarationAsync(id, cancellationToken) is not { } declaration || !sees(declaration))
            return (Problem)CommonProblems.NotFound;
        return Results.Ok(DeclarationView.Of(declaration, await work.DeclaredLinesAsync(id, cancellationToken), time.ShanghaiToday()));
    }
}
