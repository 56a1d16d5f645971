using System.Text.Json;
using Platform.CaseKernel.Cases;
using Platform.Persistence;
using Platform.RepresentativeOffices.Domain;
using Platform.ServiceDefaults;

namespace Platform.RepresentativeOffices.Register;

/// <summary>The rows of the register, always in the caller's transaction. Who may change what is decided before.</summary>
internal static class OfficeRegister
{
    public static Task<RegisteredOffice?> FindOfficeAsync(this Work work, string registrationNumber, CancellationToken cancellationToken) =>
        work.FindAsync<RegisteredOffice>("Offices.Get", new { RegistrationNumber = registrationNumber }, cancellationToken);

    /// <summary>The whole file; null when there is no such office.</summary>
    public static async Task<OfficeFile?> FindOfficeFileAsync(this Work work, string registrationNumber, CancellationToken cancellationToken) =>
        await work.FindOfficeAsync(registrationNumber, cancellationToken) is { } office ? await work.FileOfAsync(office, cancellationToken) : null;

    /// <summary>The file, and nobody else changes it until the transaction ends; null when there is no such office.</summary>
    public static async Task<OfficeFile?> LockOfficeFileAsync(this Work work, string registrationNumber, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync("Offices.Lock", new { RegistrationNumber = registrationNumber }, cancellationToken);
        return await work.FindOfficeFileAsync(registrationNumber, cancellationToken);
    }

    public static async Task<OfficeFile> FileOfAsync(this Work work, RegisteredOffice office, CancellationToken cancellationToken)
    {
        var people = await work.QueryAsync<OfficePerson>("OfficePeople.OfOffice", new { OfficeId = office.Id }, cancellationToken);
        if (office.Entry is { } entry)
            return new OfficeFile(office, OfficeEntry.Read(entry!), people);
        // Registered before the register held more than the public items: the case that established it has the rest.
        var form = JsonSerializer.Deserialize<EstablishForm>((await SubjectCases.FormAsync(work, office.CaseId!.Value, cancellationToken))!, CaseKernel.Forms.FormReader.Options)!;
        return new OfficeFile(office, OfficeEntry.Of(form), people.Count > 0 ? people : [.. form.Representatives!.Select(person => OfficePerson.Of(person, office.Id, office.EstablishedOn, office.CaseId))]);
    }

    public static async Task EnterOfficeAsync(this Work work, OfficeFile file, OfficeHistory history, DateOnly today, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync("Offices.Insert", file.Office, cancellationToken);
        foreach (var person in file.People)
            await work.ExecuteAsync("OfficePeople.Insert", person, cancellationToken);
        await work.ExecuteAsync("OfficeHistory.Insert", history, cancellationToken);
        await work.RewriteDatesAsync(file, today, cancellationToken);
    }

    /// <summary>Writes what <paramref name="after"/> has become, with an entry of its history. The caller holds the office's lock.</summary>
    public static async Task SaveOfficeAsync(this Work work, OfficeFile before, OfficeFile after, OfficeHistory history, DateOnly today, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync("Offices.Update", after.Office, cancellationToken);
        foreach (var person in after.People)
        {
            var known = before.People.FirstOrDefault(one => one.Id == person.Id);
            if (known == person)
                continue;
            // Of an office from before there was a table of people, nobody stands in it yet.
            if (await work.ExecuteAsync("OfficePeople.Update", person, cancellationToken) == 0)
                await work.ExecuteAsync("OfficePeople.Insert", person, cancellationToken);
        }
        await work.ExecuteAsync("OfficeHistory.Insert", history, cancellationToken);
        await work.RewriteDatesAsync(after, today, cancellationToken);
    }

    /// <summary>What falls due for the office, as it follows from its file today.</summary>
    public static async Task RewriteDatesAsync(this Work work, OfficeFile file, DateOnly today, CancellationToken cancellationToken)
    {
        var reported = await work.ReportedYearsAsync(file.Office.Id, Guid.Empty, cancellationToken);
        await work.ExecuteAsync("OfficeDates.Clear", new { OfficeId = file.Office.Id }, cancellationToken);
        foreach (var date in OfficeDates.Of(file, reported, today))
            await work.ExecuteAsync("OfficeDates.Insert", date, cancellationToken);
    }

    /// <summary>An entry for the history of <paramref name="after"/>: the public part of what has changed.</summary>
    public static OfficeHistory Entry(string act, RegisteredOffice after, IEnumerable<ItemChange> changes, DateTimeOffset at, string? matter, Guid? caseId) =>
        new(after.Id, after.Version, at, act, matter, caseId, JsonSerializer.Serialize(changes.Where(change => change.Public), JsonDefaults.Options));
}
