using MassTransit;
using Platform.Contracts.RepresentativeOffices.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;

namespace Platform.TalentRecommendation.Staff;

/// <summary>A representative office as the register's events tell: one that is registered may sponsor staff, one that has ended may not.</summary>
internal sealed record Sponsor
{
    public required string RegistrationNumber { get; init; }

    public required Guid OfficeId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Name { get; init; }

    public required string Zone { get; init; }

    /// <summary>Null while only its end is known.</summary>
    public DateOnly? RegisteredOn { get; init; }

    public DateOnly? EndedOn { get; init; }

    /// <summary><c>deregistered</c> or <c>revoked</c>.</summary>
    public string? EndedAs { get; init; }
}

internal static class Sponsors
{
    public static Task<Sponsor?> FindSponsorAsync(this Work work, string registrationNumber, CancellationToken cancellationToken) =>
        work.FindAsync<Sponsor>("Sponsors.Get", new { RegistrationNumber = registrationNumber.Trim() }, cancellationToken);

    /// <summary>Events come in any order: an end that is known stays.</summary>
    public static async Task NoteAsync(this Work work, Sponsor told, CancellationToken cancellationToken)
    {
        if (await work.FindSponsorAsync(told.RegistrationNumber, cancellationToken) is not { } known)
            await work.ExecuteAsync("Sponsors.Insert", told, cancellationToken);
        else
            await work.ExecuteAsync("Sponsors.Update", known with { RegisteredOn = told.RegisteredOn ?? known.RegisteredOn, EndedOn = told.EndedOn ?? known.EndedOn, EndedAs = told.EndedAs ?? known.EndedAs }, cancellationToken);
    }

    public static IBusRegistrationConfigurator AddStaff(this IBusRegistrationConfigurator bus)
    {
        ArgumentNullException.ThrowIfNull(bus);
        bus.AddConsumer<WhenOfficeRegistered>();
        bus.AddConsumer<WhenOfficeDeregistered>();
        return bus;
    }
}

internal sealed class WhenOfficeRegistered(Database database, TimeProvider time) : InboxConsumer<RepresentativeOfficeRegistered>(database, time)
{
    protected override Task ApplyAsync(RepresentativeOfficeRegistered @event, Work work, CancellationToken cancellationToken) => work.NoteAsync(new Sponsor
    {
        RegistrationNumber = @event.RegistrationNumber,
        OfficeId = @event.OfficeId,
        OrganisationId = @event.OrganisationId,
        Name = @event.Name,
        Zone = @event.Zone,
        RegisteredOn = @event.RegisteredOn,
    }, cancellationToken);
}

/// <summary>Its staff must leave or find another employer; of its open applications the officers are told by the rule that looks here.</summary>
internal sealed class WhenOfficeDeregistered(Database database, TimeProvider time) : InboxConsumer<RepresentativeOfficeDeregistered>(database, time)
{
    private readonly TimeProvider time = time;

    protected override async Task ApplyAsync(RepresentativeOfficeDeregistered @event, Work work, CancellationToken cancellationToken)
    {
        await work.NoteAsync(new Sponsor
        {
            RegistrationNumber = @event.RegistrationNumber,
            OfficeId = @event.OfficeId,
            OrganisationId = @event.OrganisationId,
            Name = @event.Name,
            Zone = @event.Zone,
            EndedOn = @event.EndedOn,
            EndedAs = @event.State,
        }, cancellationToken);
        foreach (var id in await work.QueryAsync<Guid>("Staff.OfSponsor", new { Sponsor = @event.RegistrationNumber }, cancellationToken))
        {
            var member = (await work.FindStaffAsync(id, cancellationToken))!;
            if (!await work.ChangeAsync(member with { SponsorEndedOn = @event.EndedOn }, cancellationToken))
                throw new InvalidOperationException($"Member of staff {member.Number} changed meanwhile; the event comes again.");
            await work.NoteAsync(member, StaffEntry.SponsorEnded, @event.EndedOn, time.GetUtcNow(), cancellationToken);
        }
    }
}
