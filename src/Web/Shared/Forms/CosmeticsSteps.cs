using static Platform.Web.Shared.Forms.FieldKind;
using static Platform.Web.Shared.Forms.Width;

namespace Platform.Web.Shared.Forms;

/// <summary>What the matters of cosmetics ask.</summary>
internal static class CosmeticsSteps
{
    private static readonly FormStep Product = new("product",
    [
        new("origin", [new("/origin", Choice, Full) { Codes = CodeList.Origins }]),
        new("product", [
            new("/product/tradeMark", Width: Third),
            new("/product/genericName", Width: Third),
            new("/product/attributeName", Width: Third),
            new("/product/nameForeign", Width: Full),
            new("/product/netContent"),
            new("/product/shelfLifeMonths", Number),
            new("/product/production", Choice) { Codes = CodeList.Productions },
            new("/product/port"),
            new("/product/madeForChina", YesNo, Full),
        ]),
    ]);

    private static readonly FormStep Classification = new("classification",
    [
        new("classification", [
            new("/classification/efficacy", Choices, Full) { Codes = CodeList.Efficacies },
            new("/classification/sites", Choices, Full) { Codes = CodeList.Sites },
            new("/classification/users", Choices, Full) { Codes = CodeList.Users },
            new("/classification/forms", Choices, Full) { Codes = CodeList.Forms },
            new("/classification/method", Choice, Full) { Codes = CodeList.Methods },
            new("/classification/rinsedOrLeft", YesNo, Full),
            new("/classification/claimsEyes", YesNo, Full),
            new("/classification/claimsLips", YesNo, Full),
            new("/classification/claimsChildren", YesNo, Full),
            new("/classification/nature", Choice, Full) { Codes = CodeList.Natures },
        ]),
    ]);

    private static readonly FormStep Formula = new("formula",
    [
        new("formula", [.. Ingredient("/formula/rows/*", "percent"), new("/formula/rows/*/isPropellant", FieldKind.Check, Third), new("/formula/rows/*/remarks", Width: Full)])
        {
            List = "/formula/rows",
            Least = 1,
            Most = 300,
            IsGrid = true,
            Import = GridImport.Formula,
            Nested = new("component", [.. Ingredient("/formula/rows/*/components/*", "percentOfBlend")]) { List = "/formula/rows/*/components", Most = 100 },
        },
        new("perfume", [new("/formula/perfumeRemarks", LongText, Full)]),
        new("carrier", [
            new("/formula/carrier/material"),
            new("/formula/carrier/source"),
            new("/formula/carrier/process", LongText, Full),
            new("/formula/carrier/qualityIndicators", LongText, Full),
        ]),
    ]);

    private static readonly FormStep Filer = new("filer",
    [
        new("filer", [
            new("/filer/name", Width: Full),
            new("/filer/nameForeign", Width: Full),
            new("/filer/unifiedCode"),
            new("/filer/country", Choice) { Codes = CodeList.Countries },
            new("/filer/address", Width: Full),
            new("/filer/legalRepresentative"),
            new("/filer/firstFiling", YesNo, Full),
            new("/filer/qualitySystem", LongText, Full),
            new("/filer/adverseReactionSystem", LongText, Full),
        ]),
        new("responsible-person", [
            new("/responsiblePerson/name", Width: Full),
            new("/responsiblePerson/unifiedCode"),
            new("/responsiblePerson/address", Width: Full),
            new("/responsiblePerson/authorisation/from", Date),
            new("/responsiblePerson/authorisation/until", Date),
            new("/responsiblePerson/authorisation/notarised", YesNo, Full),
            new("/responsiblePerson/authorisation/onlyOne", YesNo, Full),
        ]),
        new("safety-officer", [
            new("/safetyOfficer/name"),
            new("/safetyOfficer/phone", Phone),
            new("/safetyOfficer/profession"),
            new("/safetyOfficer/experiencedSince", Date),
        ]),
    ]);

    private static readonly FormStep Making = new("making",
    [
        new("manufacturer", [
            new("/manufacturers/*/name", Width: Full),
            new("/manufacturers/*/address", Width: Full),
            new("/manufacturers/*/licenceNumber"),
            new("/manufacturers/*/qualityCertified", YesNo),
        ])
        {
            List = "/manufacturers",
            Least = 1,
            Most = 20,
        },
        new("standard", [
            new("/standard/number"),
            new("/standard/process", LongText, Full),
            new("/standard/sensoryIndicators", LongText, Full),
            new("/standard/microbialIndicators", LongText, Full),
            new("/standard/chemicalIndicators", LongText, Full),
            new("/standard/useMethod", LongText, Full),
            new("/standard/warnings", LongText, Full),
            new("/standard/storage", Width: Full),
        ]),
    ]);

    private static readonly FormStep Label = new("label",
    [
        new("label", [
            new("/label/text", LongText, Full),
            new("/label/claims", Lines, Full),
            new("/label/dating", Choice, Full) { Codes = CodeList.Datings },
            new("/label/inChinese", YesNo, Full),
            new("/label/sticker", YesNo, Full),
            new("/label/stickerAgrees", YesNo, Full),
            new("/label/ingredientsInOrder", YesNo, Full),
            new("/label/smallPack", YesNo, Full),
            new("/label/sameOnline", YesNo, Full),
            new("/label/childrensSign", YesNo, Full),
            new("/label/underSupervision", YesNo, Full),
        ]),
        new("label-shows", [.. new[] { "name", "filer", "manufacturers", "licence", "responsiblePerson", "standard", "ingredients", "netContent", "useBy", "useAndWarnings" }
            .Select(item => new Field($"/label/shows/{item}", YesNo, Full))]),
    ]);

    private static readonly FormStep Evidence = new("evidence",
    [
        new("test", [
            new("/tests/*/kind", Choice) { Codes = CodeList.TestKinds },
            new("/tests/*/reportNumber"),
            new("/tests/*/laboratory", Width: Full),
            new("/tests/*/registered", YesNo, Full),
            new("/tests/*/sample"),
            new("/tests/*/batch"),
            new("/tests/*/issuedOn", Date),
            new("/tests/*/passed", YesNo),
        ])
        {
            List = "/tests",
            Least = 1,
            Most = 30,
        },
        new("safety", [
            new("/safety/paper", Choice, Full) { Codes = CodeList.AssessmentPapers },
            new("/safety/assessedOn", Date),
            new("/safety/safe", YesNo, Full),
            new("/safety/qualitySystemRunsWell", YesNo, Full),
            new("/safety/toxicologyWaived", YesNo, Full),
            new("/safety/assessor/name", Width: Third),
            new("/safety/assessor/profession", Width: Third),
            new("/safety/assessor/experiencedSince", Date, Third),
        ]),
        new("claims", [
            new("/claims/sensitiveSkin", FieldKind.Check, Full),
            new("/claims/tearFree", FieldKind.Check, Full),
            new("/claims/mild", FieldKind.Check, Full),
            new("/claims/quantified", FieldKind.Check, Full),
            new("/claims/ingredientEffect", FieldKind.Check, Full),
        ]),
        new("efficacy-evidence", [
            new("/claims/evidence/*/claim", Choice, Full) { Codes = CodeList.Claims },
            new("/claims/evidence/*/kinds", Choices, Full) { Codes = CodeList.EvidenceKinds },
            new("/claims/evidence/*/abstract", LongText, Full),
            new("/claims/evidence/*/physicalOnly", YesNo, Full),
        ])
        {
            List = "/claims/evidence",
            Most = 30,
        },
        new("children", [
            new("/children/designPrinciples", LongText, Full),
            new("/children/noGeneOrNano", YesNo, Full),
            new("/children/notLikeFood", YesNo, Full),
        ])
        {
            When = "/classification/claimsChildren=true",
        },
        new("truthful", [new("/truthful", FieldKind.Check, Full)]),
    ]);

    public static readonly IReadOnlyList<FormStep> File = [Product, Classification, Formula, Filer, Making, Label, Evidence];

    public static readonly IReadOnlyList<FormStep> Change =
    [
        new("reasons",
        [
            new("change-reasons", [
                new("/reasons/description", LongText, Full),
                new("/reasons/name", LongText, Full),
                new("/reasons/formula", Choice, Full) { Codes = CodeList.FormulaChanges },
                new("/reasons/beforeSale", YesNo, Full),
                new("/reasons/movesAuthority", YesNo, Full),
            ]),
        ]),
        .. File,
    ];

    public static readonly IReadOnlyList<FormStep> Cancel =
    [
        new("giving-up",
        [
            new("giving-up", [
                new("/reason", Choice, Full) { Codes = CodeList.EndsOfProduct },
                new("/explanation", LongText, Full),
                new("/lastMadeOn", Date),
                new("/understood", FieldKind.Check, Full),
            ]),
        ]),
    ];

    public static readonly IReadOnlyList<FormStep> ResponsiblePerson =
    [
        new("new-person",
        [
            new("new-person", [
                new("/filerNameForeign", Width: Full),
                new("/newPerson/name", Width: Full) { Label = "/responsiblePerson/name" },
                new("/newPerson/unifiedCode") { Label = "/responsiblePerson/unifiedCode" },
                new("/newPerson/address", Width: Full) { Label = "/responsiblePerson/address" },
                new("/newPerson/authorisation/from", Date) { Label = "/responsiblePerson/authorisation/from" },
                new("/newPerson/authorisation/until", Date) { Label = "/responsiblePerson/authorisation/until" },
                new("/newPerson/authorisation/notarised", YesNo, Full) { Label = "/responsiblePerson/authorisation/notarised" },
                new("/newPerson/authorisation/onlyOne", YesNo, Full) { Label = "/responsiblePerson/authorisation/onlyOne" },
            ]),
            new("taken-over", [
                new("/numbers", Lines, Full),
                new("/answersForAll", FieldKind.Check, Full),
                new("/formerConsents", YesNo, Full),
            ]),
        ]),
    ];

    public static readonly IReadOnlyList<FormStep> AnnualReport =
    [
        new("products-report",
        [
            new("report-year", [
                new("/year", Number, Third) { Label = "/reportYear" },
                new("/selfChecked", FieldKind.Check, Full),
                new("/findings", LongText, Full),
            ]),
            new("reported-product", [
                new("/products/*/number"),
                new("/products/*/stillMadeOrImported", YesNo),
                new("/products/*/lastMadeOn", Date) { When = "/products/*/stillMadeOrImported=false" },
                new("/products/*/changesSinceLastReport", LongText, Full),
            ])
            {
                List = "/products",
                Least = 1,
                Most = 500,
            },
        ]),
    ];

    // The words of an ingredient are the same in a blend.
    private static IEnumerable<Field> Ingredient(string place, string share) => new Field[]
    {
        new("/name"),
        new("/inci"),
        new($"/{share}", Number),
        new("/purpose"),
        new("/safetyCode"),
        new("/isNew", FieldKind.Check, Third),
        new("/newIngredientNumber", Width: Third),
        new("/colourIndex", Width: Third),
        new("/plantPart", Width: Third),
    }.Select(field => field with { Path = place + field.Path, Label = field.Path == $"/{share}" ? $"/formula/{share}" : $"/formula/rows/*{field.Path}" });
}
