using System.ComponentModel.DataAnnotations;

namespace Platform.BondedExhibition.Domain;

/// <summary>An enterprise as customs knows it: the three fields that 金关二期 asks for each of them.</summary>
public sealed record EnterpriseForm
{
    /// <summary>海关十位编码 (…EtpsNo).</summary>
    [Required, StringLength(10)]
    public string? CustomsNumber { get; init; }

    /// <summary>…EtpsNm.</summary>
    [Required, StringLength(200)]
    public string? Name { get; init; }

    /// <summary>统一社会信用代码 (…EtpsSccd).</summary>
    [Required, StringLength(18)]
    public string? CreditCode { get; init; }
}
