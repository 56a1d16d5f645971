using System.Globalization;
using Dapper;
using Platform.Contracts.Cosmetics.V1;
using Platform.CosmeticsFiling.Register;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.CosmeticsFiling.Tests.Acts;

/// <summary>Filings that stand in the register without a case of their own.</summary>
internal static class Filed
{
    public const string Ordinary = "11/16-05-03-01-02";

    private static int serial = 700_000;

    /// <summary>A domestic product in force, filed two years ago unless <paramref name="change"/> says otherwise.</summary>
    public static async Task<Filing> EnterAsync(ServiceHost<Program> host, Guid? organisation = null, Func<Filing, Filing>? change = null)
    {
        var today = host.Services.GetRequiredService<TimeProvider>().ShanghaiToday();
        var filing = Of(today, organisation ?? TestCallers.OrganisationA);
        filing = change?.Invoke(filing) ?? filing;
        await using var work = await host.Services.GetRequiredService<Database>().BeginAsync(default);
        await work.ExecuteAsync("Filings.Insert", filing, default);
        await work.CommitAsync(default);
        return filing;
    }

    /// <summary>A product as <see cref="EnterAsync"/> would enter it.</summary>
    public static Filing Of(DateOnly today, Guid organisation)
    {
        var number = Interlocked.Increment(ref serial);
        return new Filing
        {
            Id = Guid.CreateVersion7(),
            CaseId = Guid.CreateVersion7(),
            OrganisationId = organisation,
            Number = string.Create(CultureInfo.InvariantCulture, $"沪G妆网备字{today.Year - 2}{number:000000}"),
            Origin = "domestic",
            Zone = "JA",
            Organ = "SH-MPA",
            NameZh = $"晨星保湿乳{number}",
            FilerName = "晨星化妆品（上海）有限公司",
            Classification = Ordinary,
            FiledOn = today.AddYears(-2),
            PublishedOn = today.AddYears(-2),
            SearchText = $"晨星保湿乳{number}",
            Entry = """{"formula":{"rows":[{"name":"水","percent":"100"}]}}""",
        };
    }

    /// <summary>Suspended as the register does it: the row under its lock and the event in one transaction.</summary>
    public static Task<Filing> SuspendAsync(ServiceHost<Program> host, string number, bool tell = true) => ChangeAsync(
        host, number, "update filings set suspended_on = @today, ground = 'safety', version = version + 1 where number = @number",
        tell ? (filing, at) => new CosmeticFilingSuspended(filing.Id, filing.Number, filing.OrganisationId, filing.NameZh, "safety", filing.SuspendedOn!.Value, filing.Version, at) : null);

    public static Task<Filing> ResumeAsync(ServiceHost<Program> host, string number) => ChangeAsync(
        host, number, "update filings set suspended_on = null, ground = null, version = version + 1 where number = @number",
        (filing, at) => new CosmeticFilingResumed(filing.Id, filing.Number, filing.OrganisationId, filing.NameZh, filing.Version, at));

    public static Task<Filing> CancelAsync(ServiceHost<Program> host, string number) => ChangeAsync(
        host, number, "update filings set state = 'cancelled', suspended_on = null, ended_on = @today, ground = 'not-corrected', version = version + 1 where number = @number",
        (filing, at) => new CosmeticFilingCancelled(filing.Id, filing.Number, filing.OrganisationId, filing.NameZh, "not-corrected", filing.EndedOn!.Value, filing.Version, at));

    private static async Task<Filing> ChangeAsync(ServiceHost<Program> host, string number, string statement, Func<Filing, DateTimeOffset, object>? tells)
    {
        var now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await using var work = await host.Services.GetRequiredService<Database>().BeginAsync(default);
        await work.LockFilingAsync(number, default);
        await work.Connection.ExecuteAsync(statement, new { number, today = now.ShanghaiDate() });
        var filing = (await work.FindFilingAsync(number, default))!;
        if (tells is not null)
            await host.Services.GetRequiredService<Outbox>().AddAsync(work, tells(filing, now), default);
        await work.CommitAsync(default);
        return filing;
    }
}
