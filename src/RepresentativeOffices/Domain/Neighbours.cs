using Platform.CaseKernel.Cases;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain;

/// <summary>
/// A matter next to this service's that is filed elsewhere: what it asks and who decides, so that nobody files it here. Words:
/// <c>neighbour.&lt;Code&gt;</c>, <c>.summary</c>, <c>.condition.&lt;n&gt;</c>, <c>.note.&lt;n&gt;</c>.
/// </summary>
/// <param name="Conditions">Who says each condition, in order.</param>
internal sealed record Neighbour(string Code, Organ Organ, IReadOnlyList<Provision> Basis, IReadOnlyList<Provision> Conditions, int Notes)
{
    public Text Title => Words("");

    public Text Summary => Words(".summary");

    public IEnumerable<(Text Words, Provision Provision)> Asked => Conditions.Select((provision, i) => (Words($".condition.{i + 1}"), provision));

    public IEnumerable<Text> Noted => Enumerable.Range(1, Notes).Select(n => Words($".note.{n}"));

    /// <summary>Something of it has not been confirmed by the business side.</summary>
    public bool ToBeVerified => Basis.Concat(Conditions).Any(provision => provision.ToBeVerified);

    private Text Words(string part) => new(typeof(RoTexts), $"neighbour.{Code}{part}");
}

/// <summary>The neighbouring matters of the domain reference §1.9 and §1.10.</summary>
internal static class Neighbours
{
    public static readonly IReadOnlyList<Neighbour> All =
    [
        new("law-firm", Registrars.Justice, [Law.LawFirms, Law.LawFirmTime, Law.LawFirmMeasures, Law.LegalAdvisers],
            [Law.LawFirmPeople, Law.LawFirmPapers, Law.LawFirmName, Law.LawFirmTime, Law.LawFirmRegistration, Law.LawFirmPresence, Law.LawFirmBans, Law.LawFirmChanges, Law.LawFirmAddress], Notes: 2),
        new("law-firm-hk-macao", Registrars.MunicipalJustice, [Law.HongKongMacaoLawFirms, Law.LawFirmMeasures],
            [Law.HongKongMacaoLawFirms], Notes: 1),
        new("domicile", Registrars.OfEnterprises, [Law.Domiciles, Law.OneDomicile, Law.DomicileReform],
            [Law.Domiciles, Law.OneDomicile, Law.ClusteredSites], Notes: 2),
        new("investment-company", Registrars.Commerce, [Law.InvestmentCompanies, Law.InvestmentCompanyMechanism],
            [Law.InvestmentCompanies, Law.InvestmentCompanies, Law.InvestmentCompanies], Notes: 3),
        new("domestic-reinvestment", Registrars.ForeignExchange, [Law.Reinvestment, Law.ReinvestmentJingAn],
            [Law.Reinvestment], Notes: 1),
    ];
}
