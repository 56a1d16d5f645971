using Platform.Web.Shared.Api;
using static Platform.Web.Shared.Forms.FieldKind;
using static Platform.Web.Shared.Forms.Width;

namespace Platform.Web.Shared.Forms;

/// <summary>What the pilot of on-site blending and dispensing asks: for a site, for goods that come to it, and for each service.</summary>
public static class SiteSteps
{
    internal static readonly IReadOnlyList<FormStep> Site =
    [
        new("operator",
        [
            new("operator", [
                new("/operator/name", Width: Full),
                new("/operator/unifiedCode"),
                new("/operator/role", Choice) { Codes = CodeList.OperatorRoles },
                new("/operator/overseasFiler", Width: Full) { When = "/operator/role=responsible-person" },
                new("/operator/sameGroup", YesNo, Full) { When = "/operator/role=responsible-person" },
                new("/operator/authorisedUntil", Date) { When = "/operator/role=responsible-person" },
            ]),
            new("site-premises", [
                new("/premises/name", Width: Full),
                new("/premises/address", Width: Full),
                new("/premises/businessLicence"),
                new("/premises/areaSquareMetres", Number),
                new("/premises/dedicatedArea", YesNo, Full),
            ]),
            new("site-licence", [
                new("/licence/number"),
                new("/licence/validUntil", Date),
                new("/licence/scope", Width: Full),
            ]),
            new("quality-officer", [
                new("/qualityOfficer/name", Width: Third),
                new("/qualityOfficer/mobile", Phone, Third),
                new("/qualityOfficer/yearsOfExperience", Number, Third),
            ]),
        ]),
        new("services",
        [
            new("site-services", [
                new("/services/blending", YesNo, Full),
                new("/services/dispensing", YesNo, Full),
                new("/services/onRequestOnly", YesNo, Full),
                new("/services/mostGrams", Number),
            ]),
            new("site-product", [
                new("/products/*/number"),
                new("/products/*/inUseDays", Number),
            ])
            {
                List = "/products",
                Least = 2,
                Most = 50,
            },
        ]),
        new("procedures",
        [
            new("site-equipment", [
                new("/equipment/*/name", Width: Third),
                new("/equipment/*/model", Width: Third),
                new("/equipment/*/count", Number, Third),
            ])
            {
                List = "/equipment",
                Least = 1,
                Most = 50,
            },
            new("procedures", [
                new("/procedures/cleaning", LongText, Full),
                new("/procedures/environment", LongText, Full),
                new("/procedures/retainedSamples", LongText, Full),
                new("/procedures/adverseReactionContact", Width: Full),
            ]),
        ]),
    ];

    /// <summary>Batches that come to a site.</summary>
    public static FormStep Receive(SiteFile site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return new("receive",
        [
            new("received-batch", [
                new("/components/*/number", Choice, Full) { Codes = Products(site) },
                new("/components/*/batch", Width: Third),
                new("/components/*/useBy", Date, Third),
                new("/components/*/quantity", Number, Third),
            ])
            {
                List = "/components",
                Least = 1,
                Most = 100,
            },
        ]);
    }

    /// <summary>One service for one consumer.</summary>
    public static FormStep Service(SiteFile site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return new("service",
        [
            new("service", [
                new("/kind", Choice, Full) { Codes = CodeList.ServiceKinds },
                new("/onRequest", FieldKind.Check, Full),
                new("/consumer"),
                new("/netContent", Number),
            ]),
            new("used-batch", [
                new("/components/*/number", Choice, Full) { Codes = Products(site) },
                new("/components/*/batch", Choice) { Codes = CodeList.Of([.. site.Batches.Where(batch => batch.State == "usable").DistinctBy(batch => batch.Batch).Select(batch => (batch.Batch, $"{batch.Batch} · {batch.Name} · {batch.Left} g · {Pages.Written.Day(batch.UseBy)}"))]) },
                new("/components/*/quantity", Number),
            ])
            {
                List = "/components",
                Least = 2,
                Most = 20,
            },
            new("service-record", [
                new("/equipment", Lines, Full),
                new("/cleaning", Width: Full),
                new("/environment/temperatureCelsius", Number, Third),
                new("/environment/humidityPercent", Number, Third),
                new("/retainedSample/reference", Width: Third),
                new("/retainedSample/grams", Number, Third),
                new("/warnings", LongText, Full),
            ]),
        ]);
    }

    private static CodeList Products(SiteFile site) => CodeList.Of([.. site.Products.Select(product => (product.Number, $"{product.Name} · {product.Number}{(product.State == "filed" ? null : $" · {product.StateTitle}")}"))]);
}
