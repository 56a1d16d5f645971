using System.Text.Json;

namespace Platform.CosmeticsFiling.Catalogues;

/// <summary>What a table of substances is; on the command line and in the database in kebab case.</summary>
public enum CatalogueKind
{
    /// <summary>Catalogues I and II of used ingredients.</summary>
    Ingredients,

    Prohibited,

    /// <summary>Table 3 of the Safety and Technical Standards.</summary>
    Restricted,

    Preservatives,

    Colorants,

    UvFilters,

    HairDyes,
}

/// <summary>One loaded table. Tables are added and never changed; of several of a kind the one with the latest first day counts, of those the one loaded last.</summary>
/// <param name="Complete">Holds the whole list, so that a name it lacks is not on the list; false for a part of it.</param>
public sealed record CatalogueVersion(Guid Id, string Kind, DateOnly ValidFrom, string Source, bool Complete, int Entries, string Digest, DateTimeOffset LoadedAt);

public static class CatalogueKinds
{
    public static readonly IReadOnlyList<CatalogueKind> All = Enum.GetValues<CatalogueKind>();

    public static string Code(this CatalogueKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>Null for a word that is no kind.</summary>
    public static CatalogueKind? Of(string code) => All.Where(kind => kind.Code() == code).Select(kind => (CatalogueKind?)kind).FirstOrDefault();
}
