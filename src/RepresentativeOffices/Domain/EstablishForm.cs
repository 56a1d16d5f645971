using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Platform.CaseKernel.Privacy;
using Platform.CaseKernel.Rules;

namespace Platform.RepresentativeOffices.Domain;

/// <summary>
/// Application to register the resident representative office of a foreign enterprise. Registered items: L584 arts 9 and 31;
/// the further fields follow the combined form of the market regulator (to be verified against the version in force).
/// Everything may be empty in a draft; dates are days in Shanghai.
/// </summary>
public sealed record EstablishForm : IAuthenticated, INamesPersons, IHasAgent
{
    [Required]
    public OfficeForm? Office { get; init; }

    [Required]
    public EnterpriseForm? ForeignEnterprise { get; init; }

    public ApprovalForm? Approval { get; init; }

    [Required]
    public IReadOnlyList<RepresentativeForm>? Representatives { get; init; }

    [Required]
    public LiaisonForm? Liaison { get; init; }

    [Required]
    public ContactPerson? FinanceOfficer { get; init; }

    public AgentForm? Agent { get; init; }

    [Required]
    public AuthenticationForm? Authentication { get; init; }

    [Required]
    public TranslationsForm? Translations { get; init; }

    [Required]
    public PapersForm? Papers { get; init; }

    /// <summary>Declares that every natural person in the form has passed real-name verification (Shanghai practice).</summary>
    [Required]
    public bool? RealNameVerified { get; init; }

    /// <summary>Declares that the office will use its own bank account and keep its books at its premises (L584 art. 7).</summary>
    [Required]
    public bool? OwnAccountAndBooks { get; init; }

    IReadOnlyList<ForeignPaper> IAuthenticated.ForeignPapers => EstablishMaterials.FromAbroad;

    string? IAuthenticated.HomeIn(CheckContext context) => ForeignEnterprise?.Country;

    IEnumerable<NamedDocument> INamesPersons.Documents() =>
        People().SelectMany(person => NamedDocument.Of(person.Person, person.Place)).Concat(NamedDocument.Of(Liaison));

    /// <summary>Each representative with the JSON pointer at which the form names them.</summary>
    internal IEnumerable<(RepresentativeForm Person, string Place)> People() =>
        (Representatives ?? []).Select((person, i) => (person, $"/representatives/{i}"));
}

public sealed record OfficeForm
{
    [Required, StringLength(200)]
    public string? NameZh { get; init; }

    [Required, StringLength(200)]
    public string? NameForeign { get; init; }

    [Required]
    public PremisesForm? Premises { get; init; }

    [Required, StringLength(1000)]
    public string? BusinessScope { get; init; }

    /// <summary>The treaty that allows profit-making activity, if one does (L584 art. 13).</summary>
    [StringLength(300)]
    public string? TreatyBasis { get; init; }

    [Required]
    public DateOnly? TermFrom { get; init; }

    [Required]
    public DateOnly? TermTo { get; init; }

    /// <summary>The line of a small office rings on a person's desk, and its mailbox often bears a person's name.</summary>
    [Personal(Mask.Phone)]
    [Required, StringLength(40)]
    public string? Phone { get; init; }

    [Required, RegularExpression(@"^\d{6}$", ErrorMessage = "200040")]
    public string? Postcode { get; init; }

    [Personal(Mask.Email)]
    [Required, EmailAddress, StringLength(200)]
    public string? Email { get; init; }
}

public enum PremisesUse
{
    Owned,
    Leased,
    Free,
}

public sealed record PremisesForm
{
    /// <summary>Province or municipality, district, street, number and room.</summary>
    [Required, StringLength(300)]
    public string? Address { get; init; }

    /// <summary>May be a natural person.</summary>
    [Personal(Mask.Name)]
    [Required, StringLength(200)]
    public string? Owner { get; init; }

    [Required]
    public PremisesUse? Use { get; init; }

    /// <summary>Square metres.</summary>
    [Required, Range(1, 100000)]
    public decimal? AreaSquareMetres { get; init; }

    /// <summary>End of the lease; needed when leased.</summary>
    public DateOnly? LeaseTo { get; init; }
}

public enum Liability
{
    Limited,
    Unlimited,
    Other,
}

/// <summary>Sectors in which an approval comes before registration. To be verified; <c>legal</c> belongs to another organ altogether.</summary>
public enum Sector
{
    None,
    Banking,
    Insurance,
    Securities,
    Legal,
    Press,
    CivilAviation,
    Shipping,
    TourismCulture,
    Accounting,
    Certification,
}

public sealed record EnterpriseForm
{
    [Required, StringLength(200)]
    public string? NameZh { get; init; }

    [Required, StringLength(200)]
    public string? NameOriginal { get; init; }

    [Required, StringLength(300)]
    public string? AddressZh { get; init; }

    [Required, StringLength(300)]
    public string? AddressOriginal { get; init; }

    /// <summary>ISO 3166-1 alpha-3.</summary>
    [Required, RegularExpression("^[A-Z]{3}$", ErrorMessage = "DEU")]
    public string? Country { get; init; }

    [Required]
    public DateOnly? IncorporatedOn { get; init; }

    /// <summary>End of the enterprise's existence; empty when it is unlimited.</summary>
    public DateOnly? ExistsUntil { get; init; }

    public bool? ExistsIndefinitely { get; init; }

    [Required]
    public Liability? Liability { get; init; }

    [Required]
    public Money? Capital { get; init; }

    [Required, StringLength(2000)]
    public string? BusinessScope { get; init; }

    [Required]
    public SignatoryForm? Signatory { get; init; }

    [Required]
    public Sector? Sector { get; init; }

    /// <summary>When an earlier office of this enterprise was revoked or ordered closed, if one was.</summary>
    public DateOnly? PriorRevocationOn { get; init; }
}

public sealed record Money
{
    /// <summary>In units of the currency; a decimal string on the wire, two decimals at most.</summary>
    [Required, Range(typeof(decimal), "0.01", "9999999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217.</summary>
    [Required, RegularExpression("^[A-Z]{3}$", ErrorMessage = "EUR")]
    public string? Currency { get; init; }
}

[Person]
public sealed record SignatoryForm
{
    [Personal(Mask.Name)]
    [Required, StringLength(100)]
    public string? Name { get; init; }

    [NotPersonal("the enterprise's post by which it may sign")]
    [Required, StringLength(100)]
    public string? Position { get; init; }
}

public sealed record ApprovalForm
{
    public bool? Required { get; init; }

    [StringLength(200)]
    public string? Authority { get; init; }

    [StringLength(100)]
    public string? Number { get; init; }

    public DateOnly? ApprovedOn { get; init; }

    /// <summary>The last day of the approval, where it has one.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>When the approver confirmed that an approval older than 90 days is still valid.</summary>
    public DateOnly? ReconfirmedOn { get; init; }
}

/// <summary>A form that an agent may hand in.</summary>
internal interface IHasAgent
{
    AgentForm? Agent { get; }
}

[Person]
public sealed record AgentForm
{
    [Personal(Mask.Name)]
    [Required, StringLength(100)]
    public string? Name { get; init; }

    public bool? MayCorrectForm { get; init; }

    public bool? MayCorrectPapers { get; init; }

    public bool? MayCollect { get; init; }

    [NotPersonal("how far the enterprise's power of attorney goes")]
    [Required]
    public DateOnly? AuthorisedUntil { get; init; }
}

public sealed record TranslationsForm
{
    /// <summary>Every foreign paper has a Chinese translation by a qualified translator, stamped and marked "翻译准确".</summary>
    [Required]
    public bool? Stamped { get; init; }
}

/// <summary>What only the filer can see on the papers, and what offices turn applications back for.</summary>
public sealed record PapersForm
{
    /// <summary>The enterprise's certificate shows the day of incorporation.</summary>
    [Required]
    public bool? CertificateShowsIncorporation { get; init; }

    /// <summary>The capital-credit letter is of a financial institution that does business with the enterprise (L584 art. 23).</summary>
    [Required]
    public bool? BankDealsWithEnterprise { get; init; }

    /// <summary>The uploaded capital-credit letter is a scan of the original.</summary>
    [Required]
    public bool? BankLetterIsOriginal { get; init; }
}
