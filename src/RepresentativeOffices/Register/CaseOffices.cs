using System.Text.Json;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.Persistence;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.RepresentativeOffices.Register;

/// <summary>What a case is about, and item by item what it asks of the register; of a granted one, what it has changed.</summary>
internal sealed record CaseOffice(ShortOffice Office, IReadOnlyList<ChangeView> Comparisons);

internal sealed record ShortOffice(string RegistrationNumber, string? CertificateNumber, string NameZh, string NameForeign, string EnterpriseNameZh, string State, string StateTitle, bool Expired, DateOnly TermFrom, DateOnly TermTo)
{
    public static ShortOffice Of(RegisteredOffice office, DateOnly today) => new(
        office.RegistrationNumber, office.CertificateNumber, office.NameZh, office.NameForeign, office.EnterpriseNameZh, office.State, Titles.OfState(office), office.ExpiredOn(today), office.TermFrom, office.TermTo);
}

/// <summary>The office of a case, for those who see the case.</summary>
internal sealed class CaseOffices(Database database, MatterCatalog matters, SubjectCases cases, TimeProvider time)
{
    public async Task<Outcome<CaseOffice>> FindAsync(Guid id, Caller caller, Audience audience, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await cases.FindAsync(work, id, caller, audience, cancellationToken)).Failed(out var problem, out var @case))
            return problem;
        if (@case.Subject is null || await work.FindOfficeAsync(@case.Subject, cancellationToken) is not { } office)
            return CommonProblems.NotFound;
        return new CaseOffice(ShortOffice.Of(office, time.ShanghaiToday()), [.. (await ChangesAsync(work, @case, office, cancellationToken)).Select(ChangeView.Of)]);
    }

    // The register has moved on since a case ended: what it changed stands in the history, and of a refused one there is nothing.
    private async Task<IReadOnlyList<ItemChange>> ChangesAsync(Work work, CaseRecord @case, RegisteredOffice office, CancellationToken cancellationToken)
    {
        var matter = matters.Of(@case);
        if (matter.Flow.HasEnded(@case.State))
        {
            var history = await work.QueryAsync<HistoryRow>("OfficeHistory.OfOffice", new { OfficeId = office.Id }, cancellationToken);
            return history.FirstOrDefault(row => row.CaseId == @case.Id) is { } row ? JsonSerializer.Deserialize<ItemChange[]>(row.Changes, JsonDefaults.Options)! : [];
        }
        if (matter is not ILaterMatter later)
            return [];
        var file = await work.FileOfAsync(office, cancellationToken);
        return file.ChangesTo(later.Applied(file, @case.Form, @case.Id, time.ShanghaiToday()));
    }
}
