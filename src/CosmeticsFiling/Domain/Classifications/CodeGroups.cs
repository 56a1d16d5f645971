using Platform.CosmeticsFiling.Domain.Formulas;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Classifications;

/// <summary>What supports a claim of efficacy (2021 No. 50).</summary>
public enum Evidence
{
    /// <summary>S: can be seen or smelled; no abstract is published.</summary>
    Perceived,

    /// <summary>X: any of literature, data and tests.</summary>
    Any,

    /// <summary>T: at least one test, of people, of consumers or in the laboratory.</summary>
    Tested,

    /// <summary>H: a test with people.</summary>
    Human,

    /// <summary>A new efficacy: by what is claimed.</summary>
    ByClaim,
}

/// <summary>One code of one table, in force from and to. Its words are <c>&lt;group&gt;.&lt;code&gt;</c>, <c>.definition</c> and <c>.note</c>.</summary>
public sealed record ClassCode(string Group, string Code, DateOnly ValidFrom, DateOnly? ValidTo, Provision Provision, bool Ordinary = true, Evidence? Evidence = null)
{
    public Text Title => new(typeof(FormulaTexts), $"{Group}.{Code}");

    public Text? Definition => Words("definition");

    public Text? Note => Words("note");

    public bool InForce(DateOnly on) => ValidFrom <= on && (ValidTo is not { } to || on <= to);

    private Text? Words(string which) => Text.Exists(typeof(FormulaTexts), $"{Group}.{Code}.{which}") ? new Text(typeof(FormulaTexts), $"{Group}.{Code}.{which}") : null;
}

/// <summary>One of the five groups of the code, with its table (2021 No. 49).</summary>
public sealed record CodeGroup(string Name, IReadOnlyList<ClassCode> Codes)
{
    public Text Title => new(typeof(FormulaTexts), $"group.{Name}");

    public ClassCode? Find(string? code) => Codes.FirstOrDefault(entry => entry.Code == code);
}

/// <summary>Tables 1 to 5 as dated data. Tables 2, 3 and 5 and the numbers of Table 4 are to be verified against the announcement.</summary>
public static class CodeGroups
{
    private static readonly DateOnly Since = new(2021, 5, 1);

    public static readonly CodeGroup Efficacy = new("efficacy",
    [
        Effect("A", Evidence.ByClaim, ordinary: false),
        Effect("01", Evidence.Perceived, ordinary: false), Effect("02", Evidence.Perceived, ordinary: false),
        Effect("03", Evidence.Human, ordinary: false), Effect("04", Evidence.Human, ordinary: false), Effect("05", Evidence.Human, ordinary: false),
        Effect("06", Evidence.Human), Effect("07", Evidence.Human), Effect("08", Evidence.Human),
        Effect("09", Evidence.Perceived), Effect("10", Evidence.Perceived), Effect("11", Evidence.Any), Effect("12", Evidence.Perceived),
        Effect("13", Evidence.Perceived), Effect("14", Evidence.Perceived), Effect("15", Evidence.Tested), Effect("16", Evidence.Tested),
        Effect("17", Evidence.Tested), Effect("18", Evidence.Tested), Effect("19", Evidence.Tested), Effect("20", Evidence.Perceived),
        Effect("21", Evidence.Any), Effect("22", Evidence.Tested), Effect("23", Evidence.Tested), Effect("24", Evidence.Perceived),
        Effect("25", Evidence.Perceived), Effect("26", Evidence.Perceived),
    ]);

    public static readonly CodeGroup Sites = Table("sites", FormulaLaw.Sites, "B", "B", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10");

    public static readonly CodeGroup Users = Table("users", FormulaLaw.Users, "C", "C", "01", "02", "03");

    public static readonly CodeGroup Forms = Table("forms", FormulaLaw.Forms, null, "00", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11");

    public static readonly CodeGroup Method = Table("method", FormulaLaw.Method, null, "01", "02");

    /// <summary>In the order of the code.</summary>
    public static readonly IReadOnlyList<CodeGroup> All = [Efficacy, Sites, Users, Forms, Method];

    /// <summary>Codes of a form, group by group, in the order in which they were given.</summary>
    public static IEnumerable<(CodeGroup Group, IReadOnlyList<string> Codes)> Of(ClassificationForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return [(Efficacy, form.Efficacy ?? []), (Sites, form.Sites ?? []), (Users, form.Users ?? []), (Forms, form.Forms ?? []), (Method, form.Method is { } method ? [method] : [])];
    }

    private static ClassCode Effect(string code, Evidence evidence, bool ordinary = true) =>
        new("efficacy", code, Since, null, code == "A" ? FormulaLaw.NewEfficacy : FormulaLaw.EfficacyTable, ordinary, evidence);

    private static CodeGroup Table(string name, Provision provision, string? special, params string[] codes) =>
        new(name, [.. codes.Select(code => new ClassCode(name, code, Since, null, provision, code != special))]);
}
