using System.Collections.Frozen;

namespace Platform.CosmeticsFiling.Catalogues;

/// <summary>A loaded table in memory, indexed by the keys of its names; never changed.</summary>
public sealed class CatalogueList
{
    private readonly FrozenDictionary<string, Ingredient[]> ingredients;
    private readonly FrozenDictionary<string, Ingredient[]> byInci;
    private readonly FrozenDictionary<string, ProhibitedSubstance[]> prohibited;
    private readonly FrozenDictionary<string, LimitedSubstance[]> limited;

    public CatalogueList(CatalogueVersion version, CatalogueEntries entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        (Version, Entries) = (version, entries);
        ingredients = Index(entries.Ingredients, ingredient => [IngredientNames.Key(ingredient.Name)]);
        byInci = Index(entries.Ingredients, ingredient => [.. InciKeys(ingredient.Inci)]);
        prohibited = Index(entries.Prohibited, substance => substance.Members.SelectMany(member => member.Keys));
        limited = Index(entries.Limited, substance => substance.Lines.SelectMany(line => line.Members).SelectMany(member => member.Keys));
    }

    public CatalogueVersion Version { get; }

    public CatalogueEntries Entries { get; }

    internal Ingredient[] Named(string key) => ingredients.GetValueOrDefault(key, []);

    internal Ingredient[] WithInci(string key) => byInci.GetValueOrDefault(key, []);

    internal ProhibitedSubstance[] Prohibiting(string key) => prohibited.GetValueOrDefault(key, []);

    internal LimitedSubstance[] Limiting(string key) => limited.GetValueOrDefault(key, []);

    /// <summary><c>WATER/AQUA</c> is three keys: the whole and each part.</summary>
    internal static IEnumerable<string> InciKeys(string? inci) =>
        string.IsNullOrWhiteSpace(inci) ? [] : new[] { inci }.Concat(inci.Split('/')).Select(IngredientNames.Key).Where(key => key.Length > 0).Distinct();

    private static FrozenDictionary<string, T[]> Index<T>(IEnumerable<T> entries, Func<T, IEnumerable<string>> keys) => (
        from entry in entries
        from key in keys(entry).Distinct()
        group entry by key).ToFrozenDictionary(group => group.Key, group => group.ToArray());
}

/// <summary>What the lines of a table say, by what kind of table it is; the other lists are empty.</summary>
public sealed record CatalogueEntries(IReadOnlyList<Ingredient> Ingredients, IReadOnlyList<ProhibitedSubstance> Prohibited, IReadOnlyList<LimitedSubstance> Limited)
{
    public int Count => Ingredients.Count + Prohibited.Count + Limited.Count;
}
