using System.Text.Json;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Sweeps;
using Platform.Persistence;
using Platform.TalentRecommendation.Domain;

namespace Platform.TalentRecommendation.Staff;

/// <summary>
/// Enters first applications that were filed before they were kept by the person (<c>staff_applications</c>): a passport can be read only
/// here, not by a migration. Of two for one person the earlier one; one that is being corrected is entered when it comes back.
/// </summary>
internal sealed class ApplicationSweep(SweepWork sweep) : ISweep
{
    private const int Batch = 200;

    public string Name => "application-sweep";

    public TimeSpan Interval { get; } = TimeSpan.FromHours(24);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var after = Guid.Empty;
        while (await sweep.LookAsync(work => SubjectCases.FiledAsync(work, ForeignStaffMatter.MatterCode, after, Batch, cancellationToken), cancellationToken) is { Count: > 0 } filed)
        {
            await sweep.EachAsync(filed, id => $"Application {id}", (work, id) => EnterAsync(work, id, cancellationToken), cancellationToken);
            after = filed[^1];
        }
    }

    private static async Task<bool> EnterAsync(Work work, Guid id, CancellationToken cancellationToken)
    {
        if (await IsEnteredAsync(work, id, cancellationToken))
            return false;
        // A step may have ended it, or sent it back, or entered it since.
        var @case = await SubjectCases.HoldAsync(work, id, cancellationToken);
        if (@case.DecidedAt is not null || @case.State == States.AwaitingCorrection.Name || await IsEnteredAsync(work, id, cancellationToken))
            return false;
        var form = JsonSerializer.Deserialize<ForeignStaffForm>(@case.Form, FormReader.Options)!;
        return form.Application != PermitApplication.Renewal
            && await work.PassportKeyAsync(form, cancellationToken) is not null
            && await work.BeginApplicationAsync(@case, form, cancellationToken) is null;
    }

    private static async Task<bool> IsEnteredAsync(Work work, Guid id, CancellationToken cancellationToken) =>
        await work.FindAsync<string>("StaffApplications.OfCase", new { CaseId = id }, cancellationToken) is not null;
}
