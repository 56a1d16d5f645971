using System.ComponentModel.DataAnnotations;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Privacy;
using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Register;

namespace Platform.RepresentativeOffices.Domain.Later;

/// <summary>Filing of items that are not registered but kept on file (L584 art. 31): signatory, form of liability, capital, the enterprise's scope, representatives.</summary>
public sealed record FileForm : IAuthenticated, IChangesItems, IHasAgent
{
    [Required]
    public FiledItemsForm? Items { get; init; }

    [CountsWhen("/items/signatory")]
    public SignatoryChange? Signatory { get; init; }

    [CountsWhen("/items/liability")]
    public LiabilityChange? Liability { get; init; }

    [CountsWhen("/items/capital")]
    public CapitalChange? Capital { get; init; }

    [CountsWhen("/items/enterpriseScope")]
    public EnterpriseScopeChange? EnterpriseScope { get; init; }

    [CountsWhen("/items/representatives")]
    public RepresentativesChange? Representatives { get; init; }

    public AuthenticationForm? Authentication { get; init; }

    public TranslationsForm? Translations { get; init; }

    /// <summary>Declares that every natural person in the form has passed real-name verification (Shanghai practice).</summary>
    public bool? RealNameVerified { get; init; }

    public AgentForm? Agent { get; init; }

    internal IReadOnlyList<RepresentativeForm> Appointed => Items?.Representatives == true ? Representatives?.Appointed ?? [] : [];

    internal IEnumerable<(PresentRepresentative Person, string Place)> Leaving =>
        Items?.Representatives == true
            ? (Representatives?.Present ?? []).Select((person, i) => (person, $"/representatives/present/{i}")).Where(row => row.person.Leaves == true)
            : [];

    internal bool NeedsProof => Items is { Liability: true } or { Capital: true } or { EnterpriseScope: true };

    IReadOnlyList<ForeignPaper> IAuthenticated.ForeignPapers =>
    [
        .. Items?.Signatory == true ? [ForeignPaper.SignatoryAuthorisation] : Array.Empty<ForeignPaper>(),
        .. NeedsProof ? [ForeignPaper.ParentCertificate] : Array.Empty<ForeignPaper>(),
        .. Items?.Representatives == true ? [ForeignPaper.Appointments] : Array.Empty<ForeignPaper>(),
    ];

    string? IAuthenticated.HomeIn(CheckContext context) => context.Office()?.Entry.ForeignEnterprise.Country;

    IEnumerable<ChangedItem> IChangesItems.ChangedItems(OfficeFile? file)
    {
        var enterprise = file?.Entry.ForeignEnterprise;
        if (Items?.Signatory == true)
            yield return new("signatory", Signatory?.EventOn, Signatory?.Name != enterprise?.Signatory?.Name || Signatory?.Position != enterprise?.Signatory?.Position);
        if (Items?.Liability == true)
            yield return new("liability", Liability?.EventOn, Liability?.Liability != enterprise?.Liability);
        if (Items?.Capital == true)
            yield return new("capital", Capital?.EventOn, Capital?.Capital != enterprise?.Capital);
        if (Items?.EnterpriseScope == true)
            yield return new("enterpriseScope", EnterpriseScope?.EventOn, EnterpriseScope?.BusinessScope != enterprise?.BusinessScope);
        if (Items?.Representatives == true)
            yield return new("representatives", Representatives?.EventOn, Appointed.Count > 0 || Leaving.Any());
    }
}

/// <summary>What is filed, by the codes of the combined form: 11 signatory, 12 liability, 13 capital, 14 the enterprise's scope, 15 representatives.</summary>
public sealed record FiledItemsForm
{
    public bool? Signatory { get; init; }

    public bool? Liability { get; init; }

    public bool? Capital { get; init; }

    public bool? EnterpriseScope { get; init; }

    public bool? Representatives { get; init; }
}

[Person]
public sealed record SignatoryChange
{
    [NotPersonal("when the enterprise changed its signatory")]
    [Required]
    public DateOnly? EventOn { get; init; }

    [Personal(Mask.Name)]
    [Required, StringLength(100)]
    public string? Name { get; init; }

    [NotPersonal("the enterprise's post by which it may sign")]
    [Required, StringLength(100)]
    public string? Position { get; init; }
}

public sealed record LiabilityChange
{
    [Required]
    public DateOnly? EventOn { get; init; }

    [Required]
    public Liability? Liability { get; init; }
}

public sealed record CapitalChange
{
    [Required]
    public DateOnly? EventOn { get; init; }

    [Required]
    public Money? Capital { get; init; }
}

public sealed record EnterpriseScopeChange
{
    [Required]
    public DateOnly? EventOn { get; init; }

    [Required, StringLength(2000)]
    public string? BusinessScope { get; init; }
}

public sealed record RepresentativesChange
{
    [Required]
    public DateOnly? EventOn { get; init; }

    /// <summary>Who comes.</summary>
    public IReadOnlyList<RepresentativeForm>? Appointed { get; init; }

    /// <summary>Who serves, as the register says; who leaves is marked.</summary>
    public IReadOnlyList<PresentRepresentative>? Present { get; init; }
}

[Person]
public sealed record PresentRepresentative
{
    /// <summary>Tells who is meant, whatever papers were issued since; given by the register.</summary>
    [NotPersonal("a number of the register's own")]
    public Guid? Id { get; init; }

    /// <summary>Number of the 代表证, for the reader.</summary>
    [NotPersonal("number of a paper that anybody may verify")]
    [StringLength(60)]
    public string? Certificate { get; init; }

    [Personal(Mask.Name)]
    [StringLength(100)]
    public string? Name { get; init; }

    [NotPersonal("whether the post ends, which the register states")]
    public bool? Leaves { get; init; }

    [NotPersonal("when the post ends, which the register states")]
    public DateOnly? LeavesOn { get; init; }
}
