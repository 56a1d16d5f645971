using System.Globalization;
using Platform.CaseKernel.Cases;
using Platform.Persistence;

namespace Platform.CaseKernel.Certificates;

public static class CertificateNumbers
{
    /// <summary>The next number of a kind of paper in a zone and year, such as <c>DJZ-JA-2026-000001</c>; without gaps.</summary>
    public static async Task<string> NextCertificateNumberAsync(this Work work, string prefix, string zone, int year, CancellationToken cancellationToken)
    {
        var series = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{zone}-{year}");
        var next = await work.NextNumberAsync($"certificate:{series}", cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{series}-{next:000000}");
    }

    /// <summary>What a limit asked for is done; its date is kept. Of a case that goes on, the queue shows what is due next.</summary>
    public static async Task MeetDeadlineAsync(this Work work, Guid caseId, string limit, DateOnly on, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync("Cases.Hold", new { Id = caseId }, cancellationToken);
        await work.ExecuteAsync("Deadlines.Meet", new { CaseId = caseId, Code = limit, MetOn = on }, cancellationToken);
        await work.ExecuteAsync("Cases.Due", new { CaseId = caseId, CaseRecord.NoDueDate }, cancellationToken);
    }
}
