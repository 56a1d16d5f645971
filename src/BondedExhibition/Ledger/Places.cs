using Platform.BondedExhibition.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Ledger;

/// <summary>Where goods are counted. Stock, shows, sold and lost have balances; the others are the world outside the books.</summary>
internal static class Places
{
    public const string Stock = "stock";
    public const string Sold = "sold";
    public const string Lost = "lost";
    public const string Abroad = "abroad";
    public const string OtherBook = "other-book";
    public const string Domestic = "domestic";
    public const string WrittenOff = "written-off";
    public const string Customs = "customs";

    private const string ShowPrefix = "show/";

    public static string Show(string exhibition) => $"{ShowPrefix}{exhibition}";

    public static bool IsShow(string place) => place.StartsWith(ShowPrefix, StringComparison.Ordinal);

    /// <summary>The exhibition's number; null for any other place.</summary>
    public static string? ExhibitionOf(string place) => IsShow(place) ? place[ShowPrefix.Length..] : null;

    public static bool HasBalance(string place) => place is Stock or Sold or Lost || IsShow(place);

    public static Text Title(string place) =>
        IsShow(place) ? new Text(typeof(LedgerTexts), "place.show", ExhibitionOf(place)) : new Text(typeof(LedgerTexts), $"place.{place}");
}
