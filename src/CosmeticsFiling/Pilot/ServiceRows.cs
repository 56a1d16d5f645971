using System.Text.Json;
using Platform.Persistence;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;

namespace Platform.CosmeticsFiling.Pilot;

/// <summary>The record of one service. Rows are added only; what was wrong is said in a correction.</summary>
internal sealed record ServiceRecord
{
    public required Guid Id { get; init; }

    public required Guid SiteId { get; init; }

    public required string LabelNumber { get; init; }

    /// <summary><c>blending</c> or <c>dispensing</c>.</summary>
    public required string Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateOnly ServedOn { get; init; }

    public required DateOnly UseBy { get; init; }

    /// <summary>Until when the record is kept (L727 art. 31).</summary>
    public required DateOnly KeepUntil { get; init; }

    public required decimal Total { get; init; }

    public required decimal NetContent { get; init; }

    public required string Warnings { get; init; }

    /// <summary>JSON of <see cref="ServiceDetails"/>.</summary>
    public required string Details { get; init; }

    public required PersonalText Consumer { get; init; }

    public required Guid AccountId { get; init; }

    public ServiceDetails Read() => JsonSerializer.Deserialize<ServiceDetails>(Details, JsonDefaults.Options)!;

    /// <summary>A year after the use-by date, and not less than two years when the unit is good for less than one (L727 art. 31).</summary>
    public static DateOnly KeptUntil(DateOnly servedOn, DateOnly useBy)
    {
        var (after, least) = (useBy.AddYears(1), servedOn.AddYears(2));
        return useBy >= servedOn.AddYears(1) || after > least ? after : least;
    }
}

/// <summary>How a service was done.</summary>
internal sealed record ServiceDetails(IReadOnlyList<string> Equipment, string Cleaning, EnvironmentForm Environment, RetainedSampleForm RetainedSample);

/// <summary>What went into a unit.</summary>
internal sealed record UsedBatch
{
    public required Guid ServiceId { get; init; }

    public required int Seq { get; init; }

    public required Guid BatchId { get; init; }

    public required Guid FilingId { get; init; }

    public required string Number { get; init; }

    /// <summary>Of the product, as it was called then.</summary>
    public required string Name { get; init; }

    public required string BatchNumber { get; init; }

    public required DateOnly UseBy { get; init; }

    public required decimal Grams { get; init; }
}

internal sealed record CorrectionRow
{
    public required Guid Id { get; init; }

    public required Guid ServiceId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>JSON of <see cref="CorrectionForm"/>.</summary>
    public required PersonalText Said { get; init; }

    public CorrectionForm Read() => JsonSerializer.Deserialize<CorrectionForm>(Said!, CaseKernel.Forms.FormReader.Options)!;
}

internal static class ServiceRows
{
    public static Task<ServiceRecord?> FindServiceAsync(this Work work, string labelNumber, CancellationToken cancellationToken) =>
        work.FindAsync<ServiceRecord>("PilotServices.Get", new { LabelNumber = labelNumber.Trim().ToUpperInvariant() }, cancellationToken);

    public static Task<IReadOnlyList<UsedBatch>> UsedInAsync(this Work work, IEnumerable<Guid> services, CancellationToken cancellationToken) =>
        work.QueryAsync<UsedBatch>("PilotServices.Components", new { Services = services.ToArray() }, cancellationToken);

    public static Task<IReadOnlyList<CorrectionRow>> CorrectionsOfAsync(this Work work, Guid serviceId, CancellationToken cancellationToken) =>
        work.QueryAsync<CorrectionRow>("PilotCorrections.OfService", new { ServiceId = serviceId }, cancellationToken);

    /// <summary>What was used of each batch, as the latest correction says it.</summary>
    public static decimal Now(UsedBatch used, IEnumerable<CorrectionForm> corrections) =>
        corrections.SelectMany(correction => correction.Components ?? []).LastOrDefault(component => component.Number == used.Number && component.Batch == used.BatchNumber)?.Quantity ?? used.Grams;
}
