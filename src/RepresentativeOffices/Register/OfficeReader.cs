using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.RepresentativeOffices.Register;

/// <summary>One office put together for the eyes of one caller.</summary>
internal sealed class OfficeReader(Database database, MatterCatalog matters, SubjectCases cases, TimeProvider time)
{
    public async Task<Outcome<PublicOffice>> PublicAsync(string registrationNumber, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await work.FindOfficeAsync(registrationNumber, _ => true, cancellationToken)).Failed(out var problem, out var office))
            return problem;
        var (today, of) = (time.ShanghaiToday(), new { Offices = new[] { office.Id } });
        var exceptions = await work.QueryAsync<ReportException>("ReportExceptions.OfOffices", of, cancellationToken);
        return new PublicOffice(
            RegisterEntry.Of(office, exceptions, today),
            await HistoryAsync(work, office, cancellationToken),
            // Which papers persons hold is theirs; who has one in hand looks it up by its number.
            [.. (await SubjectCases.PapersAsync(work, office.RegistrationNumber, cancellationToken)).Where(paper => paper.Kind != OfficePapers.Representative).Select(paper => PaperView.Of(paper, today))],
            [.. exceptions.Select(ExceptionView.Of)]);
    }

    /// <summary>For the organisation whose office it is.</summary>
    public async Task<Outcome<OfficeFileView>> MineAsync(string registrationNumber, Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await work.FindOfficeAsync(registrationNumber, office => caller.ActsFor(office.OrganisationId), cancellationToken)).Failed(out var problem, out var office))
            return problem;
        return await FileAsync(work, office, Audience.Applicant, named: true, cancellationToken);
    }

    /// <summary>For the office that keeps the register, and for who supervises or audits it.</summary>
    public async Task<Outcome<OfficeFileView>> DeskAsync(string registrationNumber, Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        var zones = caller.SeesZones(matters);
        if ((await work.FindOfficeAsync(registrationNumber, office => zones.Contains(office.Zone), cancellationToken)).Failed(out var problem, out var office))
            return problem;
        return await FileAsync(work, office, Audience.Officer, named: caller.HandlesZone(office.Zone, matters), cancellationToken);
    }

    private async Task<OfficeFileView> FileAsync(Work work, RegisteredOffice office, Audience audience, bool named, CancellationToken cancellationToken)
    {
        var (today, of) = (time.ShanghaiToday(), new { Offices = new[] { office.Id } });
        var exceptions = await work.QueryAsync<ReportException>("ReportExceptions.OfOffices", of, cancellationToken);
        var reports = await work.QueryAsync<FiledReport>("AnnualReports.OfOffices", of, cancellationToken);
        var dates = await work.QueryAsync<DateRow>("OfficeDates.OfOffices", of, cancellationToken);
        var about = await cases.OfAsync(work, office.RegistrationNumber, audience, cancellationToken);
        var open = await cases.OpenAsync(work, [office.RegistrationNumber], audience, cancellationToken);
        var file = await work.FileOfAsync(office, cancellationToken);
        return OfficeItem.Of<OfficeFileView>(office, dates, reports.Select(report => report.Year).ToHashSet(), open[office.RegistrationNumber], matters, today) with
        {
            Entry = RegisterEntry.Of(office, exceptions, today),
            People = [.. file.People.OrderBy(person => person.LeftOn is not null).ThenBy(person => !person.IsChief).Select(person => PersonView.Of(person, named))],
            Papers = [.. (await SubjectCases.PapersAsync(work, office.RegistrationNumber, cancellationToken)).Select(paper => PaperView.Of(paper, today))],
            History = await HistoryAsync(work, office, cancellationToken),
            Exceptions = [.. exceptions.Select(ExceptionView.Of)],
            Reports = [.. reports.Select(ReportView.Of)],
            Cases = about,
        };
    }

    private static async Task<IReadOnlyList<HistoryView>> HistoryAsync(Work work, RegisteredOffice office, CancellationToken cancellationToken) =>
        [.. (await work.QueryAsync<HistoryRow>("OfficeHistory.OfOffice", new { OfficeId = office.Id }, cancellationToken)).Select(HistoryView.Of)];
}
