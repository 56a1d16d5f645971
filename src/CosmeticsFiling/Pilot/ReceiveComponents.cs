using System.Text.Json.Nodes;
using Platform.CaseKernel.Acts;
using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.CosmeticsFiling.Register;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CosmeticsFiling.Pilot;

/// <summary>Batches come to a site. What comes of a batch that is there already adds to it.</summary>
internal sealed class ReceiveComponents(Writes writes, TimeProvider time)
{
    /// <summary>The site's number.</summary>
    public Task<Outcome<string>> DoAsync(string siteNumber, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<ReceivedForm>(body, Errors, $"pilot-components {siteNumber}", key, caller, (work, form) => ReceiveAsync(work, siteNumber, form, caller, cancellationToken), cancellationToken);

    private async Task<Outcome<string>> ReceiveAsync(Work work, string siteNumber, ReceivedForm form, Caller caller, CancellationToken cancellationToken)
    {
        if ((await work.LockOpenSiteAsync(siteNumber, caller, time.ShanghaiToday(), cancellationToken)).Failed(out var problem, out var site))
            return problem;
        var products = (await work.ProductsOfAsync(site.Id, cancellationToken)).ToDictionary(product => product.Number);
        foreach (var received in form.Components!)
        {
            if (products.GetValueOrDefault(received.Number!) is not { } product)
                return PilotProblems.ComponentNotApproved.With(received.Number);
            if (!product.IsInForce)
                return PilotProblems.Blocked(product.Number, await work.FindFilingAsync(product.Number, cancellationToken));
            if ((await ReceiveAsync(work, site, product, received, caller, cancellationToken)) is { } refused)
                return refused;
        }
        return site.Number;
    }

    // Under the site's lock: nobody else makes the same batch.
    private async Task<Problem?> ReceiveAsync(Work work, PilotSite site, SiteProduct product, ReceivedBatchForm received, Caller caller, CancellationToken cancellationToken)
    {
        var (now, useBy, grams) = (time.GetUtcNow(), received.UseBy!.Value, received.Quantity!.Value);
        var batch = await work.FindBatchAsync(site.Id, product.Number, received.Batch!, cancellationToken);
        if (batch is not null && batch.UseBy != useBy)
            return PilotProblems.BatchDiffers.With(received.Batch, batch.UseBy);
        var id = batch?.Id ?? Guid.CreateVersion7(now);
        if (batch is null)
            await work.ExecuteAsync("PilotBatches.Insert", new { Id = id, SiteId = site.Id, product.FilingId, BatchNumber = received.Batch, UseBy = useBy }, cancellationToken);
        await work.ExecuteAsync("PilotBatches.Receive", new { Id = id, Grams = grams }, cancellationToken);
        await work.ExecuteAsync("PilotReceipts.Insert", new { Id = Guid.CreateVersion7(now), BatchId = id, Grams = grams, At = now, caller.AccountId }, cancellationToken);
        return null;
    }

    private IEnumerable<FieldError> Errors(ReceivedForm form)
    {
        foreach (var error in Bodies.Errors(form))
            yield return error;
        foreach (var (received, index) in (form.Components ?? []).Select((received, index) => (received, index)))
        {
            if (received.Quantity is { } grams && !Grams.IsExact(grams))
                yield return Bodies.Error($"/components/{index}/quantity", "grams-too-fine");
            if (received.UseBy < time.ShanghaiToday())
                yield return Bodies.Error($"/components/{index}/useBy", "received-expired");
        }
    }
}
