using Platform.CaseKernel.Certificates;
using Platform.Persistence;

namespace Platform.TalentRecommendation.Domain.Qualifications;

/// <summary>A qualification that is on file. Whose it is stands in the case.</summary>
internal sealed record QualificationRecord
{
    public const string Kind = "qualification-record";
    public const string Prefix = "QRC";
    public const string OnFile = "on-file";
    public const string Ended = "ended";

    public required string Number { get; init; }

    public required Guid CaseId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Zone { get; init; }

    public required string Employer { get; init; }

    public required string Field { get; init; }

    /// <summary>Code of the recognised list.</summary>
    public required string Qualification { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required DateOnly ValidTo { get; init; }

    public string State { get; init; } = OnFile;

    public DateOnly? EndedOn { get; init; }
}

/// <summary>What the certificate prints.</summary>
internal sealed record PrintedQualification(string Employer, string Qualification, DateOnly ListedOn, ProfessionalField Field, string Services, DateOnly ServesFrom, int Months, int MonthsAbroad);

internal static class QualificationRecords
{
    public static readonly IReadOnlyList<RevocationGround> Grounds =
    [
        new("qualification-lapsed", Law.RecognisedList),
        new("service-ended", Law.Qualifications),
        new("obtained-unlawfully", Law.Revoke),
    ];

    public static Task AddQualificationAsync(this Work work, QualificationRecord record, CancellationToken cancellationToken) => work.ExecuteAsync("Qualifications.Insert", record, cancellationToken);

    public static Task EndQualificationAsync(this Work work, string number, DateOnly on, CancellationToken cancellationToken) =>
        work.ExecuteAsync("Qualifications.End", new { Number = number, EndedOn = on }, cancellationToken);
}
