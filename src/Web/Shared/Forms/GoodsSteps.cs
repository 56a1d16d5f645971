using static Platform.Web.Shared.Forms.FieldKind;
using static Platform.Web.Shared.Forms.Width;

namespace Platform.Web.Shared.Forms;

/// <summary>What is asked about bonded goods outside of cases: a book, what comes in, what moves, what is sold, what is lost.</summary>
public static class GoodsSteps
{
    public static readonly FormStep Estimate = new("estimate",
    [
        new("estimate", [
            new("/goodsCode") { Label = "/goods/code" },
            new("/origin", Choice) { Codes = CodeList.Countries, Label = "/goods/origin" },
            new("/dutiableValue", Money),
            new("/quantity", Number) { Label = "/goods/quantity" },
        ]),
    ]);

    public static readonly FormStep Entry = new("entry",
    [
        new("entry", [new("/document"), new("/enteredOn", Date)]),
        new("entered-goods", [
            new("/lines/*/code") { Label = "/goods/code" },
            new("/lines/*/name") { Label = "/goods/name" },
            new("/lines/*/quantity", Number) { Label = "/goods/quantity" },
            new("/lines/*/unitValue", Number),
            new("/lines/*/origin") { Label = "/goods/origin" },
            new("/lines/*/item", Number, Third) { Label = "/goods/item" },
            new("/lines/*/unit", Width: Third) { Label = "/goods/unit" },
            new("/lines/*/tracking", Choice, Third) { Codes = CodeList.Trackings },
            new("/lines/*/secondLegalQuantity", Number, Third) { Label = "/goods/secondLegalQuantity" },
            new("/lines/*/secondLegalUnit", Width: Third) { Label = "/goods/secondLegalUnit" },
            new("/lines/*/specification", Width: Full) { Label = "/goods/specification" },
            new("/lines/*/serials", Lines, Full) { Label = "/goods/serials" },
            new("/lines/*/channel", Choice, Third) { Codes = CodeList.Channels },
            new("/lines/*/materialNumber", Width: Third) { Label = "/goods/materialNumber" },
            new("/lines/*/filingNumber", Width: Third),
            new("/lines/*/artPermit", Width: Third) { Label = "/goods/artPermit" },
            new("/lines/*/licenceNumber", Width: Third) { Label = "/goods/licenceNumber" },
            new("/lines/*/licenceValidUntil", Date, Third) { Label = "/goods/licenceValidUntil" },
        ])
        {
            List = "/lines",
            Least = 1,
            Most = 1000,
            IsGrid = true,
            Import = GridImport.Goods,
        },
    ]);

    /// <summary>In one record.</summary>
    public const int MostMoved = 200;

    /// <summary>Goods go to an exhibition, come back from it, or leave the country.</summary>
    /// <param name="code"><c>out</c>, <c>back</c> or <c>reexport</c>.</param>
    /// <param name="items">What there is to move, by its item of the book; null where there is too much to choose from.</param>
    public static FormStep Move(string code, IReadOnlyList<(string Item, string Title)>? items) => new(code,
    [
        new("movement", [new("/document")]),
        new("moved-goods", [
            items is null ? new("/lines/*/item", Number, Full) { Label = "/goods/item" } : new("/lines/*/item", Choice, Full) { Codes = CodeList.Of(items), Label = "/goods/item" },
            new("/lines/*/serial") { Label = "/lines/serial" },
            new("/lines/*/quantity", Number) { Label = "/goods/quantity" },
        ])
        {
            List = "/lines",
            Least = 1,
            Most = MostMoved,
        },
    ]);

    public static FormStep Book(IReadOnlyList<(string Code, string Title)> zones) => new("book",
    [
        new("book", [
            new("/number") { Label = "/head/bookNumber" },
            new("/kind", Choice, Full) { Codes = CodeList.BookKinds, Label = "/book/kind" },
            new("/zone", Choice) { Codes = CodeList.Of(zones), Label = "/book/zone" },
            new("/customsCode") { Label = "/head/customsCode" },
            new("/customsNumber") { Label = "/customs-enterprise/customsNumber" },
            new("/creditCode") { Label = "/customs-enterprise/creditCode" },
            new("/warehouse", Width: Full) { Label = "/book/warehouse" },
        ]),
    ]);

    /// <param name="one">A piece that is tracked by its serial number is sold whole.</param>
    /// <param name="places">Where it stands; asked for when there is more than one.</param>
    public static FormStep Sale(bool one, IReadOnlyList<(string Place, string Title)> places) => new("sale",
    [
        new("sale", [
            .. Where(places),
            .. one ? [] : new Field[] { new("/quantity", Number) { Label = "/goods/quantity" } },
            new("/price", Money) { Label = "/lines/price" },
            new("/soldOn", Date),
            new("/buyer", Width: Full),
        ]),
    ]);

    /// <inheritdoc cref="Sale"/>
    public static FormStep Loss(IReadOnlyList<(string Place, string Title)> places) => new("loss",
    [
        new("loss", [
            .. Where(places),
            new("/quantity", Number) { Label = "/goods/quantity" },
            new("/cause", Choice, Full) { Codes = CodeList.LossCauses },
            new("/happenedOn", Date),
            new("/account", LongText, Full),
        ]),
    ]);

    public static readonly FormStep Papers = new("goods-papers",
    [
        new("goods-papers", [
            new("/artPermit", Width: Full) { Label = "/goods/artPermit" },
            new("/licenceNumber") { Label = "/goods/licenceNumber" },
            new("/licenceValidUntil", Date) { Label = "/goods/licenceValidUntil" },
        ]),
    ]);

    /// <summary>Another guarantee takes the place of an exhibition's.</summary>
    public static FormStep Replacement(IReadOnlyList<(string Number, string Title)> guarantees) => new("replacement",
    [
        new("replacement", [new("/guarantee", Choice, Full) { Codes = CodeList.Of(guarantees), Label = "/replacement/guarantee" }]),
    ]);

    private static IEnumerable<Field> Where(IReadOnlyList<(string Place, string Title)> places) => places.Count > 1 ? [new("/place", Choice, Full) { Codes = CodeList.Of(places) }] : [];
}
