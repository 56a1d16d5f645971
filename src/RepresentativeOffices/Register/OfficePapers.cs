using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Documents;
using Platform.Persistence;
using Platform.RepresentativeOffices.Domain;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Register;

/// <summary>
/// The papers of an office: one 登记证 and a 代表证 for each of its people. A change of any registered item lets all of them lapse and
/// issues all of them anew (L584 art. 19); a filing of representatives issues theirs alone.
/// </summary>
internal static class OfficePapers
{
    public const string Registration = "registration-certificate";
    public const string Representative = "representative-certificate";
    public const string Deregistration = "deregistration-notice";

    /// <summary>Issues everything anew in place of what counted until now; answers the file with the new numbers.</summary>
    public static async Task<OfficeFile> IssueAllAsync(this StepContext context, OfficeFile file, CancellationToken cancellationToken)
    {
        var (office, old) = (file.Office, file.Office.CertificateNumber);
        var edition = await context.Work.NextNumberAsync($"editions:{office.RegistrationNumber}", cancellationToken);
        var number = edition == 1 && office.CertificateNumber is null && office.CaseId is not null ? office.RegistrationNumber
            : string.Create(CultureInfo.InvariantCulture, $"{office.RegistrationNumber}-{edition}");
        office = office with { CertificateNumber = number };
        await context.IssueCertificateAsync(RegistrationOf(context, file with { Office = office }, number), cancellationToken);
        if (old is not null)
            await context.Issuance.ReplaceCertificateAsync(context.Work, old, number, cancellationToken);
        var people = new List<OfficePerson>();
        foreach (var person in file.People)
            people.Add(person.LeftOn is null ? await context.IssueToAsync(office, person, cancellationToken) : person);
        return new OfficeFile(office, file.Entry, people);
    }

    /// <summary>A 代表证 for one person in place of the one that counted until now.</summary>
    public static async Task<OfficePerson> IssueToAsync(this StepContext context, RegisteredOffice office, OfficePerson person, CancellationToken cancellationToken)
    {
        var next = await context.Work.NextNumberAsync($"representatives:{office.RegistrationNumber}", cancellationToken);
        var stem = office.RegistrationNumber.StartsWith("DJZ-", StringComparison.Ordinal) ? office.RegistrationNumber[4..] : office.RegistrationNumber;
        var number = string.Create(CultureInfo.InvariantCulture, $"DBZ-{stem}-{next}");
        await context.IssueCertificateAsync(RepresentativeOf(context, office, person, number), cancellationToken);
        if (person.CertificateNumber is { } old)
            await context.Issuance.ReplaceCertificateAsync(context.Work, old, number, cancellationToken);
        return person with { CertificateNumber = number };
    }

    public static CertificateRecord NoticeOf(StepContext context, RegisteredOffice office, string number) => new()
    {
        Number = number,
        CaseId = context.Case.Id,
        Matter = context.Case.Matter,
        Kind = Deregistration,
        Subject = office.NameZh,
        IssuedBy = context.Case.Organ,
        IssuedOn = context.Today,
        Data = JsonSerializer.Serialize(new { office.NameZh, office.NameForeign, office.RegistrationNumber, office.EnterpriseNameZh, office.EstablishedOn, office.EndedOn, Ground = office.EndGround }, JsonDefaults.Options),
    };

    public static IReadOnlyList<PrintedRow> RowsOf(CertificateRecord certificate)
    {
        var data = JsonNode.Parse(certificate.Data)!.AsObject();
        string? Of(string name) => (string?)data[name];
        DateOnly? On(string name) => data[name].Deserialize<DateOnly?>(JsonDefaults.Options);
        return certificate.Kind switch
        {
            Registration =>
            [
                new("office-name", Of("nameZh")),
                new("office-name-foreign", Of("nameForeign")),
                new("unified-code", Of("unifiedCode")),
                new("chief-representative", Of("chiefRepresentative")),
                new("business-scope", Of("businessScope")),
                new("premises", Of("premises")),
                new("term", On("termFrom") is { } from && On("termTo") is { } to ? (from, to) : null),
                new("enterprise-name", Of("enterpriseNameZh")),
                new("enterprise-name-original", Of("enterpriseNameOriginal")),
                new("enterprise-address", Of("addressZh")),
                new("established-on", On("establishedOn")),
            ],
            Deregistration =>
            [
                new("office-name", Of("nameZh")),
                new("office-name-foreign", Of("nameForeign")),
                new("registration-number", Of("registrationNumber")),
                new("enterprise-name", Of("enterpriseNameZh")),
                new("established-on", On("establishedOn")),
                new("ended-on", On("endedOn")),
                new("ground", Of("ground") is { } ground ? new Text(typeof(RoTexts), $"ended.{ground}") : null),
            ],
            _ =>
            [
                new("role", data["role"] is { } role ? new Text(typeof(RoTexts), $"role.{(string?)role}") : null),
                new("office-name", Of("office")),
                new("registration-number", Of("registrationNumber")),
            ],
        };
    }

    private static CertificateRecord RegistrationOf(StepContext context, OfficeFile file, string number)
    {
        var office = file.Office;
        return new CertificateRecord
        {
            Number = number,
            CaseId = context.Case.Id,
            Matter = context.Case.Matter,
            Kind = Registration,
            Subject = office.NameZh,
            IssuedBy = context.Case.Organ,
            IssuedOn = context.Today,
            ValidTo = office.TermTo,
            Data = JsonSerializer.Serialize(new
            {
                office.NameZh,
                office.NameForeign,
                office.UnifiedCode,
                ChiefRepresentative = office.ChiefName,
                office.BusinessScope,
                office.Premises,
                office.TermFrom,
                office.TermTo,
                office.EnterpriseNameZh,
                office.EnterpriseNameOriginal,
                file.Entry.ForeignEnterprise.AddressZh,
                office.EstablishedOn,
                DecidingOrgan = context.Case.Organ,
                DelegatingOrgan = Registrars.Municipal,
            }, JsonDefaults.Options),
        };
    }

    private static CertificateRecord RepresentativeOf(StepContext context, RegisteredOffice office, OfficePerson person, string number)
    {
        var form = person.Form;
        return new CertificateRecord
        {
            Number = number,
            CaseId = context.Case.Id,
            Matter = context.Case.Matter,
            Kind = Representative,
            Subject = office.NameZh,
            Holder = person.Name,
            IssuedBy = context.Case.Organ,
            IssuedOn = context.Today,
            ValidTo = form.TermTo is { } to && to < office.TermTo ? to : office.TermTo,
            Data = JsonSerializer.Serialize(new { form.Role, form.NameOriginal, form.NameZh, Office = office.NameZh, office.RegistrationNumber }, JsonDefaults.Options),
        };
    }
}
