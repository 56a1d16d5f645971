using System.Globalization;
using System.Text.Json.Nodes;
using MassTransit;
using Platform.BondedExhibition.Domain;
using Platform.Contracts.Cosmetics.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>What was told of a cosmetic's filing last: a suspended or cancelled product is not sold (L727 art. 65).</summary>
internal sealed record ProductBlock
{
    public const string Suspended = "suspended";
    public const string Cancelled = "cancelled";
    public const string Resumed = "resumed";

    public required Guid FilingId { get; init; }

    /// <summary>备案编号.</summary>
    public required string Number { get; init; }

    public required string Name { get; init; }

    public required string State { get; init; }

    public string? Ground { get; init; }

    public required DateOnly Since { get; init; }

    /// <summary>Of the filing: what comes late is known by it.</summary>
    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }

    public Problem Refusal() => LedgerProblems.ProductBlocked.With(Number, Name, Since) with
    {
        Provision = Law.CosmeticInForce,
        Extensions = new Dictionary<string, JsonNode?> { ["number"] = Number, ["name"] = Name, ["state"] = State, ["since"] = Since.ToString("O", CultureInfo.InvariantCulture), ["ground"] = Ground },
    };
}

internal static class ProductBlocks
{
    /// <summary>Nothing happens when something later is known already.</summary>
    public static async Task NoteAsync(this Work work, ProductBlock block, CancellationToken cancellationToken)
    {
        block = block with { Number = Written.FilingNumber(block.Number)! };
        if (await work.ExecuteAsync("Blocks.Advance", block, cancellationToken) == 0)
            await work.ExecuteAsync("Blocks.Insert", block, cancellationToken);
    }

    /// <summary>Why a product may not be sold; null when it may.</summary>
    public static async Task<ProductBlock?> FindBlockAsync(this Work work, string filingNumber, CancellationToken cancellationToken) =>
        await work.QueryAsync<ProductBlock>("Blocks.OfNumber", new { Number = Written.FilingNumber(filingNumber) }, cancellationToken) is [var latest, ..] ? latest : null;

    public static IBusRegistrationConfigurator AddLedger(this IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<WhenFilingSuspended>();
        bus.AddConsumer<WhenFilingResumed>();
        bus.AddConsumer<WhenFilingCancelled>();
        bus.AddConsumer<WhenOrganisationCreditChanged>();
        return bus;
    }
}

internal sealed class WhenFilingSuspended(Database database, TimeProvider time) : InboxConsumer<CosmeticFilingSuspended>(database, time)
{
    protected override Task ApplyAsync(CosmeticFilingSuspended @event, Work work, CancellationToken cancellationToken) => work.NoteAsync(new ProductBlock
    {
        FilingId = @event.FilingId,
        Number = @event.Number,
        Name = @event.Name,
        State = ProductBlock.Suspended,
        Ground = @event.Ground,
        Since = @event.SuspendedOn,
        Version = @event.Version,
        At = @event.At,
    }, cancellationToken);
}

internal sealed class WhenFilingResumed(Database database, TimeProvider time) : InboxConsumer<CosmeticFilingResumed>(database, time)
{
    protected override Task ApplyAsync(CosmeticFilingResumed @event, Work work, CancellationToken cancellationToken) => work.NoteAsync(new ProductBlock
    {
        FilingId = @event.FilingId,
        Number = @event.Number,
        Name = @event.Name,
        State = ProductBlock.Resumed,
        Since = @event.At.ShanghaiDate(),
        Version = @event.Version,
        At = @event.At,
    }, cancellationToken);
}

internal sealed class WhenFilingCancelled(Database database, TimeProvider time) : InboxConsumer<CosmeticFilingCancelled>(database, time)
{
    protected override Task ApplyAsync(CosmeticFilingCancelled @event, Work work, CancellationToken cancellationToken) => work.NoteAsync(new ProductBlock
    {
        FilingId = @event.FilingId,
        Number = @event.Number,
        Name = @event.Name,
        State = ProductBlock.Cancelled,
        Ground = @event.Ground,
        Since = @event.EndedOn,
        Version = @event.Version,
        At = @event.At,
    }, cancellationToken);
}
