using Platform.CaseKernel.Materials;

namespace Platform.RepresentativeOffices.Domain;

/// <summary>Papers for establishing: L584 art. 23 items 1 to 7; the signatory's authorisation by Shanghai's list.</summary>
internal static class EstablishMaterials
{
    public const int MostRepresentatives = 4;

    public static readonly IReadOnlyList<MaterialRequirement<EstablishForm>> All =
    [
        new("parent-certificate", Law.SetupEnterprise) { Form = "original" },
        new("articles", Law.Setup) { Form = "original" },
        new("signatory-authorisation", Law.ShanghaiGuide) { Form = "original" },
        new("appointments", Law.Setup) { Form = "original" },
        .. PerPerson("identity"),
        .. PerPerson("cv"),
        new("bank-letter", Law.Setup) { Form = "original" },
        new("premises-proof", Law.SetupPremises),
        new("approval-paper", Law.Setup, form => form.Approval?.Required == true),
    ];

    private static IEnumerable<MaterialRequirement<EstablishForm>> PerPerson(string paper)
    {
        yield return new($"{paper}-1", Law.Setup);
        for (var n = 2; n <= MostRepresentatives; n++)
        {
            var persons = n;
            yield return new($"{paper}-{n}", Law.Setup, form => form.Representatives?.Count >= persons);
        }
    }
}
