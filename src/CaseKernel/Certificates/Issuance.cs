using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Proof;
using Platform.Contracts.Certificates.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Certificates;

/// <summary>Everything that makes or ends a certificate, always in the caller's transaction and told by an event.</summary>
public sealed class Issuance(MatterCatalog matters, Signer signer, Outbox outbox, TimeProvider time)
{
    /// <summary>Issues a certificate and signs its public face.</summary>
    public Task IssueCertificateAsync(Work work, CaseRecord @case, CertificateRecord certificate, CancellationToken cancellationToken) =>
        work.ExecuteAsync("Certificates.Insert", CertificateFace.Signed(certificate, matters.Service, @case, matters.Of(@case), signer), cancellationToken);

    /// <summary>A newer paper takes its place. False when it was not valid (any more).</summary>
    /// <param name="by">The number of the newer one.</param>
    public async Task<bool> ReplaceCertificateAsync(Work work, string number, string by, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await work.FindCertificateAsync(number, cancellationToken) is not { } certificate
            || await work.ExecuteAsync("Certificates.Replace", new { Number = number, ReplacedBy = by, ReplacedOn = now.ShanghaiDate() }, cancellationToken) == 0)
            return false;
        var @case = (await work.FindCaseAsync(certificate.CaseId, cancellationToken))!;
        await outbox.AddAsync(work, new CertificateReplaced(
            number, by, certificate.Kind, matters.Service, certificate.Matter, @case.Zone, @case.Id, @case.OrganisationId, certificate.IssuedBy, now.ShanghaiDate(), now), cancellationToken);
        return true;
    }

    /// <summary>
    /// Ends a certificate, and what the matter lets end with it (<see cref="Matter.OnRevokedAsync"/>). The numbers of all that
    /// ended, its own first; none when it was not valid (any more).
    /// </summary>
    /// <param name="ground">Code of one of the matter's <see cref="Matter.RevocationGrounds"/>.</param>
    public async Task<IReadOnlyList<string>> RevokeCertificateAsync(Work work, string number, string ground, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await work.FindCertificateAsync(number, cancellationToken) is not { } certificate
            || await work.ExecuteAsync("Certificates.Revoke", new { Number = number, RevokedOn = now.ShanghaiDate(), RevokedFor = ground }, cancellationToken) == 0)
            return [];
        var @case = (await work.FindCaseAsync(certificate.CaseId, cancellationToken))!;
        await outbox.AddAsync(work, new CertificateRevoked(
            number, ground, certificate.Kind, matters.Service, certificate.Matter, @case.Zone, @case.Id, @case.OrganisationId, certificate.IssuedBy, now.ShanghaiDate(), now), cancellationToken);
        var others = await matters.Of(@case).OnRevokedAsync(new RevocationContext(certificate, ground, @case, work, this, outbox, now), cancellationToken);
        return [number, .. others];
    }
}

/// <summary>Why a certificate may be taken back, and by what law; words <c>revocation.&lt;Code&gt;</c> in the matter's texts, short enough for the public's page.</summary>
/// <param name="Offered">Whether an officer may choose it; otherwise it follows from something else.</param>
public sealed record RevocationGround(string Code, Provision Provision, bool Offered = true);

/// <summary>A certificate that was just revoked, with the transaction it is part of.</summary>
public sealed record RevocationContext(CertificateRecord Certificate, string Ground, CaseRecord Case, Work Work, Issuance Issuance, Outbox Outbox, DateTimeOffset At)
{
    /// <summary>The day in Shanghai.</summary>
    public DateOnly Today => At.ShanghaiDate();

    /// <summary>Every certificate of the case, whatever its state.</summary>
    public Task<IReadOnlyList<CertificateRecord>> CertificatesOfCaseAsync(CancellationToken cancellationToken) => Work.CertificatesOfAsync(Case.Id, cancellationToken);
}
