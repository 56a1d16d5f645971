using System.Globalization;

namespace Platform.Web.Shared.Api;

public sealed record ExhibitionLine
{
    public string Number { get; init; } = "";

    public string Title { get; init; } = "";

    public string? Venue { get; init; }

    public string? Address { get; init; }

    public string? ZoneTitle { get; init; }

    public string? OrganisationName { get; init; }

    public string BookNumber { get; init; } = "";

    public DateOnly? OpensOn { get; init; }

    public DateOnly? ClosesOn { get; init; }

    public DateOnly? ValidUntil { get; init; }

    /// <summary><c>open</c>, <c>over</c> after its last day, or <c>closed</c>.</summary>
    public string State { get; init; } = "";

    public string? StateTitle { get; init; }

    /// <summary>How many lots are on show.</summary>
    public int OnShowCount { get; init; }

    public string? OnShowValue { get; init; }

    /// <summary>Of the guarantee, for what is on show here.</summary>
    public string? Reserved { get; init; }

    public string? GuaranteeNumber { get; init; }

    /// <summary>Null: without a ceiling.</summary>
    public string? GuaranteeCeiling { get; init; }

    public string? GuaranteeReserved { get; init; }

    /// <summary>Sales of the enterprise that should have been declared.</summary>
    public int OverdueSales { get; init; }

    /// <summary>Something is on show past the last day.</summary>
    public bool IsLate => State == "over" && OnShowCount > 0;
}

public sealed record ExhibitionFile
{
    public required ExhibitionLine Exhibition { get; init; }

    public Guid CaseId { get; init; }

    public IReadOnlyList<ExhibitionGoods> Goods { get; init => field = value ?? []; } = [];

    /// <summary>What is declared, in stock and not out yet: pieces one by one, counted goods as far as the declaration reaches.</summary>
    public IEnumerable<(int Item, string? Serial, decimal Quantity)> MayGoOut()
    {
        foreach (var goods in Goods)
        {
            var left = Number(goods.Declared) - Number(goods.Taken);
            foreach (var lot in goods.Lots)
            {
                var quantity = Math.Min(left, Number(lot.InStock));
                if (quantity <= 0)
                    continue;
                left -= quantity;
                yield return (goods.Item, lot.Serial, quantity);
            }
        }
    }

    public IEnumerable<(int Item, string? Serial, decimal Quantity)> IsOnShow() =>
        Goods.SelectMany(goods => goods.Lots.Where(lot => Number(lot.OnShow) > 0).Select(lot => (goods.Item, lot.Serial, Number(lot.OnShow))));

    private static decimal Number(string? text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

/// <summary>Goods that an exhibition may show.</summary>
public sealed record ExhibitionGoods
{
    public int Item { get; init; }

    public string GoodsCode { get; init; } = "";

    public string Name { get; init; } = "";

    public string? Declared { get; init; }

    /// <summary>Of what is declared, what is out and not come back.</summary>
    public string? Taken { get; init; }

    public string? OnShow { get; init; }

    public string? Sold { get; init; }

    public string? Reserved { get; init; }

    /// <summary>What may go out or is on show.</summary>
    public IReadOnlyList<ExhibitionLot> Lots { get; init => field = value ?? []; } = [];
}

public sealed record ExhibitionLot(Guid Id, string? Serial, string OnShow, string InStock);

/// <summary>One exhibit: a piece with its serial number, or goods of an item that are counted.</summary>
public sealed record LotFile
{
    public Guid Id { get; init; }

    public string BookNumber { get; init; } = "";

    public int Item { get; init; }

    public string GoodsCode { get; init; } = "";

    public string Name { get; init; } = "";

    public string? Specification { get; init; }

    public string? Unit { get; init; }

    public string Tracking { get; init; } = "";

    public string? Origin { get; init; }

    public string? Serial { get; init; }

    public string? UnitValue { get; init; }

    /// <summary>Second legal quantity of one unit, with its unit's name.</summary>
    public string? Second { get; init; }

    public DateOnly? StorageUntil { get; init; }

    /// <summary>The culture department's permit, of a work of art.</summary>
    public string? ArtPermit { get; init; }

    public string? LicenceNumber { get; init; }

    public DateOnly? LicenceValidUntil { get; init; }

    public IReadOnlyList<StockPlace> Places { get; init => field = value ?? []; } = [];

    /// <summary>Where it is on show.</summary>
    public Showing? Exhibition { get; init; }

    /// <summary>What was reported of it, and what customs decided.</summary>
    public IReadOnlyList<LossLine> Losses { get; init => field = value ?? []; } = [];

    /// <summary>Where it can be sold or lost: in stock, or at an exhibition.</summary>
    public IEnumerable<StockPlace> Standing => Places.Where(place => place.Place == "stock" || place.Exhibition is not null);

    /// <summary>Why it must not be sold.</summary>
    public ProductBlock? Blocked { get; init; }

    public bool IsPiece => Tracking == "serial";
}

public sealed record Showing(string Number, string Title, string? Venue, DateOnly? ValidUntil);

public sealed record ProductBlock(string Number, string? Name, DateOnly? Since, string? Ground);
