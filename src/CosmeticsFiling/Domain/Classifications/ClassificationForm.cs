using System.ComponentModel.DataAnnotations;

namespace Platform.CosmeticsFiling.Domain.Classifications;

/// <summary>A form that classifies a product; at <c>/classification</c>.</summary>
public interface IClassified
{
    ClassificationForm? Classification { get; }
}

/// <summary>The five groups of the classification code (NMPA announcement 2021 No. 49), each as its codes; <c>11/16-05-03-01-02</c> is composed from them.</summary>
public sealed record ClassificationForm
{
    /// <summary>Table 1, such as <c>11</c>.</summary>
    [Required, MaxLength(27)]
    public IReadOnlyList<string>? Efficacy { get; init; }

    /// <summary>Table 2.</summary>
    [Required, MaxLength(11)]
    public IReadOnlyList<string>? Sites { get; init; }

    /// <summary>Table 3.</summary>
    [Required, MaxLength(4)]
    public IReadOnlyList<string>? Users { get; init; }

    /// <summary>Table 4.</summary>
    [Required, MaxLength(12)]
    public IReadOnlyList<string>? Forms { get; init; }

    /// <summary>Table 5: <c>01</c> rinse-off, <c>02</c> leave-on.</summary>
    [Required, StringLength(2)]
    public string? Method { get; init; }

    /// <summary>The product claims to work at the eyes, or at the lips (art. 6).</summary>
    public bool? ClaimsEyes { get; init; }

    public bool? ClaimsLips { get; init; }

    /// <summary>The product claims to be for infants or children, or for everybody, or looks so (art. 7; children's rules).</summary>
    public bool? ClaimsChildren { get; init; }

    /// <summary>May be rinsed off and may be left on (art. 8).</summary>
    public bool? RinsedOrLeft { get; init; }

    /// <summary>What the product is, where it may be no cosmetic; nothing said is a cosmetic.</summary>
    public ProductNature? Nature { get; init; }
}

/// <summary>L727 arts 3 and 77: what looks like a cosmetic and may be none.</summary>
public enum ProductNature
{
    Cosmetic,

    /// <summary>Only with a special effect under the law of cosmetics.</summary>
    Soap,

    /// <summary>Filed by analogy.</summary>
    Toothpaste,

    /// <summary>Claims to treat or prevent a disease, to disinfect or to work on hormones.</summary>
    Medical,

    /// <summary>Is swallowed, injected or brought into the body.</summary>
    TakenIn,

    /// <summary>An instrument or an ornament, such as false nails and lashes.</summary>
    Article,
}
