using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Corrections;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Opinions;
using Platform.CaseKernel.Privacy;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Cases;

/// <summary>A case as JSON shows it to one caller, in the caller's language.</summary>
internal sealed record CaseView
{
    public required Guid Id { get; init; }
    public required string? Number { get; init; }
    public required string Service { get; init; }
    public required string Matter { get; init; }
    public required string MatterTitle { get; init; }
    public required string Zone { get; init; }
    public required string ZoneTitle { get; init; }
    public required CodeTitle Organ { get; init; }
    public required string State { get; init; }
    public required string StateTitle { get; init; }
    public required Tone StateTone { get; init; }
    public required int Version { get; init; }
    public required int FormVersion { get; init; }
    public required string Title { get; init; }
    public required JsonNode? Form { get; init; }
    public required IReadOnlyList<MaterialView> Materials { get; init; }
    public required IReadOnlyList<FindingView> Findings { get; init; }
    public required IReadOnlyList<string> OpenActs { get; init; }
    public required IReadOnlyList<DeadlineView> Deadlines { get; init; }

    /// <summary>For the desk: on what a running limit may be paused now.</summary>
    public required IReadOnlyList<PauseGroundView> PauseGrounds { get; init; }
    public required Party? Assignee { get; init; }

    /// <summary>The absent assignee in whose place the caller acts on this case.</summary>
    public required Party? StandsInFor { get; init; }

    public required Party Applicant { get; init; }

    /// <summary>What the case is about, by its number in the service's register.</summary>
    public required string? Subject { get; init; }
    public required CorrectionView? Correction { get; init; }

    /// <summary>For the office: where the last submission differs from the one before.</summary>
    public required IReadOnlyList<Change> Changes { get; init; }

    /// <summary>For the office: what has happened since this officer last looked; null when nothing has.</summary>
    public required SinceLastLook? SinceLastLook { get; init; }

    public required DecisionView? Decision { get; init; }
    public required IReadOnlyList<ConsultationView> Consultations { get; init; }

    /// <summary>For the office: what departments may be asked now.</summary>
    public required IReadOnlyList<AskableView> Askable { get; init; }

    public required IReadOnlyList<CertificateView> Certificates { get; init; }

    /// <summary>For the office: on what a valid certificate of the case may be taken back; null when none can be.</summary>
    public IReadOnlyList<RevocationGroundView>? RevocationGrounds { get; init; }

    /// <summary>The first certificate's number, for clients that expect one.</summary>
    public string? CertificateNumber => Certificates.Count > 0 ? Certificates[0].CertificateNumber : null;

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public required DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Of a case that began as a copy: <c>{from, dropped: [pointers]}</c>.</summary>
    public required JsonNode? Copied { get; init; }

    /// <summary>Of a draft: the day on which it will be deleted unless it is touched before.</summary>
    public required DateOnly? DraftDeletedOn { get; init; }
    public required bool DraftWarned { get; init; }

    /// <summary>For the office: which places are masked, and how to see them; null for those whose data it is.</summary>
    public RevealsView? Reveals { get; init; }

    /// <summary>Null while its personal data is kept.</summary>
    public ErasureView? Erased { get; init; }

    /// <summary>For the office: whether a legal hold keeps its personal data beyond the term.</summary>
    public bool? Held { get; init; }

    /// <summary>Of the last submission; what it names is what the office decides on.</summary>
    public required Receipt? Receipt { get; init; }
}

internal sealed record CodeTitle(string Code, string Title);

public sealed record Party(Guid Id, string Name);

internal sealed record MaterialView(string Code, string Title, bool Required, IReadOnlyList<string> Kinds, long MaxBytes, string? Note, FileView? File)
{
    /// <summary>Officers see it with a watermark; the original is an act with a reason.</summary>
    public bool Identity { get; init; }
}

internal sealed record FileView(string FileName, string MediaType, long Size, string Sha256, string Scan, DateTimeOffset UploadedAt)
{
    /// <summary>What the virus scanner found.</summary>
    public string? ScanFound { get; init; }
}

internal sealed record FindingView(string Pointer, string Code, string Title, string Mend, Severity Severity, string? Provision, CodeTitle? Organ)
{
    public static FindingView Of(Finding finding) => new(
        finding.Pointer,
        finding.Code,
        finding.Title.InCallersLanguage(),
        finding.Mend.InCallersLanguage(),
        finding.Severity,
        finding.Provision?.In(CultureInfo.CurrentUICulture),
        finding.Organ is { } organ ? new CodeTitle(organ.Code, organ.Title.InCallersLanguage()) : null);
}


internal sealed record DecisionView(string Outcome, string OutcomeTitle, JsonNode? Reasons, string? Organ, string? Note, DateTimeOffset DecidedAt, string Provision, string? Remedies);

/// <param name="Ended">Of a revoked one: why, in a word.</param>
/// <param name="EndedOn">Since when it is replaced or revoked.</param>
internal sealed record CertificateView(
    string Kind, string Title, string CertificateNumber, string? Holder, string State, DateOnly IssuedOn, DateOnly? ValidTo, string? ReplacedBy, DateOnly? EndedOn, CodeTitle? Ended, bool Signed)
{
    public static CertificateView Of(Matter matter, CertificateRecord certificate, DateOnly today) => new(
        certificate.Kind, new Text(matter.Texts, $"certificate.{certificate.Kind}").InCallersLanguage(), certificate.Number, certificate.Holder,
        certificate.StateOn(today), certificate.IssuedOn, certificate.ValidTo, certificate.ReplacedBy, certificate.RevokedOn ?? certificate.ReplacedOn,
        matter.RevocationGrounds.FirstOrDefault(ground => ground.Code == certificate.RevokedFor) is { } ended ? new CodeTitle(ended.Code, matter.TitleOf(ended).InCallersLanguage()) : null,
        certificate.Signature is not null);
}

internal sealed record RevocationGroundView(string Code, string Title, string Provision)
{
    /// <summary>Null when there is nothing to take back, or no ground to do so.</summary>
    public static IReadOnlyList<RevocationGroundView>? Of(Matter matter, IReadOnlyList<CertificateRecord> certificates)
    {
        var offered = matter.RevocationGrounds.Where(ground => ground.Offered).ToList();
        return offered.Count == 0 || certificates.All(certificate => certificate.State != CertificateRecord.Valid) ? null
            : [.. offered.Select(ground => new RevocationGroundView(ground.Code, matter.TitleOf(ground).InCallersLanguage(), ground.Provision.In(CultureInfo.CurrentUICulture)))];
    }
}

internal sealed record TimelineView(int Seq, DateTimeOffset At, string Act, string ActTitle, string? From, string To, string StateTitle, TimelineActor Actor, string? Note, string? Provision);

/// <param name="For">The absent colleague in whose place the actor acted.</param>
internal sealed record TimelineActor(string Role, string Name, string? For = null);

/// <summary>A case as a row of a list.</summary>
public sealed record CaseLine(
    Guid Id,
    string? Number,
    string Service,
    string Matter,
    string MatterTitle,
    string Zone,
    string ZoneTitle,
    string State,
    string StateTitle,
    Tone StateTone,
    string Title,
    Party Applicant,
    Party? Assignee,
    DateOnly? DueOn,
    bool Overdue,
    int? WorkingDaysLeft,
    int Version,
    DateTimeOffset? SubmittedAt,
    DateTimeOffset UpdatedAt,
    string? Subject);

/// <summary>One page of a list; <paramref name="Next"/> is the cursor for <c>after</c>, or null at the end.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
