using static Platform.Web.Shared.Forms.FieldKind;
using static Platform.Web.Shared.Forms.Width;

namespace Platform.Web.Shared.Forms;

/// <summary>What <c>ro.establish</c> asks.</summary>
internal static class EstablishSteps
{
    public static readonly IReadOnlyList<FormStep> All =
    [
        new("office",
        [
            new("office", [
                new("/office/nameZh", Width: Full),
                new("/office/nameForeign", Width: Full),
                new("/office/businessScope", LongText, Full),
                new("/office/treatyBasis", Width: Full),
                new("/office/termFrom", Date),
                new("/office/termTo", Date),
            ]),
            new("premises", [
                new("/office/premises/address", Width: Full),
                new("/office/premises/owner"),
                new("/office/premises/areaSquareMetres", Number),
                new("/office/premises/use", Choice) { Codes = CodeList.PremisesUse },
                new("/office/premises/leaseTo", Date) { When = "/office/premises/use=leased" },
            ]),
            new("office-contact", [
                new("/office/phone", Phone, Third),
                new("/office/postcode", Width: Third),
                new("/office/email", Email, Third),
            ]),
        ]),
        new("enterprise",
        [
            new("enterprise", [
                new("/foreignEnterprise/nameZh", Width: Full),
                new("/foreignEnterprise/nameOriginal", Width: Full),
                new("/foreignEnterprise/country", Choice) { Codes = CodeList.Countries },
                new("/foreignEnterprise/sector", Choice) { Codes = CodeList.Sectors },
                new("/foreignEnterprise/addressZh", Width: Full),
                new("/foreignEnterprise/addressOriginal", Width: Full),
                new("/foreignEnterprise/businessScope", LongText, Full),
            ]),
            new("enterprise-existence", [
                new("/foreignEnterprise/incorporatedOn", Date),
                new("/foreignEnterprise/existsUntil", Date),
                new("/foreignEnterprise/existsIndefinitely", FieldKind.Check, Full),
                new("/foreignEnterprise/liability", Choice, Full) { Codes = CodeList.Liability },
                new("/foreignEnterprise/capital/amount", Money),
                new("/foreignEnterprise/capital/currency", Choice) { Codes = CodeList.Currencies },
            ]),
            new("signatory", [
                new("/foreignEnterprise/signatory/name"),
                new("/foreignEnterprise/signatory/position"),
            ]),
            new("enterprise-history", [
                new("/foreignEnterprise/priorRevocationOn", Date),
            ]),
            SharedGroups.Authentication,
            SharedGroups.AuthenticatedPapers,
            new("papers", [
                new("/papers/certificateShowsIncorporation", YesNo, Full),
                new("/papers/bankDealsWithEnterprise", YesNo, Full),
                new("/papers/bankLetterIsOriginal", YesNo, Full),
            ]),
        ]),
        new("approval",
        [
            SharedGroups.Approval,
        ]),
        new("representatives",
        [
            new("representative", [
                new("/representatives/*/role", Choice, Full) { Codes = CodeList.RepresentativeRoles },
                .. PersonFields.Below("/representatives/*"),
            ])
            {
                List = "/representatives",
                Least = 1,
                Most = 4,
                Nested = PersonFields.Resume("resume", "/representatives/*"),
            },
        ]),
        new("contacts",
        [
            SharedGroups.Liaison,
            new("finance", [
                new("/financeOfficer/name"),
                new("/financeOfficer/mobile", Phone),
            ]),
            SharedGroups.Agent,
            new("confirmation", [
                new("/realNameVerified", FieldKind.Check, Full),
                new("/ownAccountAndBooks", FieldKind.Check, Full),
            ]),
        ]),
    ];
}
