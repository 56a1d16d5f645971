using System.Text.Json;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Certificates;
using Platform.Persistence;
using Platform.ServiceDefaults;

namespace Platform.BondedExhibition.Domain;

/// <summary>The permits that <c>bex.art-import</c> gives, and which works one of them names.</summary>
internal static class ArtPermits
{
    public const string Kind = "art-permit";
    public const string Prefix = "ART";

    /// <summary>Whether the platform issues numbers like this one; any other is a paper of another office.</summary>
    public static bool IsOurs(string? number) => number?.Trim().StartsWith($"{Prefix}-", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>A permit that the applicant may use: their own, or that of an importer whose goods they show. Null for any other: numbers are consecutive and no secret.</summary>
    /// <param name="importers">Codes of the enterprises that the goods belong to, beside the applicant.</param>
    public static async Task<CertificateRecord?> FindPermitAsync(this Work work, string number, Guid organisationId, IEnumerable<string?> importers, CancellationToken cancellationToken)
    {
        if (await work.FindAsync<CertificateRecord>("Certificates.Get", new { Number = number }, cancellationToken) is not { Kind: Kind } permit)
            return null;
        if (await work.FindAsync<CaseRecord>("Cases.Get", new { Id = permit.CaseId }, cancellationToken) is { } @case && @case.OrganisationId == organisationId)
            return permit;
        return Data(permit).ImporterCode is { } code && importers.Contains(code) ? permit : null;
    }

    /// <summary>Whether it is in force and lists a work of this code whose title the name of the goods holds.</summary>
    public static bool Names(CertificateRecord permit, string? goodsCode, string? name, DateOnly today) =>
        permit.Kind == Kind && permit.StateOn(today) == CertificateRecord.Valid
        && Data(permit).Works.Any(work => work.Code == GoodsCode.Parse(goodsCode) && Written.Plain(name).Contains(Written.Plain(work.Title), StringComparison.Ordinal));

    private static PermitData Data(CertificateRecord permit) => JsonSerializer.Deserialize<PermitData>(permit.Data, JsonDefaults.Lenient)!;
}

/// <summary>What is printed on a permit.</summary>
internal sealed record PermitData(string Importer, DateOnly ListFixedOn, IReadOnlyList<PermittedWork> Works)
{
    /// <summary>统一社会信用代码; null on older permits.</summary>
    public string? ImporterCode { get; init; }
}

internal sealed record PermittedWork(string Title, string Artist, int Year, string Medium, string Code);
