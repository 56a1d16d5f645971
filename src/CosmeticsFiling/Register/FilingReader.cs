using System.Text.Json.Nodes;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CosmeticsFiling.Domain;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CosmeticsFiling.Register;

/// <summary>One filing put together for the eyes of one caller.</summary>
internal sealed class FilingReader(Database database, MatterCatalog matters, SubjectCases cases, FilingDates dates, TimeProvider time)
{
    /// <summary>What is not published yet says so: whoever has the number in hand shall not think it false.</summary>
    public async Task<Outcome<PublicFiling>> PublicAsync(string number, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await work.FindFilingAsync(number, _ => true, cancellationToken)).Failed(out var problem, out var filing))
            return problem;
        if (filing.PublishedOn is null)
            return FilingProblems.NotPublished;
        var exceptions = await dates.ExceptionsOfAsync(work, [filing], cancellationToken);
        return PublicFiling.Of(FilingFile.Read(filing), exceptions[filing.Number], await HistoryAsync(work, filing, cancellationToken));
    }

    /// <summary>For the organisation whose filing it is.</summary>
    public async Task<Outcome<FilingFileView>> MineAsync(string number, Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await work.FindFilingAsync(number, filing => caller.ActsFor(filing.OrganisationId), cancellationToken)).Failed(out var problem, out var filing))
            return problem;
        return await FileAsync(work, filing, Audience.Applicant, cancellationToken) with { Entry = JsonNode.Parse(filing.Entry!) };
    }

    /// <summary>For the office that keeps the register, and for who supervises or audits it.</summary>
    public async Task<Outcome<FilingFileView>> DeskAsync(string number, Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        var zones = caller.SeesZones(matters);
        if ((await work.FindFilingAsync(number, filing => zones.Contains(filing.Zone), cancellationToken)).Failed(out var problem, out var filing))
            return problem;
        return await FileAsync(work, filing, Audience.Officer, cancellationToken) with { Risk = filing.Risk, RiskReasons = RiskView.Of(filing), Corrections = filing.Corrections };
    }

    private async Task<FilingFileView> FileAsync(Work work, Filing filing, Audience audience, CancellationToken cancellationToken)
    {
        var today = time.ShanghaiToday();
        var due = (await dates.OfAsync(work, [filing], today, cancellationToken))[filing.Number].ToList();
        var exceptions = await dates.ExceptionsOfAsync(work, [filing], cancellationToken);
        var open = await cases.OpenAsync(work, [filing.Number], audience, cancellationToken);
        return FilingItem.Of<FilingFileView>(filing, due, audience == Audience.Applicant ? dates.MayFile(filing, due, today) : [], open[filing.Number], matters, today) with
        {
            History = await HistoryAsync(work, filing, cancellationToken),
            Exceptions = [.. exceptions[filing.Number].Select(ExceptionView.Of)],
            Ingredients = FilingFile.IngredientsOf(FilingFile.Read(filing).Form),
            Cases = await cases.OfAsync(work, filing.Number, audience, cancellationToken),
        };
    }

    private static async Task<IReadOnlyList<HistoryView>> HistoryAsync(Work work, Filing filing, CancellationToken cancellationToken) =>
        [.. (await work.QueryAsync<FilingHistory>("FilingHistory.OfFiling", new { FilingId = filing.Id }, cancellationToken)).Select(HistoryView.Of)];
}
