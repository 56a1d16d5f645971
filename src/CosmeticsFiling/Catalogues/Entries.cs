using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Catalogues;

/// <summary>An entry that counts from a day on, until a day; either may be open.</summary>
public interface IDated
{
    DateOnly? From { get; }

    DateOnly? To { get; }
}

/// <summary>A line of Catalogue I or II.</summary>
public sealed record Ingredient(string Name, string? Inci, string Part, string? Serial, DateOnly? From, DateOnly? To) : IDated;

/// <summary>A line of the list of prohibited ingredients.</summary>
public sealed record ProhibitedSubstance(string Entry, Words Title, IReadOnlyList<Member> Members, DateOnly? From, DateOnly? To) : IDated;

/// <summary>A substance an entry speaks of.</summary>
/// <param name="IsBasis">The limit is stated as this substance, so its content needs no conversion.</param>
public sealed record Member(string Name, string? Inci, bool IsBasis)
{
    public IReadOnlyList<string> Keys { get; } = [.. new[] { IngredientNames.Key(Name), IngredientNames.Key(Inci) }.Where(key => key.Length > 0)];
}

/// <summary>What must stand on the label when the line's substances are used.</summary>
/// <param name="Threshold">In percent; null: always.</param>
/// <param name="Inclusive">Whether the threshold itself counts.</param>
public sealed record LabelWarning(Words Words, Condition When, decimal? Threshold, bool Inclusive)
{
    public bool AppliesAt(decimal percent) => Threshold is not { } threshold || percent > threshold || (Inclusive && percent == threshold);
}

/// <summary>One line of an entry: for one use, the limit and what else must hold.</summary>
public sealed record LimitLine
{
    public required string Line { get; init; }

    public required IReadOnlyList<Member> Members { get; init; }

    /// <summary>Substances of other entries that count towards the same limit.</summary>
    public required IReadOnlyList<Member> With { get; init; }

    public required Condition Use { get; init; }

    /// <summary>Null: in every product.</summary>
    public Words? UseTitle { get; init; }

    /// <summary>Percent of the product; null: no limit of content.</summary>
    public decimal? Max { get; init; }

    /// <summary>The limit is for all of them together, and not for each.</summary>
    public bool Total { get; init; }

    /// <summary>What the limit is stated as, where not as the ingredient itself.</summary>
    public Words? As { get; init; }

    public required Condition Ban { get; init; }

    public Words? BanTitle { get; init; }

    /// <summary>What no formula tells: pH, purity, residues.</summary>
    public Words? Other { get; init; }

    public required IReadOnlyList<LabelWarning> Labels { get; init; }
}

/// <summary>An entry of Table 3 or of a permitted table: substances with limits by use.</summary>
/// <param name="NotWith">Entries whose substances must not stand in the same formula.</param>
public sealed record LimitedSubstance(CatalogueKind Kind, string Entry, Words Title, IReadOnlyList<LimitLine> Lines, IReadOnlyList<string> NotWith, DateOnly? From, DateOnly? To) : IDated;
