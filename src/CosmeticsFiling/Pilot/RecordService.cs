using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.CosmeticsFiling.Register;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CosmeticsFiling.Pilot;

/// <summary>
/// A unit is blended or dispensed for a consumer. The products' rows are held to the end: a suspension comes before the service and stops
/// it, or after and finds it on the recall list. Always in the order site, products, batches.
/// </summary>
internal sealed class RecordService(Writes writes, TimeProvider time)
{
    /// <summary>The label's number.</summary>
    public Task<Outcome<string>> DoAsync(string siteNumber, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<ServiceForm>(body, form => form.Errors(), $"pilot-service {siteNumber}", key, caller, (work, form) => RecordAsync(work, siteNumber, form, caller, cancellationToken), cancellationToken);

    private async Task<Outcome<string>> RecordAsync(Work work, string siteNumber, ServiceForm form, Caller caller, CancellationToken cancellationToken)
    {
        var (now, today) = (time.GetUtcNow(), time.ShanghaiToday());
        if ((await work.LockOpenSiteAsync(siteNumber, caller, today, cancellationToken)).Failed(out var problem, out var site))
            return problem;
        if (Unfit(site, form).ToList() is { Count: > 0 } errors)
            return ((Problem)CaseProblems.BodyIncomplete) with { Errors = errors };
        if ((await HoldProductsAsync(work, site, form, cancellationToken)).Failed(out problem, out var products))
            return problem;
        var id = Guid.CreateVersion7(now);
        if ((await TakeOutAsync(work, site, form, id, products, today, cancellationToken)).Failed(out problem, out var used))
            return problem;

        var useBy = used.Min(one => one.UseBy);
        var inUse = today.AddDays(used.Min(one => products[one.Number].InUseDays));
        var serial = await work.NextNumberAsync($"labels:{site.Number}", cancellationToken);
        var record = new ServiceRecord
        {
            Id = id,
            SiteId = site.Id,
            LabelNumber = string.Create(CultureInfo.InvariantCulture, $"{site.Number}-{serial:000000}"),
            Kind = JsonNamingPolicy.KebabCaseLower.ConvertName(form.Kind!.Value.ToString()),
            At = now,
            ServedOn = today,
            UseBy = inUse < useBy ? inUse : useBy,
            KeepUntil = ServiceRecord.KeptUntil(today, inUse < useBy ? inUse : useBy),
            Total = used.Sum(one => one.Grams),
            NetContent = form.NetContent!.Value,
            Warnings = form.Warnings!,
            Details = JsonSerializer.Serialize(new ServiceDetails(form.Equipment!, form.Cleaning!, form.Environment!, form.RetainedSample!), JsonDefaults.Options),
            Consumer = form.Consumer!,
            AccountId = caller.AccountId,
        };
        await work.ExecuteAsync("PilotServices.Insert", record, cancellationToken);
        foreach (var one in used)
            await work.ExecuteAsync("PilotServices.Use", one, cancellationToken);
        return record.LabelNumber;
    }

    private static IEnumerable<FieldError> Unfit(PilotSite site, ServiceForm form)
    {
        if (form.Kind == ServiceKind.Blending ? !site.Blending : !site.Dispensing)
            yield return Bodies.Error("/kind", "service-not-offered");
        if (form.Components!.Sum(component => component.Quantity!.Value) > site.MostGrams)
            yield return Bodies.Error("/components", "unit-too-large", Grams.Text(site.MostGrams));
    }

    private static async Task<Outcome<IReadOnlyDictionary<string, SiteProduct>>> HoldProductsAsync(Work work, PilotSite site, ServiceForm form, CancellationToken cancellationToken)
    {
        var approved = (await work.ProductsOfAsync(site.Id, cancellationToken)).ToDictionary(product => product.Number);
        foreach (var number in form.Components!.Select(component => component.Number!).Distinct().Order(StringComparer.Ordinal))
        {
            if (!approved.ContainsKey(number))
                return PilotProblems.ComponentNotApproved.With(number);
            var filing = await work.LockFilingAsync(number, cancellationToken);
            if (filing is not { IsInForce: true })
                return PilotProblems.Blocked(number, filing);
        }
        return approved;
    }

    private static async Task<Outcome<IReadOnlyList<UsedBatch>>> TakeOutAsync(
        Work work, PilotSite site, ServiceForm form, Guid serviceId, IReadOnlyDictionary<string, SiteProduct> products, DateOnly today, CancellationToken cancellationToken)
    {
        var used = new List<UsedBatch>();
        foreach (var component in form.Components!.OrderBy(component => component.Number, StringComparer.Ordinal).ThenBy(component => component.Batch, StringComparer.Ordinal))
        {
            if (await work.FindBatchAsync(site.Id, component.Number!, component.Batch!, cancellationToken) is not { } batch)
                return PilotProblems.BatchUnknown.With(component.Batch, component.Number);
            if (batch.UseBy < today)
                return PilotProblems.BatchExpired.With(batch.BatchNumber, batch.UseBy);
            if (!await work.TakeOutAsync(batch.Id, component.Quantity!.Value, cancellationToken))
                return PilotProblems.BatchShort.With(batch.BatchNumber, Grams.Text(batch.Available));
            used.Add(new UsedBatch
            {
                ServiceId = serviceId,
                Seq = used.Count + 1,
                BatchId = batch.Id,
                FilingId = batch.FilingId,
                Number = batch.Number,
                Name = products[batch.Number].NameZh,
                BatchNumber = batch.BatchNumber,
                UseBy = batch.UseBy,
                Grams = component.Quantity.Value,
            });
        }
        return used;
    }
}
