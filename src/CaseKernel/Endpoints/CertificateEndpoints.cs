using System.Globalization;
using System.Text;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Certificates;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Endpoints;

/// <summary>Whether a certificate counts, for anybody, as it is this moment; its signed file; and the officer's act that ends it.</summary>
internal static class CertificateEndpoints
{
    public static void MapCertificates(this RouteGroupBuilder group)
    {
        group.MapGet("/certificates/{number}", FindAsync).Produces<PublicCertificate>();
        group.MapGet("/certificates/{number}/signed", SignedAsync).Produces<string>(StatusCodes.Status200OK, "application/jose+json");
    }

    public static void MapRevocation(this RouteGroupBuilder cases) =>
        cases.MapPost("/{id:guid}/certificates/{number}/revocation", RevokeAsync).Produces<CaseView>();

    private static async Task<IResult> FindAsync(string number, HttpResponse response, Database database, MatterCatalog matters, TimeProvider time, CancellationToken cancellationToken)
    {
        // An answer from a cache would call a certificate valid that was revoked a second ago.
        response.Headers.CacheControl = "no-store";
        if (await ReadAsync(number, database, cancellationToken) is not { } certificate)
            return (Problem)CommonProblems.NotFound;
        return Results.Ok(PublicCertificate.Of(matters[certificate.Matter], certificate, matters.Service, time.GetUtcNow()));
    }

    private static async Task<IResult> SignedAsync(string number, HttpResponse response, Database database, CancellationToken cancellationToken)
    {
        response.Headers.CacheControl = "no-store";
        if (await ReadAsync(number, database, cancellationToken) is not { } certificate)
            return (Problem)CommonProblems.NotFound;
        return certificate.Signature is { } signature
            ? Results.File(Encoding.UTF8.GetBytes(signature), "application/jose+json", $"{certificate.Number}.jws.json")
            : CertificateProblems.NotSigned.With(certificate.Number);
    }

    private static async Task<IResult> RevokeAsync(
        Guid id, string number, RevocationBody? body, HttpContext context, Caller caller, RevokeCertificate revoke, CaseReader reader, CancellationToken cancellationToken)
    {
        if (Preconditions.Version(context.Request).Failed(out var problem, out var version))
            return problem;
        if ((await revoke.DoAsync(id, number, body ?? new RevocationBody(null, null), version, caller, cancellationToken)).Failed(out problem, out _))
            return problem;
        return await DeskEndpoints.ShowAsync(id, context, caller, reader, cancellationToken);
    }

    private static async Task<CertificateRecord?> ReadAsync(string number, Database database, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return await work.FindCertificateAsync(number.Trim().ToUpperInvariant(), cancellationToken);
    }
}

/// <summary>What anybody may know. No personal data: neither holder nor what is printed.</summary>
/// <param name="State"><c>valid</c>, <c>expired</c>, <c>replaced</c> or <c>revoked</c>, this moment.</param>
/// <param name="RevokedFor">Why, in a word.</param>
/// <param name="SignedFile">Address of the signed file; null when it was issued before the platform signed.</param>
/// <param name="OfPerson">Whether it is a person's paper; the name is compared with the check code printed on it.</param>
internal sealed record PublicCertificate(
    string Number,
    string Kind,
    string Title,
    string State,
    string Subject,
    DateOnly IssuedOn,
    DateOnly? ValidTo,
    string IssuedBy,
    string? ReplacedBy,
    DateOnly? ReplacedOn,
    DateOnly? RevokedOn,
    CodeTitle? RevokedFor,
    string? RevokedProvision,
    bool OfPerson,
    string? SignedFile,
    DateTimeOffset CheckedAt)
{
    public static PublicCertificate Of(Matter matter, CertificateRecord certificate, string service, DateTimeOffset now)
    {
        var ground = matter.RevocationGrounds.FirstOrDefault(ground => ground.Code == certificate.RevokedFor);
        return new PublicCertificate(
            certificate.Number,
            certificate.Kind,
            new Text(matter.Texts, $"certificate.{certificate.Kind}").InCallersLanguage(),
            certificate.StateOn(now.ShanghaiDate()),
            certificate.Subject,
            certificate.IssuedOn,
            certificate.ValidTo,
            new Text(matter.Texts, $"organ.{certificate.IssuedBy}").InCallersLanguage(),
            certificate.ReplacedBy,
            certificate.ReplacedOn,
            certificate.RevokedOn,
            ground is null ? null : new CodeTitle(ground.Code, matter.TitleOf(ground).InCallersLanguage()),
            ground?.Provision.In(CultureInfo.CurrentUICulture),
            certificate.Holder is not null,
            certificate.Signature is null ? null : $"/api/{service}/public/certificates/{Uri.EscapeDataString(certificate.Number)}/signed",
            now.InShanghai());
    }
}
