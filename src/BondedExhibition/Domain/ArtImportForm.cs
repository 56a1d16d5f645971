using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Platform.BondedExhibition.Domain;

public enum ArtKind
{
    /// <summary>绘画.</summary>
    Painting,

    /// <summary>书法篆刻.</summary>
    Calligraphy,

    /// <summary>雕塑雕刻.</summary>
    Sculpture,

    /// <summary>艺术摄影.</summary>
    Photography,

    /// <summary>装置艺术.</summary>
    Installation,

    /// <summary>工艺美术.</summary>
    Craft,

    /// <summary>Limited copies signed by the artist.</summary>
    LimitedCopy,
}

public enum ArtPurpose
{
    Exhibition,
    Sale,
    Storage,
}

/// <summary>
/// <c>bex.art-import</c>: the culture department's permission for works of art to enter a comprehensive bonded zone (ART art. 3), ten working
/// days from the fixed list (S3 item 4; D5: bonded zones only). Cultural relics have a regime of their own.
/// </summary>
public sealed record ArtImportForm
{
    [Required]
    public EnterpriseForm? Importer { get; init; }

    /// <summary>Number of the record with the county-level culture department (ART art. 5).</summary>
    [Required, StringLength(60)]
    public string? OperatorRecord { get; init; }

    /// <summary>确定清单: the day from which the list of works no longer changes.</summary>
    [Required]
    public DateOnly? ListFixedOn { get; init; }

    [Required]
    public DateOnly? EntryPlannedOn { get; init; }

    [Required]
    public ArtPurpose? Purpose { get; init; }

    /// <summary>Where the works come from and what becomes of them.</summary>
    [Required, StringLength(1000)]
    public string? SourceAndUse { get; init; }

    [Required, MaxLength(200)]
    public IReadOnlyList<ArtWorkForm>? Works { get; init; }
}

public sealed record ArtWorkForm
{
    [Required]
    public ArtKind? Kind { get; init; }

    [Required, StringLength(200)]
    public string? Title { get; init; }

    /// <summary>As catalogues name the artist.</summary>
    [Required, StringLength(200)]
    public string? Artist { get; init; }

    [Required, Range(1, 2100)]
    public int? Year { get; init; }

    /// <summary>Material and size.</summary>
    [Required, StringLength(200)]
    public string? Medium { get; init; }

    /// <summary>商品编码, ten digits; dots are dropped.</summary>
    [Required, StringLength(13)]
    public string? Code { get; init; }

    /// <summary>Of limited copies: how many there are, at most 200.</summary>
    [Range(1, 100_000)]
    public int? Edition { get; init; }

    /// <summary>Of limited copies: signed by the artist.</summary>
    public bool? Signed { get; init; }

    /// <summary>Is a cultural relic.</summary>
    [Required]
    public bool? Relic { get; init; }

    [Required, StringLength(3)]
    public string? Origin { get; init; }

    [Required, Range(typeof(decimal), "0", "99999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Value { get; init; }

    [Required, StringLength(3)]
    public string? Currency { get; init; }
}
