using System.Text.Json;
using System.Text.Json.Serialization;
using Platform.ServiceDefaults.Texts;

namespace Platform.ServiceDefaults.Codes;

/// <summary>How customs rate an enterprise, from the best to the worst (GACC Order 282); the first two are AEO.</summary>
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

public static class CreditLevels
{
    /// <summary>The first day of these five (GACC Order 282).</summary>
    public static readonly DateOnly Since = new(2026, 4, 1);

    /// <summary>Names of all, from the best to the worst.</summary>
    public static readonly IReadOnlyList<string> All = [.. Enum.GetValues<CreditLevel>().Select(NameOf)];

    /// <summary>As it is stored, sent and shown to machines: <c>seriouslyDishonest</c>.</summary>
    public static string NameOf(CreditLevel level) => JsonNamingPolicy.CamelCase.ConvertName(level.ToString());

    /// <summary>Throws for a name that is none of the five.</summary>
    public static CreditLevel Parse(string name) => Enum.Parse<CreditLevel>(name, ignoreCase: true);

    public static Text Title(string name) => new(typeof(CommonTexts), $"credit-level.{name}");
}
