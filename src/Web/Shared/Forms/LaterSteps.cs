using static Platform.Web.Shared.Forms.FieldKind;
using static Platform.Web.Shared.Forms.SharedGroups;
using static Platform.Web.Shared.Forms.Width;

namespace Platform.Web.Shared.Forms;

/// <summary>What the matters of an office ask that is registered already. Their drafts begin with what the register says.</summary>
internal static class LaterSteps
{
    public static readonly IReadOnlyList<FormStep> Change =
    [
        new("change",
        [
            new("change-items", [
                new("/items/name", FieldKind.Check),
                new("/items/chief", FieldKind.Check),
                new("/items/businessScope", FieldKind.Check),
                new("/items/premises", FieldKind.Check),
                new("/items/term", FieldKind.Check),
                new("/items/enterpriseName", FieldKind.Check),
                new("/items/enterpriseAddress", FieldKind.Check),
            ])
            {
                OnlyTicked = true,
            },
            new("change-name", [
                EventOn("/name"),
                new("/name/nameZh", Width: Full) { Label = "/office/nameZh" },
                new("/name/nameForeign", Width: Full) { Label = "/office/nameForeign" },
            ])
            {
                When = "/items/name=true",
            },
            new("change-scope", [
                EventOn("/businessScope"),
                new("/businessScope/businessScope", LongText, Full) { Label = "/office/businessScope" },
                new("/businessScope/treatyBasis", Width: Full) { Label = "/office/treatyBasis" },
            ])
            {
                When = "/items/businessScope=true",
            },
            new("change-premises", [
                EventOn("/premises"),
                new("/premises/premises/address", Width: Full) { Label = "/office/premises/address" },
                new("/premises/premises/owner") { Label = "/office/premises/owner" },
                new("/premises/premises/areaSquareMetres", Number) { Label = "/office/premises/areaSquareMetres" },
                new("/premises/premises/use", Choice) { Codes = CodeList.PremisesUse, Label = "/office/premises/use" },
                new("/premises/premises/leaseTo", Date) { When = "/premises/premises/use=leased", Label = "/office/premises/leaseTo" },
            ])
            {
                When = "/items/premises=true",
            },
            new("change-term", [
                EventOn("/term"),
                new("/term/termTo", Date) { Label = "/office/termTo" },
            ])
            {
                When = "/items/term=true",
            },
            new("change-enterprise-name", [
                EventOn("/enterpriseName"),
                new("/enterpriseName/nameZh", Width: Full) { Label = "/foreignEnterprise/nameZh" },
                new("/enterpriseName/nameOriginal", Width: Full) { Label = "/foreignEnterprise/nameOriginal" },
            ])
            {
                When = "/items/enterpriseName=true",
            },
            new("change-enterprise-address", [
                EventOn("/enterpriseAddress"),
                new("/enterpriseAddress/addressZh", Width: Full) { Label = "/foreignEnterprise/addressZh" },
                new("/enterpriseAddress/addressOriginal", Width: Full) { Label = "/foreignEnterprise/addressOriginal" },
            ])
            {
                When = "/items/enterpriseAddress=true",
            },
        ]),
        new("chief",
        [
            new("change-chief", [
                EventOn("/chief"),
                new("/chief/formerStays", YesNo, Full),
            ])
            {
                When = "/items/chief=true",
            },
            new("chief-person", [.. PersonFields.Below("/chief/person")])
            {
                When = "/items/chief=true",
            },
            PersonFields.Resume("chief-resume", "/chief/person") with { When = "/items/chief=true" },
        ]),
        new("approval", [Approval]),
        Authenticated,
        new("contacts", [Agent, RealName]),
    ];

    public static readonly IReadOnlyList<FormStep> File =
    [
        new("filing",
        [
            new("filing-items", [
                new("/items/signatory", FieldKind.Check),
                new("/items/liability", FieldKind.Check),
                new("/items/capital", FieldKind.Check),
                new("/items/enterpriseScope", FieldKind.Check),
                new("/items/representatives", FieldKind.Check),
            ])
            {
                OnlyTicked = true,
            },
            new("filing-signatory", [
                EventOn("/signatory"),
                new("/signatory/name") { Label = "/foreignEnterprise/signatory/name" },
                new("/signatory/position") { Label = "/foreignEnterprise/signatory/position" },
            ])
            {
                When = "/items/signatory=true",
            },
            new("filing-liability", [
                EventOn("/liability"),
                new("/liability/liability", Choice, Full) { Codes = CodeList.Liability, Label = "/foreignEnterprise/liability" },
            ])
            {
                When = "/items/liability=true",
            },
            new("filing-capital", [
                EventOn("/capital"),
                new("/capital/capital/amount", Money, Third) { Label = "/foreignEnterprise/capital/amount" },
                new("/capital/capital/currency", Choice, Third) { Codes = CodeList.Currencies, Label = "/foreignEnterprise/capital/currency" },
            ])
            {
                When = "/items/capital=true",
            },
            new("filing-scope", [
                EventOn("/enterpriseScope"),
                new("/enterpriseScope/businessScope", LongText, Full) { Label = "/foreignEnterprise/businessScope" },
            ])
            {
                When = "/items/enterpriseScope=true",
            },
        ]),
        new("people",
        [
            new("filing-people", [EventOn("/representatives")]) { When = "/items/representatives=true" },
            new("present-person", [
                new("/representatives/present/*/certificate", Width: Third) { IsGiven = true },
                new("/representatives/present/*/name", Width: Third) { IsGiven = true },
                new("/representatives/present/*/leaves", YesNo, Third),
                new("/representatives/present/*/leavesOn", Date, Third) { When = "/representatives/present/*/leaves=true" },
            ])
            {
                List = "/representatives/present",
                IsGiven = true,
                When = "/items/representatives=true",
            },
            new("appointed-person", [
                new("/representatives/appointed/*/role") { Fixed = "representative", Label = "/representatives/*/role" },
                .. PersonFields.Below("/representatives/appointed/*"),
            ])
            {
                List = "/representatives/appointed",
                Most = 3,
                Nested = PersonFields.Resume("resume", "/representatives/appointed/*"),
                When = "/items/representatives=true",
            },
        ]),
        Authenticated,
        new("contacts", [Agent, RealName]),
    ];

    public static readonly IReadOnlyList<FormStep> Renew =
    [
        new("renewal", [new("renewal", [new("/termTo", Date) { Label = "/office/termTo" }])]),
        new("approval", [Approval]),
        Authenticated,
        new("contacts", [Agent]),
    ];

    public static readonly IReadOnlyList<FormStep> Deregister =
    [
        new("closing",
        [
            new("closing", [
                new("/cause", Choice, Full) { Codes = CodeList.ClosingCauses },
                new("/closedBy", Choice, Full) { Codes = CodeList.ClosedBy, When = "/cause=closed" },
                new("/eventOn", Date),
            ]),
            new("clearing", [
                new("/taxCleared", YesNo, Full),
                new("/customs", Choice, Full) { Codes = CodeList.Clearings },
                new("/foreignExchange", Choice, Full) { Codes = CodeList.Clearings },
            ]),
            new("returned", [
                new("/papersReturned", Choice, Full) { Codes = CodeList.Returns },
                new("/lossDeclaredIn", Width: Full) { When = "/papersReturned=lost" },
            ]),
        ]),
        new("approval", [Approval]),
        new("contacts",
        [
            new("contact", [
                new("/contact/name") { Label = "/liaison/name" },
                new("/contact/mobile", Phone) { Label = "/liaison/mobile" },
            ]),
            Agent,
        ]),
    ];

    public static readonly IReadOnlyList<FormStep> AnnualReport =
    [
        new("report",
        [
            new("report", [
                new("/year", Number, Third),
                new("/enterpriseExists", YesNo, Full),
                new("/enterpriseNote", LongText, Full),
                new("/activities", LongText, Full),
            ]),
            new("report-approval", [
                new("/approval/stillValid", YesNo, Full),
                new("/approval/validUntil", Date),
            ]),
        ]),
        new("figures",
        [
            new("audit", [
                new("/audit/firm", Width: Full),
                new("/audit/reportNumber"),
                new("/audit/reportedOn", Date),
                new("/audit/income", Money),
                new("/audit/expenditure", Money),
            ]),
            new("figures", [
                new("/operatingRevenue", Money),
                new("/staff", Number),
                new("/otherMatters", LongText, Full),
            ]),
        ]),
        new("contacts",
        [
            Liaison,
            new("report-signed", [new("/signedByChief", FieldKind.Check, Full)]),
        ]),
    ];
}
