using Platform.Persistence;

namespace Platform.Identity.Acts;

/// <param name="Kind"><c>District</c> or <c>BondedZone</c>.</param>
/// <param name="Batch">Of the city's announcements of linkage innovation zones.</param>
internal sealed record Zone(string Code, string Title, string TitleEn, string Kind, int Batch);

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
