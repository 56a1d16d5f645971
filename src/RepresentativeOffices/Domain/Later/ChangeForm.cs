using System.ComponentModel.DataAnnotations;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Privacy;
using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Register;

namespace Platform.RepresentativeOffices.Domain.Later;

/// <summary>
/// Application to register changes of an office (L584 art. 27). What changes is ticked in <see cref="Items"/>; a group that is not
/// ticked counts for nothing. The groups begin with what the register says.
/// </summary>
public sealed record ChangeForm : IAuthenticated, IChangesItems, IHasAgent
{
    [Required]
    public ChangedItemsForm? Items { get; init; }

    [CountsWhen("/items/name")]
    public NameChange? Name { get; init; }

    [CountsWhen("/items/chief")]
    public ChiefChange? Chief { get; init; }

    [CountsWhen("/items/businessScope")]
    public ScopeChange? BusinessScope { get; init; }

    [CountsWhen("/items/premises")]
    public PremisesChange? Premises { get; init; }

    [CountsWhen("/items/term")]
    public TermChange? Term { get; init; }

    [CountsWhen("/items/enterpriseName")]
    public EnterpriseNameChange? EnterpriseName { get; init; }

    [CountsWhen("/items/enterpriseAddress")]
    public EnterpriseAddressChange? EnterpriseAddress { get; init; }

    public ApprovalForm? Approval { get; init; }

    public AuthenticationForm? Authentication { get; init; }

    public TranslationsForm? Translations { get; init; }

    /// <summary>Declares that every natural person in the form has passed real-name verification (Shanghai practice).</summary>
    public bool? RealNameVerified { get; init; }

    public AgentForm? Agent { get; init; }

    IReadOnlyList<ForeignPaper> IAuthenticated.ForeignPapers =>
    [
        .. NeedsParentCertificate ? [ForeignPaper.ParentCertificate] : Array.Empty<ForeignPaper>(),
        .. NeedsBankLetter ? [ForeignPaper.BankLetter] : Array.Empty<ForeignPaper>(),
        .. Items?.Chief == true ? [ForeignPaper.Appointments] : Array.Empty<ForeignPaper>(),
    ];

    /// <summary>Name and term: the enterprise's proof and the bank's letter as for establishing; the enterprise's own items: the certificate of its home register.</summary>
    internal bool NeedsParentCertificate => Items is { Name: true } or { Term: true } or { EnterpriseName: true } or { EnterpriseAddress: true };

    internal bool NeedsBankLetter => Items is { Name: true } or { Term: true };

    string? IAuthenticated.HomeIn(CheckContext context) => context.Office()?.Entry.ForeignEnterprise.Country;

    IEnumerable<ChangedItem> IChangesItems.ChangedItems(OfficeFile? file)
    {
        var (office, enterprise) = (file?.Entry.Office, file?.Entry.ForeignEnterprise);
        if (Items?.Name == true)
            yield return new("name", Name?.EventOn, Name?.NameZh != office?.NameZh || Name?.NameForeign != office?.NameForeign);
        if (Items?.Chief == true)
            yield return new("chief", Chief?.EventOn, Chief?.Person is not { } person || file?.Chief.Is(person) != true);
        if (Items?.BusinessScope == true)
            yield return new("businessScope", BusinessScope?.EventOn, BusinessScope?.BusinessScope != office?.BusinessScope || BusinessScope?.TreatyBasis != office?.TreatyBasis);
        if (Items?.Premises == true)
            yield return new("premises", Premises?.EventOn, Premises?.Premises != office?.Premises);
        if (Items?.Term == true)
            yield return new("term", Term?.EventOn, Term?.TermTo != office?.TermTo);
        if (Items?.EnterpriseName == true)
            yield return new("enterpriseName", EnterpriseName?.EventOn, EnterpriseName?.NameZh != enterprise?.NameZh || EnterpriseName?.NameOriginal != enterprise?.NameOriginal);
        if (Items?.EnterpriseAddress == true)
            yield return new("enterpriseAddress", EnterpriseAddress?.EventOn, EnterpriseAddress?.AddressZh != enterprise?.AddressZh || EnterpriseAddress?.AddressOriginal != enterprise?.AddressOriginal);
    }
}

/// <summary>Which items change, by the codes of the combined form: 01 name, 02 chief representative, 03 scope, 04 premises, 05 term, 06 enterprise's name, 07 enterprise's address.</summary>
public sealed record ChangedItemsForm
{
    public bool? Name { get; init; }

    public bool? Chief { get; init; }

    public bool? BusinessScope { get; init; }

    public bool? Premises { get; init; }

    public bool? Term { get; init; }

    public bool? EnterpriseName { get; init; }

    public bool? EnterpriseAddress { get; init; }
}

public sealed record NameChange
{
    /// <summary>The day of the event from which the law counts.</summary>
    [Required]
    public DateOnly? EventOn { get; init; }

    [Required, StringLength(200)]
    public string? NameZh { get; init; }

    [Required, StringLength(200)]
    public string? NameForeign { get; init; }
}

public sealed record ChiefChange
{
    [Required]
    public DateOnly? EventOn { get; init; }

    /// <summary>The former chief goes on as a representative.</summary>
    [Required]
    public bool? FormerStays { get; init; }

    /// <summary>The new chief representative; one of the representatives when the document is the same.</summary>
    [Required]
    public RepresentativeForm? Person { get; init; }
}

public sealed record ScopeChange
{
    [Required]
    public DateOnly? EventOn { get; init; }

    [Required, StringLength(1000)]
    public string? BusinessScope { get; init; }

    [StringLength(300)]
    public string? TreatyBasis { get; init; }
}

public sealed record PremisesChange
{
    [Required]
    public DateOnly? EventOn { get; init; }

    [Required]
    public PremisesForm? Premises { get; init; }
}

public sealed record TermChange
{
    [Required]
    public DateOnly? EventOn { get; init; }

    /// <summary>Earlier than the registered end; a longer term is a renewal (L584 art. 28).</summary>
    [Required]
    public DateOnly? TermTo { get; init; }
}

public sealed record EnterpriseNameChange
{
    [Required]
    public DateOnly? EventOn { get; init; }

    [Required, StringLength(200)]
    public string? NameZh { get; init; }

    [Required, StringLength(200)]
    public string? NameOriginal { get; init; }
}

public sealed record EnterpriseAddressChange
{
    [Required]
    public DateOnly? EventOn { get; init; }

    [Required, StringLength(300)]
    public string? AddressZh { get; init; }

    [Required, StringLength(300)]
    public string? AddressOriginal { get; init; }
}
