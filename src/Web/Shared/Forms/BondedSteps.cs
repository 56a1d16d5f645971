using static Platform.Web.Shared.Forms.FieldKind;
using static Platform.Web.Shared.Forms.Width;

namespace Platform.Web.Shared.Forms;

/// <summary>What the matters of bonded exhibition ask.</summary>
internal static class BondedSteps
{
    public static readonly IReadOnlyList<FormStep> Exhibit =
    [
        new("declaration",
        [
            new("declaration-head", [
                new("/head/bookNumber"),
                new("/head/customsCode"),
                new("/head/internalNumber"),
                new("/head/outsideBookNumber"),
                new("/head/kind", Choice, Full) { Codes = CodeList.DeclarationKinds },
                new("/head/direction", Choice) { Codes = CodeList.Directions },
                new("/head/goodsKind", Choice) { Codes = CodeList.GoodsKinds },
                new("/head/domesticSale", YesNo),
                new("/head/scrap", YesNo),
                new("/head/remarks", LongText, Full),
            ]),
            Enterprise("book-enterprise", "/head/enterprise"),
            Enterprise("exhibitor", "/head/exhibitor"),
            Enterprise("declarant", "/head/declarant"),
            Enterprise("preparer", "/head/preparer"),
        ]),
        new("exhibition",
        [
            new("exhibition", [
                new("/exhibition/title", Width: Full),
                new("/exhibition/venue", Width: Full),
                new("/exhibition/address", Width: Full),
                new("/exhibition/customsCode"),
                new("/exhibition/opensOn", Date),
                new("/exhibition/closesOn", Date),
                new("/exhibition/validUntil", Date),
                new("/exhibition/systemConnected", YesNo, Full),
            ]),
            new("keeper", [new("/exhibition/keeper/name"), new("/exhibition/keeper/mobile", Phone)]),
        ]),
        new("goods",
        [
            new("exhibit-goods", [
                new("/goods/*/item", Number),
                new("/goods/*/code"),
                new("/goods/*/name"),
                new("/goods/*/quantity", Number),
                new("/goods/*/unitPrice", Number),
                new("/goods/*/total", Number, Third),
                new("/goods/*/currency", Width: Third),
                new("/goods/*/unit", Width: Third),
                new("/goods/*/kind", Choice, Third) { Codes = CodeList.GoodsKinds },
                new("/goods/*/origin", Width: Third),
                new("/goods/*/materialNumber", Width: Third),
                new("/goods/*/specification", Width: Full),
                new("/goods/*/serials", Lines, Full),
                new("/goods/*/artPermit", Width: Third),
                new("/goods/*/licenceNumber", Width: Third),
                new("/goods/*/licenceValidUntil", Date, Third),
                new("/goods/*/legalUnit", Width: Third),
                new("/goods/*/secondLegalUnit", Width: Third),
                new("/goods/*/change", Choice, Third) { Codes = CodeList.RowChanges },
            ])
            {
                List = "/goods",
                Least = 1,
                Most = 1000,
                IsGrid = true,
                Import = GridImport.Goods,
            },
        ]),
        new("guarantee",
        [
            new("guarantee-choice", [new("/guarantee/number"), new("/guarantee/levyNumber"), new("/guarantee/ratio", Number)]),
        ]),
    ];

    public static readonly IReadOnlyList<FormStep> Extend =
    [
        new("extension", [new("extension", [new("/validUntil", Date) { Label = "/exhibition/validUntil" }, new("/reason", LongText, Full)])]),
    ];

    public static readonly IReadOnlyList<FormStep> Guarantee =
    [
        new("guarantee",
        [
            Enterprise("guarantor-enterprise", "/enterprise"),
            new("guarantee", [
                new("/kind", Choice, Full) { Codes = CodeList.GuaranteeKinds, Label = "/guarantee/kind" },
                new("/scope", Choice, Full) { Codes = CodeList.GuaranteeScopes, Label = "/guarantee/scope" },
                new("/amount", Money) { Label = "/guarantee/amount" },
                new("/validFrom", Date),
                new("/validUntil", Date) { Label = "/guarantee/validUntil" },
                new("/purpose", LongText, Full) { Label = "/guarantee/purpose" },
                new("/depositNumber") { When = "/kind=deposit" },
            ]),
            new("letter", [
                new("/letter/issuer", Width: Full),
                new("/letter/number"),
                new("/letter/issuedOn", Date),
                new("/letter/beneficiary", Width: Full),
                new("/letter/jointLiability", YesNo, Full),
            ])
            {
                When = "/kind=letter",
            },
        ]),
    ];

    public static readonly IReadOnlyList<FormStep> Waiver =
    [
        new("institution",
        [
            Enterprise("institution", "/institution"),
            new("grade", [
                new("/grade", Choice, Full) { Codes = CodeList.InstitutionGrades },
                new("/gradedBy"),
                new("/gradedOn", Date),
            ]),
            new("waiver", [
                new("/validFrom", Date),
                new("/validUntil", Date) { Label = "/guarantee/validUntil" },
                new("/ceiling", Money),
            ]),
            new("planned-exhibition", [
                new("/exhibitions/*/title"),
                new("/exhibitions/*/venue"),
                new("/exhibitions/*/opensOn", Date),
                new("/exhibitions/*/closesOn", Date),
            ])
            {
                List = "/exhibitions",
                Least = 1,
                Most = 50,
            },
        ]),
    ];

    public static readonly IReadOnlyList<FormStep> Consolidated =
    [
        new("declaration",
        [
            Enterprise("declarant", "/declarant"),
            new("payment", [
                new("/internalNumber") { Label = "/head/internalNumber" },
                new("/payment", Choice, Full) { Codes = CodeList.TaxPayments },
            ]),
        ]),
        new("sales",
        [
            new("declared-sale", [
                new("/lines/*/sale"),
                new("/lines/*/price", Money),
                new("/lines/*/invoice"),
                new("/lines/*/freight", Money),
                new("/lines/*/insurance", Money),
                new("/lines/*/additions", Money),
                new("/lines/*/deductions", Money),
                new("/lines/*/licenceNumber") { Label = "/goods/licenceNumber" },
                new("/lines/*/licenceValidUntil", Date) { Label = "/goods/licenceValidUntil" },
            ])
            {
                List = "/lines",
                Least = 1,
                Most = 200,
            },
        ]),
    ];

    public static readonly IReadOnlyList<FormStep> Transfer =
    [
        new("transfer",
        [
            Enterprise("sender", "/sender"),
            Enterprise("receiver", "/receiver"),
            new("transfer", [
                new("/receivingBook"),
                new("/receivedAs", Choice, Full) { Codes = CodeList.Channels },
                new("/reason", LongText, Full),
            ]),
            new("transfer-line", [
                new("/lines/*/item", Number, Third) { Label = "/goods/item" },
                new("/lines/*/serial", Width: Third),
                new("/lines/*/quantity", Number, Third) { Label = "/goods/quantity" },
            ])
            {
                List = "/lines",
                Least = 1,
                Most = 200,
            },
        ]),
    ];

    public static readonly IReadOnlyList<FormStep> StorageExtension =
    [
        new("storage",
        [
            new("storage", [new("/until", Date), new("/reason", LongText, Full)]),
            new("stored-goods", [
                new("/goods/*/item", Number),
                new("/goods/*/serial") { Label = "/lines/serial" },
            ])
            {
                List = "/goods",
                Least = 1,
                Most = 200,
            },
        ]),
    ];

    public static readonly IReadOnlyList<FormStep> ArtImport =
    [
        new("importer",
        [
            Enterprise("importer", "/importer"),
            new("art-import", [
                new("/operatorRecord"),
                new("/purpose", Choice, Full) { Codes = CodeList.ArtPurposes, Label = "/art/purpose" },
                new("/listFixedOn", Date),
                new("/entryPlannedOn", Date),
                new("/sourceAndUse", LongText, Full),
            ]),
        ]),
        new("works",
        [
            new("art-work", [
                new("/works/*/title"),
                new("/works/*/artist"),
                new("/works/*/kind", Choice) { Codes = CodeList.ArtKinds },
                new("/works/*/year", Number),
                new("/works/*/medium", Width: Full),
                new("/works/*/code") { Label = "/goods/code" },
                new("/works/*/origin", Choice) { Codes = CodeList.Countries, Label = "/goods/origin" },
                new("/works/*/value", Money),
                new("/works/*/currency", Choice) { Codes = CodeList.Currencies, Label = "/goods/currency" },
                new("/works/*/relic", YesNo),
                new("/works/*/edition", Number) { When = "/works/*/kind=limited-copy" },
                new("/works/*/signed", YesNo) { When = "/works/*/kind=limited-copy" },
            ])
            {
                List = "/works",
                Least = 1,
                Most = 200,
            },
        ]),
    ];

    public static readonly IReadOnlyList<FormStep> Discrepancy =
    [
        new("statement", [new("statement", [new("/statement", LongText, Full)])]),
    ];

    private static FieldGroup Enterprise(string key, string place) => new(key,
    [
        new($"{place}/name", Width: Full) { Label = "/customs-enterprise/name" },
        new($"{place}/customsNumber") { Label = "/customs-enterprise/customsNumber" },
        new($"{place}/creditCode") { Label = "/customs-enterprise/creditCode" },
    ]);
}
