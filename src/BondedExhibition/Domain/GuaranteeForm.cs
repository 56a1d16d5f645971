using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Platform.BondedExhibition.Domain;

/// <summary>What stands for the tax (HGF art. 68; L581 arts 10-13).</summary>
public enum GuaranteeKind
{
    /// <summary>保函 of a bank or another financial institution.</summary>
    Letter,

    /// <summary>保证金.</summary>
    Deposit,

    /// <summary>免于担保: of a 高级认证企业 only (L581 art. 10).</summary>
    Exemption,

    /// <summary>免于缴纳保证金 of an art institution (S0 item 3); comes of <c>bex.waiver</c> and not of this form.</summary>
    Waiver,
}

public enum GuaranteeScope
{
    /// <summary>One exhibition.</summary>
    Single,

    /// <summary>总担保: several operations of one kind (L581 art. 11).</summary>
    General,
}

/// <summary>
/// <c>bex.guarantee</c>: an application for a guarantee to be accepted, or for an exemption. Decided in 5 working days, a general one in 10
/// (L581 arts 16-17). Money in CNY as decimal strings.
/// </summary>
public sealed record GuaranteeForm
{
    [Required]
    public EnterpriseForm? Enterprise { get; init; }

    [Required]
    public GuaranteeKind? Kind { get; init; }

    [Required]
    public GuaranteeScope? Scope { get; init; }

    /// <summary>Of a letter or a deposit.</summary>
    [Range(typeof(decimal), "0.01", "99999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Amount { get; init; }

    [Required]
    public DateOnly? ValidFrom { get; init; }

    [Required]
    public DateOnly? ValidUntil { get; init; }

    /// <summary>What it is for: the operations of one kind of a general guarantee, the exhibition of a single one.</summary>
    [Required, StringLength(1000)]
    public string? Purpose { get; init; }

    /// <summary>Of a letter of guarantee.</summary>
    public GuaranteeLetterForm? Letter { get; init; }

    /// <summary>Of a deposit: 保证金征收单编号, once paid.</summary>
    [StringLength(64)]
    public string? DepositNumber { get; init; }
}

/// <summary>The letter names customs as beneficiary and six items (L581 art. 13).</summary>
public sealed record GuaranteeLetterForm
{
    [Required, StringLength(200)]
    public string? Issuer { get; init; }

    [Required, StringLength(64)]
    public string? Number { get; init; }

    [Required, StringLength(200)]
    public string? Beneficiary { get; init; }

    /// <summary>Joint and several liability, as the letter says it.</summary>
    [Required]
    public bool? JointLiability { get; init; }

    [Required]
    public DateOnly? IssuedOn { get; init; }
}
