using System.Text.RegularExpressions;

namespace Platform.Web.Shared.Forms;

public enum FieldKind
{
    Text,
    LongText,
    Email,
    Phone,
    Date,
    Number,
    Money,
    YesNo,
    Check,
    Choice,

    /// <summary>Several codes of a list, told as a list of texts.</summary>
    Choices,

    /// <summary>A list of texts, a line each.</summary>
    Lines,
}

/// <summary>How much of a line a field takes, in twelfths.</summary>
public enum Width
{
    Third = 4,
    Half = 6,
    Full = 12,
}

/// <summary>
/// One field as a page shows it. <paramref name="Path"/> is its place in the form, with <c>*</c> for the index of a list;
/// its label is the text of that path. What a field must hold is the service's business, not said here.
/// </summary>
public sealed partial record Field(string Path, FieldKind Kind = FieldKind.Text, Width Width = Width.Half)
{
    /// <summary>For <see cref="FieldKind.Choice"/>: the list of codes.</summary>
    public CodeList? Codes { get; init; }

    /// <summary>Shown only while another field has this value (<c>/approval/required=true</c>); without script always.</summary>
    public string? When { get; init; }

    internal bool IsList => Kind is FieldKind.Choices or FieldKind.Lines;

    /// <summary>Few short options are shown at once; long lists open.</summary>
    public bool AsRadios => Kind == FieldKind.YesNo || (Kind == FieldKind.Choice && Codes is { Count: <= 3, IsClosed: true });

    /// <summary>Said by the register, shown and never typed.</summary>
    public bool IsGiven { get; init; }

    /// <summary>Sent along unseen: what stands here for everybody who fills this in.</summary>
    public string? Fixed { get; init; }

    /// <summary>The path of the field whose words this one shares; null: its own.</summary>
    public string? Label { get; init; }

    public string LabelKey => $"field{Index().Replace(Label ?? Path, "").Replace('/', '.')}";

    public Field At(int index) => this with { Path = Pointers.AtIndex(Path, index), When = When is null ? null : Pointers.AtIndex(When, index) };

    [GeneratedRegex(@"/(\*|\d+)(?=/|$)")]
    private static partial Regex Index();
}

/// <summary>Rows of a grid as a file: where the service reads it, and where its rows go.</summary>
/// <param name="Code">Head of its words.</param>
/// <param name="Address">Where the service reads it.</param>
/// <param name="Rows">Where in the answer the rows stand.</param>
/// <param name="Template">Address of the empty table, without the format.</param>
public sealed record GridImport(string Code, string Address, string Rows, string Template)
{
    public static readonly GridImport Formula = new("formula", "/api/cosmetics/formulas/import", "/formula/rows", "/api/cosmetics/public/formulas/template");

    public static readonly GridImport Goods = new("goods", "/api/bonded-exhibitions/goods/import", "/lines", "/api/bonded-exhibitions/public/goods/template");
}

/// <summary>Fields under one heading, or a list of such groups when <see cref="List"/> is set.</summary>
public sealed record FieldGroup(string Key, IReadOnlyList<Field> Fields)
{
    /// <summary>Asked only while a field has this value, as with <see cref="Field.When"/>.</summary>
    public string? When { get; init; }

    /// <summary>The list's place in the form; the group's fields lie below <c>List/*</c>.</summary>
    public string? List { get; init; }

    public int Most { get; init; }

    /// <summary>Its rows come from the register: none is added or removed.</summary>
    public bool IsGiven { get; init; }

    /// <summary>How many entries an empty form offers.</summary>
    public int Least { get; init; }

    /// <summary>Of a grid: what its rows can be read from a file as.</summary>
    public GridImport? Import { get; init; }

    /// <summary>Many short rows, shown as a table that is filled by hand, from a spreadsheet or from a file.</summary>
    public bool IsGrid { get; init; }

    /// <summary>A list of things to tick: what is not ticked is not told.</summary>
    public bool OnlyTicked { get; init; }

    /// <summary>A list inside each entry.</summary>
    public FieldGroup? Nested { get; init; }

    public FieldGroup At(int index) => this with
    {
        List = List is null ? null : Pointers.AtIndex(List, index),
        Fields = [.. Fields.Select(field => field.At(index))],
        Nested = Nested?.At(index),
    };
}

public sealed record FormStep(string Code, IReadOnlyList<FieldGroup> Groups)
{
    public string TitleKey => $"step.{Code}";

    /// <summary>Whether a field stands in it, outside of lists.</summary>
    public bool Asks(string path) => Groups.Any(group => group.List is null && group.Fields.Any(field => field.Path == path));
}

/// <summary>JSON pointers as names and ids of a page.</summary>
public static class Pointers
{
    /// <summary><c>/foreignEnterprise/incorporatedOn</c> → <c>f-foreignEnterprise-incorporatedOn</c>.</summary>
    public static string Id(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        return $"f-{pointer.Trim('/').Replace('/', '-')}";
    }

    public static string ErrorId(string pointer) => $"e-{Id(pointer)[2..]}";

    /// <summary>Fills the first open index.</summary>
    public static string AtIndex(string path, int index)
    {
        ArgumentNullException.ThrowIfNull(path);
        var star = path.IndexOf('*', StringComparison.Ordinal);
        return star < 0 ? path : $"{path[..star]}{index}{path[(star + 1)..]}";
    }

    public static bool Covers(string place, string pointer)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(pointer);
        return place == pointer || pointer.StartsWith($"{place}/", StringComparison.Ordinal);
    }
}
