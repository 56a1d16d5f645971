using System.Text.Json;
using Platform.CaseKernel.Certificates;
using Platform.ServiceDefaults;

namespace Platform.BondedExhibition.Domain;

/// <summary>The permits that <c>bex.art-import</c> gives, and which works one of them names.</summary>
internal static class ArtPermits
{
    public const string Kind = "art-permit";
    public const string Prefix = "ART";

    /// <summary>Whether the platform issues numbers like this one; any other is a paper of another office.</summary>
    public static bool IsOurs(string? number) => number?.Trim().StartsWith($"{Prefix}-", StringComparison.OrdinalIgnoreCase) == true;

    public static bool Names(CertificateRecord permit, ExhibitGoodsForm goods, DateOnly today) =>
        permit.Kind == Kind && permit.StateOn(today) == CertificateRecord.Valid
        && JsonSerializer.Deserialize<PermitData>(permit.Data, JsonDefaults.Lenient)!.Works.Any(work =>
            work.Code == GoodsCode.Parse(goods.Code) && goods.Name?.Contains(work.Title, StringComparison.OrdinalIgnoreCase) == true);
}

/// <summary>What is printed on a permit.</summary>
internal sealed record PermitData(string Importer, DateOnly ListFixedOn, IReadOnlyList<PermittedWork> Works);

internal sealed record PermittedWork(string Title, string Artist, int Year, string Medium, string Code);
