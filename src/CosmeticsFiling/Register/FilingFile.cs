using System.Globalization;
using System.Text.Json;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Lists;
using Platform.CosmeticsFiling.Domain;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.CosmeticsFiling.Domain.Formulas;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Codes;

namespace Platform.CosmeticsFiling.Register;

/// <summary>A filing with everything it says. Changing it makes another; nothing is written here.</summary>
internal sealed record FilingFile(Filing Filing, FileForm Form)
{
    public static FilingFile Read(Filing filing) => new(filing, Read(filing.Entry!));

    public static FileForm Read(string entry) => JsonSerializer.Deserialize<FileForm>(entry, FormReader.Options)!;

    /// <summary>The filing as its form now says, its row following it.</summary>
    public FilingFile With(FileForm form)
    {
        var filing = Filing with
        {
            NameZh = form.Product?.Name ?? "",
            NameForeign = Blank(form.Product?.NameForeign),
            FilerName = form.Filer?.Name ?? "",
            FilerNameForeign = Blank(form.Filer?.NameForeign),
            ResponsiblePerson = form.ResponsiblePerson?.Name,
            AuthorisedUntil = form.ResponsiblePerson?.Authorisation?.Until,
            Classification = ClassificationCode.Of(form.Classification) ?? "",
            FilerKey = FilerKeyOf(form),
            ProductKey = ProductKeyOf(form),
            // Exactly what is filed, whichever matter's form it came in.
            Entry = JsonSerializer.Serialize<FileForm>(form, FormReader.Options),
        };
        return new(filing with { SearchText = CaseKernel.Lists.SearchText.Of(filing.NameZh, filing.NameForeign, filing.FilerName, filing.FilerNameForeign, filing.ResponsiblePerson, filing.Number) }, form);
    }

    /// <summary>Item by item what differs in another state of the same filing; all of it is public. Words of the items are <c>item.&lt;code&gt;</c>.</summary>
    public IReadOnlyList<ItemChange> ChangesTo(FilingFile after) =>
        [.. Items().Zip(after.Items(), (was, now) => new ItemChange(was.Item, was.Value, now.Value)).Where(change => change.From != change.To)];

    /// <summary>Of a filer that is known by no code, country and name stand for it.</summary>
    public static string FilerKeyOf(FileForm form) =>
        form.FromAbroad || CreditCode.Parse(form.Filer?.UnifiedCode).Failed(out _, out var code)
            ? CaseKernel.Lists.SearchText.Of(form.Filer?.Country, form.Filer?.NameForeign ?? form.Filer?.Name)
            : code.Value;

    public static string ProductKeyOf(FileForm form) => CaseKernel.Lists.SearchText.Of(form.Product?.Name, form.Product?.NameForeign);

    /// <summary>Names of the ingredients in descending order of what the formula holds of them; never how much.</summary>
    public static IReadOnlyList<string> IngredientsOf(FileForm form) => form.Formula is { } formula ? [.. Contents.Of(formula).Effective.Select(content => content.Name)] : [];

    private IEnumerable<(string Item, string? Value)> Items()
    {
        yield return ("name-zh", Filing.NameZh);
        yield return ("name-foreign", Filing.NameForeign);
        yield return ("filer", Filing.FilerName);
        yield return ("filer-foreign", Filing.FilerNameForeign);
        yield return ("filer-address", Form.Filer?.Address);
        yield return ("responsible-person", Filing.ResponsiblePerson);
        yield return ("authorised-until", Filing.AuthorisedUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        yield return ("classification", Filing.Classification);
        yield return ("manufacturers", string.Join("；", (Form.Manufacturers ?? []).Select(maker => maker.Name)));
        yield return ("ingredients", string.Join("、", IngredientsOf(Form)));
        yield return ("net-content", Form.Product?.NetContent);
        yield return ("shelf-life", Form.Product?.ShelfLifeMonths?.ToString(CultureInfo.InvariantCulture));
        yield return ("standard", Form.Standard?.Number);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>An item of the register that changed. Dates as yyyy-MM-dd, codes as codes.</summary>
internal sealed record ItemChange(string Item, string? From, string? To);

/// <summary>What happened to a filing, as anybody may read it.</summary>
/// <param name="Seq">The filing's version from then on.</param>
/// <param name="Act">One of <see cref="HistoryActs"/>.</param>
/// <param name="Changes">JSON of <see cref="ItemChange"/>s.</param>
internal sealed record FilingHistory(Guid FilingId, int Seq, DateTimeOffset At, string Act, string? Matter, Guid? CaseId, string Changes)
{
    public static FilingHistory Of(Filing filing, string act, IReadOnlyList<ItemChange> changes, DateTimeOffset at, string? matter, Guid? caseId) =>
        new(filing.Id, filing.Version, at, act, matter, caseId, JsonSerializer.Serialize(changes, JsonDefaults.Options));
}

/// <summary>Words are <c>history.&lt;act&gt;</c>.</summary>
internal static class HistoryActs
{
    public const string Filed = "filed";
    public const string Published = "published";
    public const string Rectified = "rectified";
    public const string Suspended = "suspended";
    public const string Resumed = "resumed";
    public const string Cancelled = "cancelled";
    public const string Changed = "changed";
    public const string GivenUp = "given-up";
    public const string ResponsiblePersonChanged = "responsible-person-changed";
}
