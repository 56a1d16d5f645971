using Platform.Persistence;

namespace Platform.Identity.Acts;

internal enum ZoneKind
{
    District,
    BondedZone,
}

internal sealed record Zone
{
    public required string Code { get; init; }

    public required string Title { get; init; }

    public required string TitleEn { get; init; }

    public required ZoneKind Kind { get; init; }

    /// <summary>Of the city's announcements of linkage innovation zones.</summary>
    public required int Batch { get; init; }
}

internal sealed record ZoneList(IReadOnlyList<Zone> Items);

internal static class ListZones
{
    public static async Task<ZoneList> All(Database database, HttpResponse response, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        response.Headers.CacheControl = "public, max-age=300";
        return new ZoneList(await work.QueryAsync<Zone>("Zones.All", null, cancellationToken));
    }
}
