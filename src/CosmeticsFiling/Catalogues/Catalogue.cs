namespace Platform.CosmeticsFiling.Catalogues;

/// <summary>A matter whose rules ask the catalogue gives it by <c>KnowAsync</c>.</summary>
public interface IKnowsCatalogue
{
    Catalogue Catalogue { get; }
}

/// <summary>Every table as it counts on a day. A value: the same versions and day answer the same.</summary>
public sealed class Catalogue(DateOnly on, IReadOnlyDictionary<CatalogueKind, CatalogueList> lists)
{
    private static readonly CatalogueKind[] Limiting = [CatalogueKind.Restricted, CatalogueKind.Preservatives, CatalogueKind.Colorants, CatalogueKind.UvFilters, CatalogueKind.HairDyes];

    public DateOnly On => on;

    public IEnumerable<CatalogueVersion> Versions => lists.OrderBy(list => list.Key).Select(list => list.Value.Version);

    /// <summary>Whether a name that the table lacks is not on the list; false when only a part, or nothing, is loaded.</summary>
    public bool IsComplete(CatalogueKind kind) => lists.TryGetValue(kind, out var list) && list.Version.Complete;

    public bool Has(CatalogueKind kind) => lists.ContainsKey(kind);

    /// <param name="key">Of <see cref="IngredientNames.Key"/>.</param>
    public Ingredient? Find(string key) => lists.GetValueOrDefault(CatalogueKind.Ingredients)?.Named(key).FirstOrDefault(InForce);

    public Ingredient? FindByInci(string key) => lists.GetValueOrDefault(CatalogueKind.Ingredients)?.WithInci(key).FirstOrDefault(InForce);

    public ProhibitedSubstance? Prohibiting(IEnumerable<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return lists.GetValueOrDefault(CatalogueKind.Prohibited) is { } list ? keys.SelectMany(list.Prohibiting).FirstOrDefault(InForce) : null;
    }

    /// <summary>The entries of Table 3 and of the permitted tables that speak of a substance, in the order of the tables.</summary>
    public IEnumerable<LimitedSubstance> LimitsOf(IReadOnlyCollection<string> keys) =>
        Limiting.Where(lists.ContainsKey).SelectMany(kind => keys.SelectMany(lists[kind].Limiting)).Where(InForce).Distinct();

    public LimitedSubstance? Limited(CatalogueKind kind, string entry) =>
        lists.GetValueOrDefault(kind)?.Entries.Limited.FirstOrDefault(substance => substance.Entry == entry && InForce(substance));

    /// <summary>Ingredients whose name, INCI name or serial has <paramref name="words"/> in it; those that begin with it first.</summary>
    public IReadOnlyList<Ingredient> Search(string words, int most)
    {
        var key = IngredientNames.Key(words);
        if (key.Length == 0 || lists.GetValueOrDefault(CatalogueKind.Ingredients) is not { } list)
            return [];
        return [.. (
            from ingredient in list.Entries.Ingredients
            where InForce(ingredient)
            let name = IngredientNames.Key(ingredient.Name)
            let inci = IngredientNames.Key(ingredient.Inci)
            where name.Contains(key, StringComparison.Ordinal) || inci.Contains(key, StringComparison.Ordinal) || ingredient.Serial == words
            orderby !name.StartsWith(key, StringComparison.Ordinal) && !inci.StartsWith(key, StringComparison.Ordinal), name.Length, name
            select ingredient).Take(most)];
    }

    private bool InForce(IDated entry) => (entry.From ?? DateOnly.MinValue) <= on && on <= (entry.To ?? DateOnly.MaxValue);
}
