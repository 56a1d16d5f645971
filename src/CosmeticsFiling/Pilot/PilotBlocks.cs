using MassTransit;
using Platform.Contracts.Cosmetics.V1;
using Platform.CosmeticsFiling.Register;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;

namespace Platform.CosmeticsFiling.Pilot;

/// <summary>
/// What the pilot was told of a filing last: the list of products whose use is stopped, and with it the recall list. A service asks the
/// register itself; this list shows what has to be done about the units that were dispensed before.
/// </summary>
internal sealed record PilotBlock
{
    public const string Suspended = "suspended";
    public const string Resumed = "resumed";

    public required Guid FilingId { get; init; }

    public required string Number { get; init; }

    public required string Name { get; init; }

    /// <summary><c>suspended</c>, <c>cancelled</c> or <c>resumed</c>.</summary>
    public required string State { get; init; }

    public string? Ground { get; init; }

    public required DateOnly Since { get; init; }

    /// <summary>Of the filing: what comes late is known by it.</summary>
    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal static class PilotBlocks
{
    /// <summary>Nothing happens when something later is known already.</summary>
    public static async Task NoteAsync(this Work work, PilotBlock block, CancellationToken cancellationToken)
    {
        if (await work.ExecuteAsync("PilotBlocks.Advance", block, cancellationToken) == 0)
            await work.ExecuteAsync("PilotBlocks.Insert", block, cancellationToken);
    }

    public static IBusRegistrationConfigurator AddPilot(this IBusRegistrationConfigurator bus)
    {
        ArgumentNullException.ThrowIfNull(bus);
        bus.AddConsumer<WhenFilingSuspended>();
        bus.AddConsumer<WhenFilingResumed>();
        bus.AddConsumer<WhenFilingCancelled>();
        return bus;
    }
}

internal sealed class WhenFilingSuspended(Database database, TimeProvider time) : InboxConsumer<CosmeticFilingSuspended>(database, time)
{
    protected override Task ApplyAsync(CosmeticFilingSuspended @event, Work work, CancellationToken cancellationToken) => work.NoteAsync(new PilotBlock
    {
        FilingId = @event.FilingId,
        Number = @event.Number,
        Name = @event.Name,
        State = PilotBlock.Suspended,
        Ground = @event.Ground,
        Since = @event.SuspendedOn,
        Version = @event.Version,
        At = @event.At,
    }, cancellationToken);
}

internal sealed class WhenFilingResumed(Database database, TimeProvider time) : InboxConsumer<CosmeticFilingResumed>(database, time)
{
    protected override Task ApplyAsync(CosmeticFilingResumed @event, Work work, CancellationToken cancellationToken) => work.NoteAsync(new PilotBlock
    {
        FilingId = @event.FilingId,
        Number = @event.Number,
        Name = @event.Name,
        State = PilotBlock.Resumed,
        Since = @event.At.ShanghaiDate(),
        Version = @event.Version,
        At = @event.At,
    }, cancellationToken);
}

internal sealed class WhenFilingCancelled(Database database, TimeProvider time) : InboxConsumer<CosmeticFilingCancelled>(database, time)
{
    protected override Task ApplyAsync(CosmeticFilingCancelled @event, Work work, CancellationToken cancellationToken) => work.NoteAsync(new PilotBlock
    {
        FilingId = @event.FilingId,
        Number = @event.Number,
        Name = @event.Name,
        State = Filing.Cancelled,
        Ground = @event.Ground,
        Since = @event.EndedOn,
        Version = @event.Version,
        At = @event.At,
    }, cancellationToken);
}
