using System.ComponentModel.DataAnnotations;
using Platform.CaseKernel.Privacy;
using Platform.CaseKernel.Rules;

namespace Platform.RepresentativeOffices.Domain;

/// <summary>How papers from abroad are proved genuine: by the enterprise's home.</summary>
public enum AuthenticationPath
{
    Legalised,
    Apostille,
    HongKong,
    Macao,
    Taiwan,
}

/// <summary>A paper made abroad, or all of them bound in one volume.</summary>
public enum ForeignPaper
{
    All,
    ParentCertificate,
    Articles,
    SignatoryAuthorisation,
    Appointments,
    BankLetter,
}

public enum PaperTranslation
{
    /// <summary>By a qualified translator, stamped and marked "翻译准确".</summary>
    Stamped,

    ChineseOriginal,
}

public sealed record AuthenticationForm
{
    [Required]
    public AuthenticationPath? Path { get; init; }

    public IReadOnlyList<AuthenticatedPaper>? Papers { get; init; }
}

/// <summary>
/// One paper with its chain. Who certifies depends on the path: a Chinese mission (legalised), the home's authority (apostille), the
/// company that passes papers on (Hong Kong, Macao), the notaries' association that checks them (Taiwan).
/// </summary>
public sealed record AuthenticatedPaper
{
    [Required]
    public ForeignPaper? Paper { get; init; }

    /// <summary>The notary; in Hong Kong the attesting officer appointed by China.</summary>
    [Personal(Mask.Name)]
    [StringLength(200)]
    public string? Notary { get; init; }

    public DateOnly? NotarisedOn { get; init; }

    [StringLength(200)]
    public string? CertifiedBy { get; init; }

    [StringLength(100)]
    public string? CertificateNumber { get; init; }

    public DateOnly? CertifiedOn { get; init; }

    public PaperTranslation? Translation { get; init; }
}

/// <summary>A form of a matter that asks for papers from abroad.</summary>
internal interface IAuthenticated
{
    AuthenticationForm? Authentication { get; }

    TranslationsForm? Translations { get; }

    /// <summary>The papers from abroad that the matter asks for, as the form stands; never <see cref="ForeignPaper.All"/>.</summary>
    IReadOnlyList<ForeignPaper> ForeignPapers { get; }

    /// <summary>Where the enterprise is at home (ISO 3166-1 alpha-3), from the form or the register; null while nobody knows.</summary>
    string? HomeIn(CheckContext context);

    /// <summary>Each paper with the JSON pointer at which the form has it.</summary>
    IEnumerable<(AuthenticatedPaper Paper, string Place)> Chains() =>
        (Authentication?.Papers ?? []).Select((paper, i) => (paper, $"/authentication/papers/{i}"));
}
