using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Privacy;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.CosmeticsFiling.Domain.Formulas;

namespace Platform.CosmeticsFiling.Domain;

/// <summary>
/// The file of an ordinary cosmetic: the eight kinds of data of L727 art. 19, with the fields of NMPA 2021 No. 32 (to be verified against
/// the version in force). Everything may be empty in a draft; dates are days in Shanghai.
/// </summary>
public record FileForm : IHasFormula, IClassified, INamesProduct
{
    [Required]
    public Origin? Origin { get; init; }

    [Required]
    public FilerForm? Filer { get; init; }

    /// <summary>境内责任人, of a filer abroad (L727 art. 23).</summary>
    public ResponsiblePersonForm? ResponsiblePerson { get; init; }

    [Required]
    public SafetyOfficerForm? SafetyOfficer { get; init; }

    [Required]
    public ProductForm? Product { get; init; }

    [Required]
    public ClassificationForm? Classification { get; init; }

    [Required]
    public FormulaForm? Formula { get; init; }

    [Required, MaxLength(20)]
    public IReadOnlyList<ManufacturerForm>? Manufacturers { get; init; }

    [Required]
    public StandardForm? Standard { get; init; }

    [Required]
    public LabelForm? Label { get; init; }

    [Required, MaxLength(30)]
    public IReadOnlyList<TestForm>? Tests { get; init; }

    [Required]
    public SafetyForm? Safety { get; init; }

    /// <summary>What the product promises beyond what can be seen or smelled, and how that is shown (C50).</summary>
    public ClaimsForm? Claims { get; init; }

    /// <summary>Of a children's product.</summary>
    public ChildrenForm? Children { get; init; }

    /// <summary>Declares that everything in the file is true, complete and can be traced (L727 art. 20).</summary>
    [Required]
    public bool? Truthful { get; init; }

    internal bool FromAbroad => Origin is Domain.Origin.Imported or Domain.Origin.HongKongMacaoTaiwan;

    /// <summary>By its users, or because it says or looks so (CCHILD).</summary>
    internal bool ForChildren => Products.IsForChildren(Classification);

    string? INamesProduct.ProductName => Product?.Name is { Length: > 0 } name ? name : null;

    internal bool HasNewIngredient =>
        Formula?.Rows?.Any(row => row.IsNew == true || row.Components?.Any(component => component.IsNew == true) == true) == true;

    /// <summary>This file with those of its parts that <paramref name="mended"/> changes from what the same case said before; what another case changed since stays.</summary>
    internal FileForm Merged(FileForm said, FileForm mended)
    {
        var (after, now) = (Parts(mended), Parts(this));
        foreach (var part in said.PartsOtherThan(mended))
            now[part] = after[part]?.DeepClone();
        return now.Deserialize<FileForm>(FormReader.Options)!;
    }

    /// <summary>Names of the parts that differ, as the form writes them.</summary>
    internal IReadOnlyList<string> PartsOtherThan(FileForm other)
    {
        var (mine, theirs) = (Parts(this), Parts(other));
        return [.. mine.Select(member => member.Key).Union(theirs.Select(member => member.Key)).Where(part => !JsonNode.DeepEquals(mine[part], theirs[part]))];
    }

    internal bool SameAs(FileForm other) => JsonNode.DeepEquals(Parts(this), Parts(other));

    /// <summary>Whether two parts of a file say the same.</summary>
    internal static bool Same<T>(T? one, T? other) => JsonNode.DeepEquals(JsonSerializer.SerializeToNode(one, FormReader.Options), JsonSerializer.SerializeToNode(other, FormReader.Options));

    private static JsonObject Parts(FileForm form) => JsonSerializer.SerializeToNode<FileForm>(form, FormReader.Options)!.AsObject();
}

public enum Origin
{
    Domestic,
    Imported,
    HongKongMacaoTaiwan,
}

public sealed record FilerForm
{
    [Required, StringLength(200)]
    public string? Name { get; init; }

    /// <summary>Of a filer abroad.</summary>
    [StringLength(200)]
    public string? NameForeign { get; init; }

    /// <summary>GB 32100, of a domestic filer.</summary>
    [StringLength(40)]
    public string? UnifiedCode { get; init; }

    /// <summary>ISO 3166-1 alpha-3, of a filer abroad.</summary>
    [RegularExpression("^[A-Z]{3}$", ErrorMessage = "FRA")]
    public string? Country { get; init; }

    [Required, StringLength(300)]
    public string? Address { get; init; }

    [Personal(Mask.Name)]
    [Required, StringLength(100)]
    public string? LegalRepresentative { get; init; }

    /// <summary>质量管理体系概述.</summary>
    [Required, StringLength(4000)]
    public string? QualitySystem { get; init; }

    /// <summary>不良反应监测和评价体系概述.</summary>
    [Required, StringLength(4000)]
    public string? AdverseReactionSystem { get; init; }

    /// <summary>The filer has not filed a product before and proves that it may (L727 arts 18, 19).</summary>
    [Required]
    public bool? FirstFiling { get; init; }
}

public sealed record ResponsiblePersonForm
{
    [Required, StringLength(200)]
    public string? Name { get; init; }

    [Required, StringLength(40)]
    public string? UnifiedCode { get; init; }

    [Required, StringLength(300)]
    public string? Address { get; init; }

    [Required]
    public AuthorisationForm? Authorisation { get; init; }
}

/// <summary>What a filer abroad entrusts to its responsible person (C32 art. 16).</summary>
public sealed record AuthorisationForm
{
    [Required]
    public DateOnly? From { get; init; }

    /// <summary>Its last day.</summary>
    [Required]
    public DateOnly? Until { get; init; }

    [Required]
    public bool? Notarised { get; init; }

    /// <summary>No other responsible person is entrusted with this product.</summary>
    [Required]
    public bool? OnlyOne { get; init; }
}

/// <summary>质量安全负责人 (L727 art. 32).</summary>
[Person]
public sealed record SafetyOfficerForm
{
    [Personal(Mask.Name)]
    [Required, StringLength(100)]
    public string? Name { get; init; }

    [NotPersonal("which experience the law asks of the post")]
    [Required, StringLength(200)]
    public string? Profession { get; init; }

    [NotPersonal("since when the law's five years count")]
    [Required]
    public DateOnly? ExperiencedSince { get; init; }

    [Personal(Mask.Phone)]
    [Required, StringLength(40)]
    public string? Phone { get; init; }
}

public enum Production
{
    Own,
    Entrusted,
    Abroad,
}

public sealed record ProductForm
{
    /// <summary>商标名; may be empty.</summary>
    [StringLength(60)]
    public string? TradeMark { get; init; }

    /// <summary>通用名.</summary>
    [Required, StringLength(60)]
    public string? GenericName { get; init; }

    /// <summary>属性名, such as 霜.</summary>
    [Required, StringLength(60)]
    public string? AttributeName { get; init; }

    /// <summary>Of a product from abroad.</summary>
    [StringLength(200)]
    public string? NameForeign { get; init; }

    /// <summary>净含量 or 规格, such as 50g.</summary>
    [Required, StringLength(100)]
    public string? NetContent { get; init; }

    /// <summary>In months from the day of manufacture.</summary>
    [Required, Range(1, 120)]
    public int? ShelfLifeMonths { get; init; }

    [Required]
    public Production? Production { get; init; }

    /// <summary>Of a product from abroad: made for China only, or launched in China first; then nothing proves that it is sold abroad (N70).</summary>
    public bool? MadeForChina { get; init; }

    /// <summary>进口口岸, of a product from abroad.</summary>
    [StringLength(100)]
    public string? Port { get; init; }

    /// <summary>The name as it is filed: its three parts without space.</summary>
    internal string Name => $"{TradeMark?.Trim()}{GenericName?.Trim()}{AttributeName?.Trim()}";
}

public sealed record ManufacturerForm
{
    [Required, StringLength(200)]
    public string? Name { get; init; }

    [Required, StringLength(300)]
    public string? Address { get; init; }

    /// <summary>化妆品生产许可证 of a manufacturer in the mainland, such as 沪妆20160890 (L46 art. 65).</summary>
    [StringLength(40)]
    public string? LicenceNumber { get; init; }

    /// <summary>A government has certified its quality system.</summary>
    public bool? QualityCertified { get; init; }
}

/// <summary>产品执行的标准.</summary>
public sealed record StandardForm
{
    /// <summary>As the label names it.</summary>
    [Required, StringLength(100)]
    public string? Number { get; init; }

    [Required, StringLength(4000)]
    public string? Process { get; init; }

    [Required, StringLength(2000)]
    public string? SensoryIndicators { get; init; }

    [Required, StringLength(2000)]
    public string? MicrobialIndicators { get; init; }

    [Required, StringLength(2000)]
    public string? ChemicalIndicators { get; init; }

    [Required, StringLength(2000)]
    public string? UseMethod { get; init; }

    [StringLength(2000)]
    public string? Warnings { get; init; }

    [Required, StringLength(1000)]
    public string? Storage { get; init; }
}
