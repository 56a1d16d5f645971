using System.Text.Json.Serialization;

namespace Platform.BondedExhibition.Ledger;

/// <summary>Levels of GACC Order 282, in force from 2026-04-01; the first two are AEO. Only the first may be exempted from guarantees (L581 art. 10).</summary>
public enum CreditLevel
{
    /// <summary>高级认证企业.</summary>
    Advanced,

    /// <summary>认证企业.</summary>
    Certified,

    /// <summary>常规企业.</summary>
    Ordinary,

    /// <summary>失信企业.</summary>
    Dishonest,

    /// <summary>严重失信企业.</summary>
    [JsonStringEnumMemberName("seriouslyDishonest")]
    SeriouslyDishonest,
}
