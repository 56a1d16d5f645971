using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Rules;
using Platform.Contracts.RepresentativeOffices.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.RepresentativeOffices.Domain;
using Platform.RepresentativeOffices.Domain.Rules;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Problems;

namespace Platform.RepresentativeOffices.Register;

/// <summary>An office that was registered before the platform enters the register. Its papers stay those of the earlier registrar until a change issues new ones.</summary>
internal sealed partial class TakeOver(Writes writes, MatterCatalog matters, Outbox outbox, TimeProvider time)
{
    /// <summary>Of what the law asks of an establishment, only what makes a register: who may register was decided long ago.</summary>
    private static readonly IReadOnlyList<Rule<EstablishForm>> Rules =
    [
        new OfficeMustHaveExactlyOneChiefRepresentative(),
        new OfficeMayHaveAtMostThreeFurtherRepresentatives(),
        new CodesMustBeKnown(),
        new CapitalMustHaveTwoDecimalsAtMost(),
        new IdentityCardNumberMustCheckOut<EstablishForm>(),
        new PassportNumberMustHaveItsShape<EstablishForm>(),
    ];

    /// <summary>The registration number.</summary>
    public async Task<Outcome<string>> DoAsync(JsonNode? body, string key, Caller caller, CancellationToken cancellationToken)
    {
        if (FormReader.Read<TakeOverForm>(body).Failed(out var problem, out var form))
            return problem;
        form = form with { RegistrationNumber = string.IsNullOrWhiteSpace(form.RegistrationNumber) ? null : form.RegistrationNumber, UnifiedCode = string.IsNullOrWhiteSpace(form.UnifiedCode) ? null : form.UnifiedCode };
        if (Errors(form, caller).ToList() is { Count: > 0 } errors)
            return ((Problem)CaseProblems.BodyIncomplete) with { Errors = errors };
        try
        {
            return await writes.OnceAsync(caller, key, $"take-over {JsonSerializer.Serialize(form, FormReader.Options)}", work => EnterAsync(work, form, cancellationToken), cancellationToken);
        }
        catch (DbException exception) when (UniqueViolation.Is(exception))
        {
            // Somebody else entered the same office at the same moment.
            return OfficeProblems.NumberTaken.With(form.RegistrationNumber ?? form.UnifiedCode);
        }
    }

    private async Task<Outcome<string>> EnterAsync(Work work, TakeOverForm form, CancellationToken cancellationToken)
    {
        var (now, today) = (time.GetUtcNow(), time.ShanghaiToday());
        var number = form.RegistrationNumber ?? await work.NextCertificateNumberAsync("DJZ", form.Zone!, today.Year, cancellationToken);
        if (await work.FindOfficeAsync(number, cancellationToken) is not null)
            return Taken(OfficeProblems.NumberTaken.With(number), "/registrationNumber");
        var code = form.UnifiedCode is null ? null : CreditCode.Parse(form.UnifiedCode).Value!.Value;
        if (code is not null && await work.FindAsync<Guid?>("Offices.WithCode", new { UnifiedCode = code }, cancellationToken) is not null)
            return Taken(OfficeProblems.CodeTaken.With(code), "/unifiedCode");
        var (id, entry, established) = (Guid.CreateVersion7(now), OfficeEntry.Of(form.Entry!.AsEstablished()), form.EstablishedOn!.Value);
        var people = form.Entry.Representatives!.Select(person => OfficePerson.Of(person, id, person.TermFrom ?? established, null)).ToList();
        var office = RegisteredOffice.Of(id, form.Organisation!.Id!.Value, number, form.Zone!, established, entry, people) with { UnifiedCode = code, ReportsFrom = form.ReportsFrom ?? today.Year };
        var file = new OfficeFile(office, entry, people).With();
        await work.EnterOfficeAsync(file, OfficeRegister.Entry("taken-over", file.Office, [], now, null, null), today, cancellationToken);
        await outbox.AddAsync(work, new RepresentativeOfficeRegistered(id, Guid.Empty, office.OrganisationId, number, office.NameZh, office.Zone, established, office.TermTo), cancellationToken);
        return number;
    }

    private IEnumerable<FieldError> Errors(TakeOverForm form, Caller caller)
    {
        var today = time.ShanghaiToday();
        foreach (var finding in FieldChecks.Check(form, Law.RegisteredItems))
            yield return new FieldError(finding.Pointer, finding.Code, finding.Title, finding.Provision);
        if (form.Entry is { } entry)
        {
            var context = new CheckContext(today, form.Zone ?? "", new HashSet<string>());
            foreach (var finding in Rules.SelectMany(rule => rule.Check(entry.AsEstablished(), context)))
                yield return new FieldError($"/entry{finding.Pointer}", finding.Code, finding.Title, finding.Provision);
            if (entry.Office is { TermFrom: { } from, TermTo: { } to } && to <= from)
                yield return CaseProblems.Field("/entry/office/termTo", "field-out-of-range", from.AddDays(1), DateOnly.MaxValue);
        }
        if (form.Zone is { } zone && !(Zones.All.Contains(zone) && caller.HandlesZone(zone, matters)))
            yield return new FieldError("/zone", CaseProblems.ZoneUnknown.Code, CaseProblems.ZoneUnknown.Title(zone, string.Join(", ", Zones.All.Where(one => caller.HandlesZone(one, matters)))));
        if (form.RegistrationNumber is { } number && PlatformsOwn().IsMatch(number))
            yield return new FieldError("/registrationNumber", OfficeProblems.NumberReserved.Code, OfficeProblems.NumberReserved.Title(number));
        if (form.UnifiedCode is { } code && CreditCode.Parse(code).Failed(out var problem, out _))
            yield return new FieldError("/unifiedCode", problem.Kind.Code, problem.Kind.Title(problem.Args));
        if (form.EstablishedOn > today)
            yield return CaseProblems.Field("/establishedOn", "field-out-of-range", DateOnly.MinValue, today);
        if (form.ReportsFrom is { } year && form.EstablishedOn is { } established && (year < established.Year || year > today.Year))
            yield return CaseProblems.Field("/reportsFrom", "field-out-of-range", established.Year, today.Year);
    }

    private static Problem Taken(Problem problem, string pointer) => problem with { Errors = [new FieldError(pointer, problem.Kind.Code, problem.Kind.Title(problem.Args))] };

    // The platform counts on in its own numbers; one that is taken out of turn would stop an approval years later.
    [GeneratedRegex("^(DJZ|DBZ|[A-Z]{2,3}(-CBZ)?-[0-9]{4})-")]
    private static partial Regex PlatformsOwn();
}
