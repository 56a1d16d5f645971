using Platform.Persistence;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Endpoints;

/// <summary>The operators' view of the keys under which personal data lies, and the act of taking a new one.</summary>
internal static class KeyEndpoints
{
    /// <param name="operations">The operators' group.</param>
    public static void MapKeys(this RouteGroupBuilder operations)
    {
        operations.MapGet("/personal-data", ShowAsync).Produces<KeysView>();
        operations.MapPost("/personal-data/rotation", RotateAsync).Produces<KeysView>();
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Database database, Reencryption reencryption, CancellationToken cancellationToken)
    {
        var keys = database.Cipher.Keys();
        Preconditions.Tag(context.Response, keys.Count);
        return Results.Ok(new KeysView(
            [.. keys.Select(key => key with { CreatedAt = key.CreatedAt.InShanghai(), ActiveFrom = key.ActiveFrom.InShanghai() })],
            [.. (await reencryption.StateAsync(cancellationToken)).Select(table => table with { FinishedAt = table.FinishedAt?.InShanghai() })]));
    }

    // The version is the number of keys: who asks twice gets one new key.
    private static Task<IResult> RotateAsync(HttpContext context, Database database, Reencryption reencryption, TimeProvider time, CancellationToken cancellationToken)
    {
        if (Preconditions.Version(context.Request).Failed(out var problem, out var version))
            return Task.FromResult<IResult>(problem);
        if (version != database.Cipher.Keys().Count)
            return Task.FromResult<IResult>((Problem)CaseProblems.StaleVersion);
        // By then every replica has learnt of it.
        database.Cipher.Rotate(time.GetUtcNow() + (2 * PersonalDataCipher.Reload));
        return ShowAsync(context, database, reencryption, cancellationToken);
    }
}

/// <param name="Keys">Of this service's database, the latest last.</param>
/// <param name="Tables">When all name the active key, no row needs the earlier ones and they may be destroyed.</param>
internal sealed record KeysView(IReadOnlyList<PersonalDataKey> Keys, IReadOnlyList<TableKey> Tables);
