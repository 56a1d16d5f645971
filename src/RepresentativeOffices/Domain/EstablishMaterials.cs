using Platform.CaseKernel.Materials;

namespace Platform.RepresentativeOffices.Domain;

/// <summary>Papers for establishing: L584 art. 23 items 1 to 7; the signatory's authorisation by Shanghai's list.</summary>
internal static class EstablishMaterials
{
    public const int MostRepresentatives = 4;

    /// <summary>Notarised and legalised volumes of hundreds of pages, scanned in colour.</summary>
    private const long BoundVolume = 256 * 1024 * 1024;

    public static readonly IReadOnlyList<MaterialRequirement<EstablishForm>> All =
    [
        new("parent-certificate", Law.SetupEnterprise) { Form = "original", MaxBytes = BoundVolume },
        new("articles", Law.Setup) { Form = "original", MaxBytes = BoundVolume },
        new("signatory-authorisation", Law.ShanghaiGuide) { Form = "original" },
        new("appointments", Law.Setup) { Form = "original" },
        .. PerPerson("identity"),
        .. PerPerson("cv"),
        .. Photos(),
        new("bank-letter", Law.Setup) { Form = "original" },
        new("premises-proof", Law.SetupPremises),
        new("approval-paper", Law.Setup, form => form.Approval?.Required == true),
    ];

    /// <summary>What is made abroad and authenticated there: the enterprise's papers, those of the signatory and of the appointments, the bank's letter.</summary>
    public static readonly IReadOnlyList<ForeignPaper> FromAbroad =
        [ForeignPaper.ParentCertificate, ForeignPaper.Articles, ForeignPaper.SignatoryAuthorisation, ForeignPaper.Appointments, ForeignPaper.BankLetter];

    /// <summary>The combined form asks for a photo of each person; whether it is necessary is to be verified, so none is required yet.</summary>
    private static IEnumerable<MaterialRequirement<EstablishForm>> Photos() =>
        Enumerable.Range(1, MostRepresentatives).Select(n => new MaterialRequirement<EstablishForm>($"photo-{n}", Law.Photos, _ => false) { Kinds = ["jpg", "png"], MaxBytes = 5 * 1024 * 1024 });

    private static IEnumerable<MaterialRequirement<EstablishForm>> PerPerson(string paper)
    {
        yield return new($"{paper}-1", Law.Setup) { Identity = true };
        for (var n = 2; n <= MostRepresentatives; n++)
        {
            var persons = n;
            yield return new($"{paper}-{n}", Law.Setup, form => form.Representatives?.Count >= persons) { Identity = true };
        }
    }
}
