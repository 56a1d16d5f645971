using System.Text.Json.Nodes;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Texts;
using Platform.CaseKernel.Forms;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Ledger;

/// <summary>What the ledger refuses, and who says so.</summary>
internal static class LedgerProblems
{
    public static readonly ProblemKind BookExists = Kind("book-exists");
    public static readonly ProblemKind BookNotOpen = Kind("book-not-open");
    public static readonly ProblemKind BookNotEmpty = Kind("book-not-empty");
    public static readonly ProblemKind GoodsUnknown = Kind("goods-unknown");
    public static readonly ProblemKind InsufficientBalance = Kind("insufficient-balance");
    public static readonly ProblemKind PieceElsewhere = Kind("piece-elsewhere");
    public static readonly ProblemKind ExhibitionOver = Kind("exhibition-over");
    public static readonly ProblemKind NotDeclaredGoods = Kind("not-declared-goods");
    public static readonly ProblemKind GuaranteeInsufficient = Kind("guarantee-insufficient");
    public static readonly ProblemKind GuaranteeNotValid = Kind("guarantee-not-valid");
    public static readonly ProblemKind RatingLost = Kind("rating-lost");
    public static readonly ProblemKind GuaranteeIsSingle = Kind("guarantee-is-single");
    public static readonly ProblemKind GuaranteeInUse = Kind("guarantee-in-use");
    public static readonly ProblemKind GuaranteeEnded = Kind("guarantee-ended");
    public static readonly ProblemKind GuaranteeTooShort = Kind("guarantee-too-short");
    public static readonly ProblemKind GuaranteeTheSame = Kind("guarantee-the-same");
    public static readonly ProblemKind ExhibitionMoves = Kind("exhibition-moves");
    public static readonly ProblemKind ExhibitionTooEarly = Kind("exhibition-too-early");
    public static readonly ProblemKind StorageTermsDiffer = Kind("storage-terms-differ");
    public static readonly ProblemKind TariffMissing = Kind("tariff-missing");
    public static readonly ProblemKind UnitDiffers = Kind("unit-differs");
    public static readonly ProblemKind DeclarationOverdue = Kind("declaration-overdue");
    public static readonly ProblemKind LicenceMissing = Kind("licence-missing");
    public static readonly ProblemKind ProductBlocked = Kind("product-blocked");
    public static readonly ProblemKind ArtPermitMissing = Kind("art-permit-missing");
    public static readonly ProblemKind SaleDeclared = Kind("sale-declared");
    public static readonly ProblemKind SaleReleased = Kind("sale-released");
    public static readonly ProblemKind SaleCancelled = Kind("sale-cancelled");
    public static readonly ProblemKind SaleIsLoss = Kind("sale-is-loss");
    public static readonly ProblemKind SaleNotDeclarable = Kind("sale-not-declarable");
    public static readonly ProblemKind LossDecided = Kind("loss-decided");
    public static readonly ProblemKind NothingToCount = Kind("nothing-to-count");
    public static readonly ProblemKind StocktakeCounted = Kind("stocktake-counted");
    public static readonly ProblemKind NothingIsMissing = Kind("nothing-is-missing");

    public static Problem NoBook(string number) => BookNotOpen.With(number) with { Provision = Law.BondedBusiness };

    public static Problem TooLittle(HeldLot lot, string place, decimal available, decimal wanted) =>
        InsufficientBalance.With(lot.Title, Places.Title(place).InCallersLanguage(), Amounts.Quantity(available), Amounts.Quantity(wanted)) with
        {
            Provision = Law.Supervised,
            Extensions = new Dictionary<string, JsonNode?>
            {
                ["item"] = lot.Seq,
                ["serial"] = lot.Serial,
                ["place"] = place,
                ["available"] = Amounts.Quantity(available),
                ["needed"] = Amounts.Quantity(wanted),
            },
        };

    public static Problem TooSmall(string? guarantee, decimal needed, decimal available) =>
        GuaranteeInsufficient.With(guarantee ?? "–", Amounts.Money(needed), Amounts.Money(available)) with
        {
            Provision = Law.FullGuarantee,
            Extensions = new Dictionary<string, JsonNode?> { ["guarantee"] = guarantee, ["needed"] = Amounts.Money(needed), ["available"] = Amounts.Money(available) },
        };

    public static Problem Elsewhere(string serial) =>
        PieceElsewhere.With(serial) with { Provision = Law.Supervised, Extensions = new Dictionary<string, JsonNode?> { ["serial"] = serial } };

    public static Problem Over(Exhibition exhibition) =>
        ExhibitionOver.With(exhibition.Number, exhibition.ValidUntil) with { Provision = Law.DisplayTerm };

    public static Problem TooEarly(Exhibition exhibition) =>
        ExhibitionTooEarly.With(exhibition.Number, exhibition.OutFrom, exhibition.ValidUntil) with { Provision = Law.DisplayTerm };

    public static Problem NotDeclared(Exhibition exhibition, HeldLot lot, decimal wanted, decimal left) =>
        NotDeclaredGoods.With(lot.Title, exhibition.Number, Amounts.Quantity(wanted), Amounts.Quantity(left)) with
        {
            Provision = Law.FullGuarantee,
            Extensions = new Dictionary<string, JsonNode?> { ["item"] = lot.Seq, ["serial"] = lot.Serial, ["exhibition"] = exhibition.Number, ["available"] = Amounts.Quantity(left) },
        };

    public static Problem NotDeclarable(string sale) =>
        SaleNotDeclarable.With(sale) with { Provision = Law.Consolidated, Extensions = new Dictionary<string, JsonNode?> { ["sale"] = sale } };

    private static ProblemKind Kind(string code) => new(code, StatusCodes.Status409Conflict, typeof(LedgerTexts));
}

/// <summary>What is wrong with a body that is no case's form, all at once.</summary>
internal static class LedgerBodies
{
    public static IEnumerable<FieldError> Errors(object body) =>
        FieldChecks.Check(body, Law.Networked).Select(finding => new FieldError(finding.Pointer, finding.Code, finding.Title, finding.Provision));

    public static FieldError Error(string pointer, string code, params object?[] args) => new(pointer, code, new Text(typeof(LedgerTexts), code, args));
}
