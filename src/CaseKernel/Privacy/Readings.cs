using System.Text.Json;
using Platform.CaseKernel.Cases;
using Platform.Persistence;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;

namespace Platform.CaseKernel.Privacy;

/// <summary>An officer saw personal data in clear.</summary>
/// <param name="Office">Code of the office for which the officer acted: <see cref="ReadingRights.OfficeFor"/>.</param>
/// <param name="Purpose">A code of <see cref="Purposes"/>.</param>
/// <param name="What">JSON pointers into the form, or <c>/materials/&lt;code&gt;</c>.</param>
internal sealed record Reading(Guid CaseId, DateTimeOffset At, Guid AccountId, string ActorName, string Office, string Purpose, IReadOnlyList<string> What)
{
    public Guid Id { get; init; } = Guid.CreateVersion7(At);

    /// <summary>The officer's own words; the subject reads them.</summary>
    public string? Reason { get; init; }

    public ReadingKind Kind { get; init; } = ReadingKind.Paper;

    /// <summary>Of a repeated look: the reveal that allowed it.</summary>
    public Guid? RevealId { get; init; }
}

internal enum ReadingKind
{
    /// <summary>Asked for, with a purpose.</summary>
    Reveal,

    /// <summary>Shown again while a reveal was open.</summary>
    Again,

    /// <summary>A paper with personal data was opened.</summary>
    Paper,

    /// <summary>It left in a file with others' (<see cref="BulkSight"/>).</summary>
    Export,
}

/// <summary>Why personal data was looked at; words are <c>purpose.&lt;code&gt;</c>.</summary>
internal static class Purposes
{
    public const string VerifyIdentity = "verify-identity";
    public const string ComparePapers = "compare-papers";
    public const string ContactApplicant = "contact-applicant";
    public const string Decision = "decision";
    public const string Complaint = "complaint";
    public const string Other = "other";

    /// <summary>Of a watermarked preview, which needs no reveal.</summary>
    public const string LookAtPaper = "look-at-paper";

    /// <summary>Of a file for supervisors; why, says the reason.</summary>
    public const string Export = "bulk-export";

    /// <summary>What an officer may state; the rest the platform states itself.</summary>
    public static readonly IReadOnlyList<string> Stated = [VerifyIdentity, ComparePapers, ContactApplicant, Decision, Complaint, Other];
}

/// <summary>Who has seen personal data. Rows are added and never changed; a trigger of the database holds that too.</summary>
internal static class Readings
{
    /// <summary>To be awaited before anything is shown: what cannot be recorded is not seen.</summary>
    public static async Task RecordAsync(this Work work, Reading reading, CancellationToken cancellationToken)
    {
        var added = await work.ExecuteAsync("Readings.Insert", new
        {
            reading.Id,
            reading.CaseId,
            reading.At,
            reading.AccountId,
            ActorName = (PersonalText)reading.ActorName,
            reading.Office,
            reading.Purpose,
            Reason = (PersonalText?)reading.Reason,
            Kind = JsonNamingPolicy.KebabCaseLower.ConvertName(reading.Kind.ToString()),
            reading.RevealId,
            Places = JsonSerializer.Serialize(reading.What, JsonDefaults.Options),
        }, cancellationToken);
        if (added != 1)
            throw new InvalidOperationException($"The reading of case {reading.CaseId} could not be recorded.");
    }
}

internal static class ReadingRights
{
    /// <summary>Stands for the office of who supervises and has no jurisdiction.</summary>
    public const string Supervision = "SUPERVISION";

    /// <summary>The caller's office whose jurisdiction covers the case; the first of several.</summary>
    public static string OfficeFor(this Caller officer, CaseRecord @case) =>
        officer.Jurisdictions.FirstOrDefault(jurisdiction => jurisdiction.Covers(@case.Zone, @case.Matter))?.Office ?? "";
}
