using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Platform.Web.Shared.Forms;

/// <summary>
/// The guided form of one matter: which field is asked where, and what its places are called. One description for the
/// applicant's inputs and the officer's facts. A matter that is not described here has its papers and its check.
/// </summary>
public sealed partial class FormSteps
{
    public const string Materials = "materials";

    public const string Check = "check";

    private const string Papers = "/materials/";

    private static readonly FrozenDictionary<string, FormSteps> ByMatter = new Dictionary<string, FormSteps>
    {
        ["ro.establish"] = new(EstablishSteps.All),
        ["ro.change"] = new(LaterSteps.Change),
        ["ro.file"] = new(LaterSteps.File),
        ["ro.renew"] = new(LaterSteps.Renew),
        ["ro.deregister"] = new(LaterSteps.Deregister),
        ["ro.annual-report"] = new(LaterSteps.AnnualReport),
        ["cos.file"] = new(CosmeticsSteps.File),
        ["cos.change"] = new(CosmeticsSteps.Change),
        ["cos.cancel"] = new(CosmeticsSteps.Cancel),
        ["cos.responsible-person"] = new(CosmeticsSteps.ResponsiblePerson),
        ["cos.annual-report"] = new(CosmeticsSteps.AnnualReport),
        ["cos.pilot-site"] = new(SiteSteps.Site),
        ["bex.exhibit"] = new(BondedSteps.Exhibit),
        ["bex.extend"] = new(BondedSteps.Extend),
        ["bex.guarantee"] = new(BondedSteps.Guarantee),
        ["bex.waiver"] = new(BondedSteps.Waiver),
        ["bex.consolidated-declaration"] = new(BondedSteps.Consolidated),
        ["bex.transfer"] = new(BondedSteps.Transfer),
        ["bex.storage-extension"] = new(BondedSteps.StorageExtension),
        ["bex.art-import"] = new(BondedSteps.ArtImport),
        [Api.Discrepancy.Matter] = new(BondedSteps.Discrepancy),
        ["tal.employer"] = new(TalentSteps.Employer),
        ["tal.graduate"] = new(TalentSteps.Graduate),
        ["tal.foreign-staff"] = new(TalentSteps.ForeignStaff),
        ["tal.qualification"] = new(TalentSteps.Qualification),
        ["tal.skills"] = new(TalentSteps.Skills),
    }.ToFrozenDictionary();

    private static readonly FormSteps None = new([]);

    private FormSteps(IReadOnlyList<FormStep> all) => (All, Order) = (all, [.. all.Select(step => step.Code), Materials, Check]);

    /// <summary>The codes of the matters whose forms are described.</summary>
    public static IReadOnlyCollection<string> Matters => ByMatter.Keys;

    public IReadOnlyList<FormStep> All { get; }

    /// <summary>Every step in order, with the two that are not made of fields.</summary>
    public IReadOnlyList<string> Order { get; }

    public static FormSteps Of(string matter) => ByMatter.GetValueOrDefault(matter, None);

    /// <summary>The same with the lists of codes that a zone has.</summary>
    public FormSteps In(string zone) => All.SelectMany(step => step.Groups).SelectMany(group => group.Fields).Any(field => field.Codes?.In(zone) != field.Codes)
        ? new([.. All.Select(step => step with { Groups = [.. step.Groups.Select(group => group with { Fields = [.. group.Fields.Select(field => field with { Codes = field.Codes?.In(zone) })] })] })])
        : this;

    /// <summary>A form of one step that is no case's.</summary>
    public static FormSteps Of(FormStep only) => new([only]);

    /// <summary>What a place is called in whichever matter asks for it, for lists that go across matters.</summary>
    public static string LabelInAny(string pointer) => (ByMatter.Values.FirstOrDefault(steps => steps.Knows(pointer)) ?? None).LabelOf(pointer);

    public FormStep? Find(string code) => All.FirstOrDefault(step => step.Code == code);

    /// <summary>The steps that ask anything of a form as it stands: one whose every question does not arise is left out.</summary>
    public IEnumerable<string> Arising(FormValues values) => Order.Where(code => Find(code) is not { } step || values.ArisesAny(step));

    public string After(string code, FormValues values) => Order.SkipWhile(other => other != code).Skip(1).Intersect(Arising(values)).FirstOrDefault(Check);

    public int IndexOf(string code) => Order.ToList().IndexOf(code);

    /// <summary>The step in which a finding is mended.</summary>
    public string StepOf(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        if (pointer.StartsWith(Papers, StringComparison.Ordinal))
            return Materials;
        return All.FirstOrDefault(step => step.Groups.Any(group => Holds(group, pointer)))?.Code ?? Check;
    }

    /// <summary>Where a finding points to, as a person says it: "Representative 2 › Date of birth".</summary>
    public string LabelOf(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        if (pointer.Length == 0)
            return FormWords.Of("place.whole");
        if (pointer.StartsWith(Papers, StringComparison.Ordinal))
            return FormWords.Of("place.materials");
        var rows = Index().Matches(pointer).Select(match => (object?)(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) + 1)).ToArray();
        var path = Index().Replace(pointer, "/*");
        var (groups, field) = Around(path);
        var label = field is not null ? FormWords.Of(field.LabelKey)
            : groups.Count > rows.Length ? FormWords.Of($"group.{groups[^1].Key}")
            : FormWords.Maybe($"place{path.Replace("/*", "", StringComparison.Ordinal).Replace('/', '.')}");
        var within = rows.Length > 0 && rows.Length <= groups.Count ? FormWords.Of($"row.{groups[rows.Length - 1].Key}", rows) : groups.Count == 0 ? null : FormWords.Of($"group.{groups[^1].Key}");
        return (within, label) switch
        {
            (null, null) => pointer,
            (null, _) => label!,
            (_, null) => within!,
            _ => label == within ? label : $"{within} › {label}",
        };
    }

    /// <summary>The value of a place in words; empty stays empty.</summary>
    public string InWords(string pointer, string? value) =>
        Around(Index().Replace(pointer, "/*")).Field is { } field ? FormWords.ValueOf(field, value) : value ?? "";

    /// <summary>The value at a pointer in words; for a whole list, how many entries it has.</summary>
    public string ValueAt(FormValues values, string pointer)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(pointer);
        if (values.At(pointer) is System.Text.Json.Nodes.JsonArray rows)
            return FormWords.Of("value.rows", rows.Count);
        var text = InWords(pointer, values[pointer]);
        return text.Length == 0 ? FormWords.Of("value.empty") : text;
    }

    private bool Knows(string pointer) => Around(Index().Replace(pointer, "/*")).Groups.Count > 0;

    /// <summary>The groups around a place, outer before inner, and the field if it is one.</summary>
    private (IReadOnlyList<FieldGroup> Groups, Field? Field) Around(string path)
    {
        foreach (var group in All.SelectMany(step => step.Groups))
        {
            FieldGroup[][] chains = group.Nested is { } nested ? [[group, nested], [group]] : [[group]];
            foreach (var chain in chains)
            {
                if (chain[^1].Fields.FirstOrDefault(field => field.Path == path) is { } field)
                    return (chain, field);
                if (chain[^1].List is { } list && Pointers.Covers(list, path))
                    return (chain, null);
                if (chain[^1].List is null && path.Length > 1 && chain[^1].Fields.Any(inner => Pointers.Covers(path, inner.Path)))
                    return (chain, null);
            }
        }
        return ([], null);
    }

    private static bool Holds(FieldGroup group, string pointer) =>
        group.List == pointer
        || (group.List is { } list && Pointers.Covers(list, pointer))
        || group.Fields.Any(field => Pointers.Covers(field.Path, pointer) || Pointers.Covers(pointer, field.Path) && pointer.Length > 0);

    [GeneratedRegex(@"/(\d+)(?=/|$)")]
    private static partial Regex Index();
}
