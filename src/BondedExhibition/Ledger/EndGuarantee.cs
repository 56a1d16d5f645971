using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Platform.BondedExhibition.Domain;
using Platform.CaseKernel.Acts;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>Why customs end a guarantee.</summary>
public sealed record GuaranteeEndForm
{
    [Required, StringLength(2000)]
    public string? Reasons { get; init; }
}

/// <summary>Customs give back a guarantee that stands for nothing any more: the notice from which three months to claim it count (L581 arts 20-21).</summary>
internal sealed class EndGuarantee(Writes writes, TimeProvider time)
{
    /// <summary>The guarantee's number.</summary>
    public Task<Outcome<string>> DoAsync(string number, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<GuaranteeEndForm>(body, LedgerBodies.Errors, $"guarantee-end {number}", key, caller, async (work, form) =>
        {
            if (await work.FindGuaranteeAsync(number, cancellationToken) is not { } guarantee || !caller.MayKeep(guarantee.Zone))
                return CommonProblems.NotFound;
            if (await work.ExecuteAsync("Guarantees.End", new { guarantee.Id, EndedOn = time.ShanghaiToday(), form.Reasons }, cancellationToken) == 1)
                return guarantee.Number;
            return (guarantee.State == Guarantee.Ended ? LedgerProblems.GuaranteeEnded.With(guarantee.Number) : LedgerProblems.GuaranteeInUse.With(guarantee.Number, guarantee.Reserved)) with { Provision = Law.GuaranteeReturn };
        }, cancellationToken);
}
