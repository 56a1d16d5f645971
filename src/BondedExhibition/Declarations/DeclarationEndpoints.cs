using Platform.BondedExhibition.Domain;
using Platform.CaseKernel;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Declarations;

/// <summary>A declaration beside its case. What a caller may not see is not found.</summary>
internal static class DeclarationEndpoints
{
    public static Task<IResult> MineAsync(Guid id, Caller caller, Database database, TimeProvider time, CancellationToken cancellationToken) =>
        ShowAsync(id, declaration => caller.ActsFor(declaration.OrganisationId), database, time, cancellationToken);

    public static Task<IResult> DeskAsync(Guid id, Caller caller, Database database, TimeProvider time, CancellationToken cancellationToken) =>
        ShowAsync(id, declaration => caller.Is(Roles.Supervisor) || caller.Is(Roles.Auditor) || caller.MayHandle(declaration.Zone, ConsolidatedMatter.MatterCode), database, time, cancellationToken);

    private static async Task<IResult> ShowAsync(Guid id, Func<Declaration, bool> sees, Database database, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if (await work.FindDeclarationAsync(id, cancellationToken) is not { } declaration || !sees(declaration))
            return (Problem)CommonProblems.NotFound;
        return Results.Ok(DeclarationView.Of(declaration, await work.DeclaredLinesAsync(id, cancellationToken), time.ShanghaiToday()));
    }
}
