using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain;

/// <summary>
/// Who registers. Second-batch zones: the district's bureau, to which the city passed the power down (S0 task 3);
/// everywhere else the municipal bureau, which the regulation names (L584 art. 5). Both are recorded on every certificate.
/// </summary>
internal static class Registrars
{
    public const string Municipal = "SH-AMR";

    public static Organ For(string zone) => Named(Zones.SecondBatch.Contains(zone) ? $"{zone}-AMR" : Municipal);

    /// <summary>Where a district's bureau registers by the city's power, its papers say whose it is (who signs in a district is to be verified).</summary>
    public static Text? PowerOf(string zone) => For(zone).Code == Municipal ? null : new Text(typeof(RoTexts), "power-passed-down", Named(Municipal).Title, Law.Delegation);

    /// <summary>The Ministry of Justice, through the municipal bureau of justice, licenses foreign law firms' offices.</summary>
    public static Organ Justice => Named("MOJ");

    /// <summary>Hong Kong and Macao firms: the municipal bureau of justice decides itself.</summary>
    public static Organ MunicipalJustice => Named("SH-JUSTICE");

    /// <summary>The market regulator of the district in which an enterprise has its domicile.</summary>
    public static Organ OfEnterprises => Named("DISTRICT-AMR");

    public static Organ Commerce => Named("SH-COMMERCE");

    public static Organ ForeignExchange => Named("SAFE-SH");

    private static Organ Named(string code) => new(code, new Text(typeof(RoTexts), $"organ.{code}"));
}
