using System.Text.Json.Nodes;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Hands;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Certificates;

/// <param name="Ground">One of the matter's (<see cref="Matter.RevocationGrounds"/>); the public sees its title.</param>
/// <param name="Reason">In words, for the holder and the record.</param>
/// <param name="Provision">Beside the ground's own, when the officer knows it more exactly.</param>
internal sealed record RevocationBody(string? Ground, string? Reason, string? Provision = null) : IActBody
{
    public IEnumerable<FieldError> Errors() =>
    [
        .. ActBody.Text(Ground, "/ground", required: true),
        .. ActBody.Text(Reason, "/reason", required: true),
        .. ActBody.Text(Provision, "/provision", required: false),
    ];
}

/// <summary>
/// An officer takes a certificate back. Any officer of the jurisdiction may: the case has ended and is in nobody's hands. The act
/// stands in the timeline of the case in which the certificate was issued, and the version guards it like every other.
/// </summary>
internal sealed class RevokeCertificate(Database database, MatterCatalog matters, Issuance issuance, StepTaker steps, TimeProvider time)
{
    public async Task<Outcome<CaseRecord>> DoAsync(Guid id, string number, RevocationBody body, int version, Caller caller, CancellationToken cancellationToken)
    {
        if (ActBody.Detail(body).Failed(out var problem, out var detail))
            return problem;
        await using var work = await database.BeginAsync(cancellationToken);
        // Before the case: who revokes at the same time is told of the other by the version.
        var certificate = await work.FindCertificateAsync(number, cancellationToken);
        if ((await work.VisibleAsync(id, caller, Audience.Officer, cancellationToken)).Failed(out problem, out var before))
            return problem;
        if (certificate?.CaseId != id)
            return CommonProblems.NotFound;
        if (before.Version != version)
            return Refusals.Stale(before);
        var matter = matters.Of(before);
        if (Refused(matter, certificate, body) is { } refused)
            return refused;

        var after = before with { Version = before.Version + 1, UpdatedAt = time.GetUtcNow() };
        if (!await work.StepAsync(before, after, cancellationToken))
            return Refusals.Stale(before);
        if (await issuance.RevokeCertificateAsync(work, number, body.Ground!, cancellationToken) is not { Count: > 0 } ended)
            return CertificateProblems.NotValid.With(number);
        detail["certificates"] = new JsonArray([.. ended.Select(one => (JsonNode)one)]);
        await work.AddToTimelineAsync(CaseHands.Entry(Act.RevokeCertificate, before, after, caller, detail), cancellationToken);
        await steps.PublishMoveAsync(work, Act.RevokeCertificate, after, cancellationToken);
        await work.CommitAsync(cancellationToken);
        return after;
    }

    private static Problem? Refused(Matter matter, CertificateRecord certificate, RevocationBody body)
    {
        if (certificate.State != CertificateRecord.Valid)
            return CertificateProblems.NotValid.With(certificate.Number);
        var offered = matter.RevocationGrounds.Where(ground => ground.Offered).ToList();
        if (offered.Any(ground => ground.Code == body.Ground))
            return null;
        return ((Problem)CaseProblems.BodyIncomplete) with
        {
            Errors = [CertificateProblems.Field("/ground", "revocation-ground-unknown", body.Ground, string.Join(", ", offered.Select(ground => ground.Code)))],
        };
    }
}
