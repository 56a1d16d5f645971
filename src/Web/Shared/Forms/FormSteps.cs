using static Platform.Web.Shared.Forms.FieldKind;
using static Platform.Web.Shared.Forms.Width;

namespace Platform.Web.Shared.Forms;

/// <summary>
/// The guided form of <c>ro.establish</c>: which field is asked where. One description for the applicant's inputs and the
/// officer's facts.
/// </summary>
public static class FormSteps
{
    public const string Materials = "materials";

    public const string Check = "check";

    public static IReadOnlyList<FormStep> Establish { get; } =
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
                new("/authentication/path", Choice, Full) { Codes = CodeList.AuthenticationPaths },
                new("/translations/stamped", FieldKind.Check, Full),
            ]),
        ]),
        new("approval",
        [
            new("approval", [
                new("/approval/required", YesNo, Full),
                new("/approval/authority", Width: Full) { When = "/approval/required=true" },
                new("/approval/number") { When = "/approval/required=true" },
                new("/approval/approvedOn", Date) { When = "/approval/required=true" },
                new("/approval/reconfirmedOn", Date) { When = "/approval/required=true" },
            ]),
        ]),
        new("representatives",
        [
            new("representative", [
                new("/representatives/*/role", Choice, Full) { Codes = CodeList.RepresentativeRoles },
                new("/representatives/*/nameOriginal"),
                new("/representatives/*/nameZh"),
                new("/representatives/*/sex", Choice, Third) { Codes = CodeList.Sexes },
                new("/representatives/*/nationality", Choice, Third) { Codes = CodeList.Countries },
                new("/representatives/*/birthDate", Date, Third),
                new("/representatives/*/document/kind", Choice, Third) { Codes = CodeList.DocumentKinds },
                new("/representatives/*/document/number", Width: Third),
                new("/representatives/*/document/expiresOn", Date, Third),
                new("/representatives/*/position", Width: Third),
                new("/representatives/*/termFrom", Date, Third),
                new("/representatives/*/termTo", Date, Third),
                new("/representatives/*/phone", Phone),
                new("/representatives/*/email", Email),
                new("/representatives/*/addressInChina", Width: Full),
                new("/representatives/*/dispatchedBy", Width: Full) { When = "/representatives/*/nationality=CHN" },
                new("/representatives/*/convictedOfHarmingSecurity", YesNo, Full),
                new("/representatives/*/barredOfficeOn", Date, Full),
            ])
            {
                List = "/representatives",
                Least = 1,
                Most = 4,
                Nested = new("resume", [
                    new("/representatives/*/resume/*/from", Date, Third),
                    new("/representatives/*/resume/*/to", Date, Third),
                    new("/representatives/*/resume/*/position", Width: Third),
                    new("/representatives/*/resume/*/organisation", Width: Full),
                ])
                {
                    List = "/representatives/*/resume",
                    Least = 1,
                    Most = 20,
                },
            },
        ]),
        new("contacts",
        [
            new("liaison", [
                new("/liaison/name"),
                new("/liaison/document/kind", Choice) { Codes = CodeList.DocumentKinds },
                new("/liaison/document/number"),
                new("/liaison/mobile", Phone),
                new("/liaison/email", Email),
            ]),
            new("finance", [
                new("/financeOfficer/name"),
                new("/financeOfficer/mobile", Phone),
            ]),
            new("agent", [
                new("/agent/name"),
                new("/agent/authorisedUntil", Date),
                new("/agent/mayCorrectForm", FieldKind.Check, Full),
                new("/agent/mayCorrectPapers", FieldKind.Check, Full),
                new("/agent/mayCollect", FieldKind.Check, Full),
            ]),
            new("confirmation", [
                new("/realNameVerified", FieldKind.Check, Full),
                new("/ownAccountAndBooks", FieldKind.Check, Full),
            ]),
        ]),
    ];

    /// <summary>Every step in order, with the two that are not made of fields.</summary>
    public static IReadOnlyList<string> Order { get; } = [.. Establish.Select(step => step.Code), Materials, Check];

    public static FormStep? Find(string code) => Establish.FirstOrDefault(step => step.Code == code);

    /// <summary>The step in which a finding is mended.</summary>
    public static string StepOf(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        if (pointer.StartsWith("/materials/", StringComparison.Ordinal))
            return Materials;
        return Establish.FirstOrDefault(step => step.Groups.Any(group => Holds(group, pointer)))?.Code ?? Check;
    }

    private static bool Holds(FieldGroup group, string pointer) =>
        group.List == pointer
        || (group.List is { } list && Pointers.Covers(list, pointer))
        || group.Fields.Any(field => Pointers.Covers(field.Path, pointer) || Pointers.Covers(pointer, field.Path) && pointer.Length > 0);
}
