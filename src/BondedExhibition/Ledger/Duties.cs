using Platform.BondedExhibition.Texts;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Ledger;

/// <summary>What is due when: sales to declare, last days of exhibitions, storage terms and guarantees.</summary>
internal sealed class Duties(Database database, TimeProvider time)
{
    public const string Done = "done";

    /// <summary>Ten days before it is due, which is 20 days after a sale (domain reference §3.2).</summary>
    public const int WarnDays = 10;

    private const int Most = 200;

    public static DateOnly WarnOn(DateOnly dueOn) => dueOn.AddDays(-WarnDays);

    /// <summary><c>overdue</c>, <c>soon</c> or <c>open</c>.</summary>
    public static string Urgency(DateOnly dueOn, DateOnly today) => dueOn < today ? "overdue" : WarnOn(dueOn) <= today ? "soon" : "open";

    /// <summary>Of the caller's enterprises, the earliest first.</summary>
    public async Task<IReadOnlyList<DutyView>> OfAsync(Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        var today = time.ShanghaiToday();
        var rows = await work.QueryAsync<Row>("Sales.Duties", new { Organisations = caller.Organisations(), Most }, cancellationToken);
        return [.. rows.Select(row => new DutyView(row.Kind, new Text(typeof(LedgerTexts), $"duty.{row.Kind}").InCallersLanguage(), row.Reference, row.Kind == "guarantee" ? LedgerWords.Of($"guarantee-kind.{row.Title}") : row.Title, row.DueOn, Urgency(row.DueOn, today) == "soon", row.DueOn < today))];
    }

    private sealed record Row(string Kind, string Reference, string Title, DateOnly DueOn);
}
