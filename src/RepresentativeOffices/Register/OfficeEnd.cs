using Platform.CaseKernel.Certificates;
using Platform.Contracts.RepresentativeOffices.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.RepresentativeOffices.Domain;
using Platform.ServiceDefaults;

namespace Platform.RepresentativeOffices.Register;

/// <summary>
/// How an office ends: it is deregistered, or its 登记证 is taken back. Either way all its papers lapse (L584 art. 19) and the register
/// says so from the same moment; a single 代表证 may be taken back alone.
/// </summary>
internal static class OfficeEnd
{
    public const string Deregistered = "deregistered";
    public const string RepresentativeLeft = "representative-left";
    private const string Lapsed = "lapsed-with-registration";

    public const string OrderedClosed = "ordered-closed";

    /// <summary>For this ground alone the law also bars the persons (L584 art. 12).</summary>
    public const string OrderedClosedForHarm = "ordered-closed-for-harm";

    public static readonly IReadOnlyList<RevocationGround> Grounds =
    [
        new("approval-revoked", Law.Revoke),
        new("annual-report-missing", Law.AnnualReportMissing),
        new(OrderedClosed, Law.EnterpriseBar),
        new(OrderedClosedForHarm, Law.RepresentativeBars),
        new(Lapsed, Law.CertificatesLapse, Offered: false),
        new(Deregistered, Law.CertificatesLapse, Offered: false),
        new(RepresentativeLeft, Law.CertificatesLapse, Offered: false),
    ];

    /// <summary>With the 登记证 that counts, the office ends. What lapsed with it is answered.</summary>
    public static async Task<IReadOnlyList<string>> WithPaperAsync(RevocationContext context, CancellationToken cancellationToken)
    {
        // A case from before there were subjects established the office, under the number of its paper.
        var number = context.Case.Subject ?? context.Certificate.Number;
        if (context.Certificate.Kind != OfficePapers.Registration
            || await context.Work.LockOfficeFileAsync(number, cancellationToken) is not { Office.State: RegisteredOffice.Registered } file)
            return [];
        return await EndAsync(context.Work, context.Issuance, context.Outbox, file, RegisteredOffice.Revoked, context.Ground, null, null, context.At, cancellationToken);
    }

    /// <summary>Ends an office and everything that was issued to it; answers the numbers of what lapsed. The caller holds the office's lock.</summary>
    /// <param name="ground">Of a deregistration its cause; of a revocation the ground.</param>
    public static async Task<IReadOnlyList<string>> EndAsync(
        Work work, Issuance issuance, Outbox outbox, OfficeFile file, string state, string ground, string? matter, Guid? caseId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var office = file.Office with { State = state, EndedOn = at.ShanghaiDate(), EndGround = ground, Version = file.Office.Version + 1 };
        await work.SaveOfficeAsync(file, file with { Office = office }, OfficeRegister.Entry(state, office, [], at, matter, caseId), at.ShanghaiDate(), cancellationToken);
        var lapsed = new List<string>();
        if (office.CertificateNumber is { } registration)
            lapsed.AddRange(await issuance.RevokeCertificateAsync(work, registration, state == RegisteredOffice.Deregistered ? Deregistered : ground, cancellationToken));
        foreach (var person in file.Present.Where(person => person.CertificateNumber is not null))
            lapsed.AddRange(await issuance.RevokeCertificateAsync(work, person.CertificateNumber!, Lapsed, cancellationToken));
        await outbox.AddAsync(work, new RepresentativeOfficeDeregistered(office.Id, office.OrganisationId, office.RegistrationNumber, office.NameZh, office.Zone, state, ground, at.ShanghaiDate()), cancellationToken);
        return lapsed;
    }
}
