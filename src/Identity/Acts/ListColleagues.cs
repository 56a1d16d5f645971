using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Platform.Identity.Domain;
using Platform.Persistence;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.Identity.Acts;

/// <param name="Office">The office's title in the caller's language.</param>
/// <param name="AbsentUntil">Last day of an absence that is running; null when there is none.</param>
internal sealed record Colleague(Guid Id, string Name, string Office, string OfficeCode, DateOnly? AbsentUntil);

internal sealed record ColleaguePage(IReadOnlyList<Colleague> Items, string? Next);

/// <summary>
/// The officers who could take a case of the caller: those whose office handles the zone and matter as the caller's does.
/// Without a zone or matter, those who have any jurisdiction in common with the caller.
/// </summary>
internal sealed class ListColleagues(Database database, TimeProvider time)
{
    private const int PageSize = 50;

    /// <summary>Filters as they come from the address; <paramref name="Id"/> asks for one colleague.</summary>
    public sealed record Filter(string? Zone, string? Matter, Guid? Id, string? After);

    public async Task<Outcome<ColleaguePage>> PageAsync(Filter filter, Caller caller, CancellationToken cancellationToken)
    {
        if (Cursor(filter.After).Failed(out var problem, out var after))
            return problem;
        await using var work = await database.ReadAsync(cancellationToken);
        var rows = await QueryAsync(work, caller, filter, after.UserName, after.Id, PageSize + 1, cancellationToken);
        var page = rows.Take(PageSize).ToList();
        return new ColleaguePage([.. page.Select(View)], rows.Count > PageSize ? Encode(page[^1]) : null);
    }

    public async Task<Colleague?> FindAsync(Work work, Caller caller, Guid id, CancellationToken cancellationToken) =>
        await QueryAsync(work, caller, new Filter(null, null, id, null), null, Guid.Empty, 1, cancellationToken) is [var row] ? View(row) : null;

    private Task<IReadOnlyList<Row>> QueryAsync(Work work, Caller caller, Filter filter, string? afterUserName, Guid afterId, int most, CancellationToken cancellationToken) =>
        work.QueryAsync<Row>("Colleagues.Page", new
        {
            caller.AccountId,
            Today = time.ShanghaiToday(),
            Zone = Blank(filter.Zone),
            Matter = Blank(filter.Matter),
            OnlyId = filter.Id,
            AfterUserName = afterUserName,
            AfterId = afterId,
            Most = most,
        }, cancellationToken);

    private static Colleague View(Row row) => new(
        row.Id, row.Name, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? row.OfficeZh : row.OfficeEn, row.OfficeCode, row.AbsentUntil);

    private static string? Blank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static string Encode(Row last) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{last.Id}|{last.UserName}"));

    private static Outcome<(string? UserName, Guid Id)> Cursor(string? after)
    {
        if (string.IsNullOrEmpty(after))
            return ((string?)null, Guid.Empty);
        try
        {
            var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(after)).Split('|', 2);
            if (parts.Length == 2 && Guid.TryParse(parts[0], out var id))
                return (parts[1], id);
        }
        catch (FormatException)
        {
            // Not one of ours; refused below.
        }
        return IdentityProblems.CursorUnknown;
    }

    private sealed record Row
    {
        public required Guid Id { get; init; }

        public required string UserName { get; init; }

        public required PersonalText Name { get; init; }

        public required string OfficeCode { get; init; }

        public required string OfficeZh { get; init; }

        public required string OfficeEn { get; init; }

        public DateOnly? AbsentUntil { get; init; }
    }
}
