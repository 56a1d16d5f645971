using System.Globalization;
using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.CosmeticsFiling.Register;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Pilot;

/// <summary>A site in a list. Quantities are grams, as decimal strings.</summary>
internal record SiteItem(
    string Number,
    string Name,
    string OperatorName,
    string Address,
    string Zone,
    string ZoneTitle,
    string State,
    string StateTitle,
    DateOnly ApprovedOn,
    DateOnly ValidTo,
    DateOnly? ClosedOn,
    string? Ground,
    Guid CaseId)
{
    public static SiteItem Of(PilotSite site, DateOnly today)
    {
        var state = StateOf(site, today);
        return new SiteItem(
            site.Number, site.Name, site.OperatorName, site.Address, site.Zone, Zones.Title(site.Zone).InCallersLanguage(), state, PilotWords.Of($"pilot.{state}"), site.ApprovedOn, site.ValidTo, site.ClosedOn,
            site.Ground is { } ground ? PilotWords.Of($"revocation.{ground}") : null, site.CaseId);
    }

    /// <summary><c>open</c>, <c>closed</c> or <c>expired</c>, which is never stored.</summary>
    private static string StateOf(PilotSite site, DateOnly today) => site.State == PilotSite.Open && site.ValidTo < today ? "expired" : site.State;
}

/// <summary>One site with its products, batches and what its products' filings were blocked for.</summary>
/// <param name="MostGrams">Of one unit.</param>
/// <param name="Blocks">What the pilot was told; the recall list of each is asked for by its number.</param>
internal sealed record SiteView(
    SiteItem Site,
    int Version,
    string LicenceNumber,
    string Contact,
    bool Blending,
    bool Dispensing,
    string MostGrams,
    IReadOnlyList<SiteProductView> Products,
    IReadOnlyList<BatchView> Batches,
    IReadOnlyList<BlockView> Blocks);

/// <param name="State"><c>filed</c>, <c>suspended</c> or <c>cancelled</c>, as the register says at this moment.</param>
internal sealed record SiteProductView(string Number, string Name, int InUseDays, string State, string StateTitle, DateOnly? Since, string? Ground)
{
    public static SiteProductView Of(SiteProduct product)
    {
        var state = product.State == Filing.Filed && product.SuspendedOn is not null ? PilotBlock.Suspended : product.State;
        return new SiteProductView(product.Number, product.NameZh, product.InUseDays, state, PilotWords.Of($"product.{state}"), product.EndedOn ?? product.SuspendedOn, product.IsInForce ? null : PilotWords.Ground(product.Ground));
    }
}

/// <param name="State"><c>usable</c>, <c>used-up</c>, <c>expired</c> or <c>blocked</c>.</param>
internal sealed record BatchView(string Number, string Name, string Batch, DateOnly UseBy, string Received, string Left, string State, string StateTitle)
{
    public static BatchView Of(Batch batch, SiteProduct product, DateOnly today)
    {
        var state = !product.IsInForce ? "blocked" : batch.UseBy < today ? "expired" : batch.Available == 0 ? "used-up" : "usable";
        return new BatchView(batch.Number, product.NameZh, batch.BatchNumber, batch.UseBy, Grams.Text(batch.Received), Grams.Text(batch.Available), state, PilotWords.Of($"batch.{state}"));
    }
}

/// <param name="State"><c>suspended</c>, <c>cancelled</c> or <c>resumed</c>.</param>
internal sealed record BlockView(string Number, string Name, string State, string StateTitle, string? Ground, DateOnly Since, DateTimeOffset At)
{
    public static BlockView Of(PilotBlock block) =>
        new(block.Number, block.Name, block.State, PilotWords.Of($"product.{block.State}"), PilotWords.Ground(block.Ground), block.Since, block.At.InShanghai());
}

/// <summary>A service with its label. <paramref name="Consumer"/> is the operator's own and shown to nobody else.</summary>
/// <param name="KeepUntil">Until when the record is kept (L727 art. 31).</param>
internal sealed record ServiceView(
    string LabelNumber,
    string SiteNumber,
    string SiteName,
    string OperatorName,
    string Kind,
    string KindTitle,
    DateOnly ServedOn,
    DateTimeOffset At,
    DateOnly UseBy,
    DateOnly KeepUntil,
    string Total,
    string NetContent,
    string Warnings,
    string Contact,
    string? Consumer,
    IReadOnlyList<UsedView> Components,
    IReadOnlyList<string> Equipment,
    string Cleaning,
    EnvironmentForm Environment,
    RetainedSampleForm RetainedSample,
    IReadOnlyList<RecordCorrectionView> Corrections);

/// <param name="Quantity">As it was recorded.</param>
/// <param name="Corrected">As the latest correction says, where one does.</param>
internal sealed record UsedView(string Number, string Name, string Batch, DateOnly UseBy, string Quantity, string? Corrected);

internal sealed record RecordCorrectionView(
    DateTimeOffset At, string Reason, IReadOnlyList<string>? Equipment, string? Cleaning, EnvironmentForm? Environment, RetainedSampleForm? RetainedSample, IReadOnlyList<CorrectedQuantity> Components)
{
    public static RecordCorrectionView Of(CorrectionRow row)
    {
        var form = row.Read();
        return new RecordCorrectionView(row.At.InShanghai(), form.Reason!, form.Equipment, form.Cleaning, form.Environment, form.RetainedSample, [.. (form.Components ?? []).Select(CorrectedQuantity.Of)]);
    }
}

internal sealed record CorrectedQuantity(string Number, string Batch, string Quantity)
{
    public static CorrectedQuantity Of(UsedForm used) => new(used.Number!, used.Batch!, Grams.Text(used.Quantity!.Value));
}

/// <summary>A line of the list of a site's services.</summary>
internal sealed record ServiceItem(string LabelNumber, string Kind, string KindTitle, DateOnly ServedOn, DateOnly UseBy, string Total, IReadOnlyList<string> Products)
{
    public static ServiceItem Of(ServiceRecord record, IEnumerable<UsedBatch> used) => new(
        record.LabelNumber, record.Kind, PilotWords.Of($"service.{record.Kind}"), record.ServedOn, record.UseBy, Grams.Text(record.Total), [.. used.Select(one => one.Name).Distinct()]);
}

/// <summary>A unit that holds a product: what has to be found when that product is recalled.</summary>
internal sealed record RecallItem(string LabelNumber, string SiteNumber, string SiteName, string OperatorName, string Batch, string Quantity, DateOnly ServedOn, DateOnly UseBy);

/// <summary>What a consumer may verify of a unit; no personal data.</summary>
/// <param name="State"><c>valid</c>, <c>expired</c> or <c>recalled</c>: a product in it is suspended or cancelled.</param>
internal sealed record LabelView(
    string LabelNumber,
    string State,
    string StateTitle,
    string SiteNumber,
    string SiteName,
    string OperatorName,
    string Address,
    string KindTitle,
    IReadOnlyList<LabelComponent> Components,
    DateOnly ServedOn,
    DateOnly UseBy,
    string NetContent,
    string Warnings,
    string Contact);

internal sealed record LabelComponent(string Number, string Name, string Batch, DateOnly UseBy, string State, string StateTitle);

internal static class PilotWords
{
    public static string Of(string key) => new Text(typeof(PilotTexts), key).In(CultureInfo.CurrentUICulture);

    public static string? Ground(string? ground) => PilotProblems.GroundTitle(ground)?.InCallersLanguage() ?? ground;
}
