using Platform.Persistence;

namespace Platform.CosmeticsFiling.Register;

/// <summary>Something that falls due for a filing; words are <c>date.&lt;Kind&gt;</c>.</summary>
/// <param name="Ref">What of several, such as the year of a report.</param>
internal sealed record FilingDate(string Number, string Kind, DateOnly DueOn, string Ref = "");

/// <summary>A year whose report is missing, as the public is told.</summary>
/// <param name="Title">In the caller's language.</param>
internal sealed record FilingException(string Number, int Year, string Title);

/// <summary>What another part of the service asks of filings, for the lists that show them. A page of filings is asked at once.</summary>
internal interface IFilingDuties
{
    Task<IReadOnlyList<FilingDate>> DatesAsync(Work work, IReadOnlyList<Filing> filings, DateOnly today, CancellationToken cancellationToken);

    Task<IReadOnlyList<FilingException>> ExceptionsAsync(Work work, IReadOnlyList<Filing> filings, CancellationToken cancellationToken);

    /// <summary>What may be filed about a filing on a day beside change and cancellation.</summary>
    IEnumerable<MayFile> MayFile(Filing filing, IReadOnlyList<FilingDate> dates, DateOnly today);
}

/// <summary>Whether a matter may be filed about a filing; words of the reason are <c>may-file.&lt;Reason&gt;</c>.</summary>
internal sealed record MayFile(string Matter, bool Open, string? Reason = null)
{
    private const string BeingRectified = "being-rectified";

    /// <summary>Nothing is filed about a filing that has ended; what is being mended is not changed otherwise meanwhile.</summary>
    public static IReadOnlyList<MayFile> About(Filing filing)
    {
        if (filing.State != Filing.Filed)
            return [];
        var mended = filing.CheckState is Checks.Rectification or Checks.Overdue;
        return [new("cos.change", !mended, mended ? BeingRectified : null), new("cos.cancel", Open: true)];
    }
}

/// <summary>Everything that falls due for some filings, from every part of the service.</summary>
internal sealed class FilingDates(IEnumerable<IFilingDuties> duties)
{
    public async Task<ILookup<string, FilingDate>> OfAsync(Work work, IReadOnlyList<Filing> filings, DateOnly today, CancellationToken cancellationToken)
    {
        var dates = filings.Where(filing => filing is { State: Filing.Filed, AuthorisedUntil: not null }).Select(filing => new FilingDate(filing.Number, "authorisation-end", filing.AuthorisedUntil!.Value)).ToList();
        var mended = filings.Where(filing => filing.CheckState == Checks.Rectification).ToDictionary(filing => filing.CaseId, filing => filing.Number);
        if (mended.Count > 0)
            dates.AddRange((await CaseKernel.Cases.SubjectCases.DueAsync(work, [.. mended.Keys], Domain.Limits.Rectification.Code, cancellationToken)).Select(due => new FilingDate(mended[due.CaseId], "rectification", due.DueOn)));
        foreach (var duty in duties)
            dates.AddRange(await duty.DatesAsync(work, filings, today, cancellationToken));
        return dates.OrderBy(date => date.DueOn).ToLookup(date => date.Number);
    }

    public async Task<ILookup<string, FilingException>> ExceptionsOfAsync(Work work, IReadOnlyList<Filing> filings, CancellationToken cancellationToken)
    {
        var exceptions = new List<FilingException>();
        foreach (var duty in duties)
            exceptions.AddRange(await duty.ExceptionsAsync(work, filings, cancellationToken));
        return exceptions.OrderBy(exception => exception.Year).ToLookup(exception => exception.Number);
    }

    public IEnumerable<MayFile> MayFile(Filing filing, IReadOnlyList<FilingDate> dates, DateOnly today) =>
        Register.MayFile.About(filing).Concat(duties.SelectMany(duty => duty.MayFile(filing, dates, today)));
}
