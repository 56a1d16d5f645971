using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.Worklist.Cases;

namespace Platform.Worklist.Notices;

/// <summary>What the caller is reminded of now, the earliest first: of one's organisations, or of one's jurisdiction.</summary>
internal sealed class ListNotices(Database database, TimeProvider time)
{
    private const int Most = 100;

    public async Task<IResult> RunAsync(Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        var found = new Dictionary<Guid, Row>();
        foreach (var scope in CaseScope.Of(caller).Concat(OfForeignStaff(caller)).Distinct())
        {
            foreach (var row in await work.QueryAsync<Row>("Notices.List", new { scope.Zone, scope.Family, scope.Matter, scope.OrganisationId, Most }, cancellationToken))
                found[row.Id] = row;
        }
        var today = time.ShanghaiToday();
        return Results.Ok(new { items = found.Values.OrderBy(row => row.DueOn).ThenBy(row => row.Id).Take(Most).Select(row => row.ToItem(today)) });
    }

    // Applications are filed at the police's window; the talent office decides on the work permit, and is told of its holders too.
    private static IEnumerable<CaseScope> OfForeignStaff(Caller caller) =>
        from jurisdiction in caller.Is(Roles.Officer) ? caller.Jurisdictions : []
        where jurisdiction.Office == $"{jurisdiction.Zone}-TALENT"
        select new CaseScope(jurisdiction.Zone, null, NoticeIdentity.ForeignStaff, null, FiledOnly: true);

    private sealed record Row(Guid Id, string Kind, string Service, string Matter, string Zone, Guid OrganisationId, string Reference, string About, DateOnly DueOn, DateTimeOffset RaisedAt)
    {
        public NoticeItem ToItem(DateOnly today) => new(Id, Kind, Service, Matter, Zone, OrganisationId, Reference, About, DueOn, DueOn < today, RaisedAt.InShanghai());
    }
}

/// <param name="Kind">What is to be done: <c>sale-declaration</c>, <c>loss-declaration</c>, <c>tax-payment</c>, <c>permit-renewal</c> or <c>staff-report</c>.</param>
/// <param name="Reference">Number of what it is about, such as a sale.</param>
/// <param name="About">Where that stands, such as the account book.</param>
internal sealed record NoticeItem(Guid Id, string Kind, string Service, string Matter, string Zone, Guid OrganisationId, string Reference, string About, DateOnly DueOn, bool Overdue, DateTimeOffset RaisedAt);
