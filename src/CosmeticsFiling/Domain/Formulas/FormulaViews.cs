using System.Globalization;
using System.Text.Json;
using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas;

/// <summary>The five tables in the caller's language.</summary>
internal sealed record ClassificationTables(IReadOnlyList<CodeGroupView> Tables)
{
    public static ClassificationTables On(DateOnly day) =>
        new([.. CodeGroups.All.Select(group => new CodeGroupView(group.Name, group.Title.InCallersLanguage(), [.. group.Codes.Where(code => code.InForce(day)).Select(CodeView.Of)]))]);
}

internal sealed record CodeGroupView(string Group, string Title, IReadOnlyList<CodeView> Codes);

/// <param name="Evidence">What supports the claim, in words; of efficacies only.</param>
/// <param name="EvidenceCode"><c>perceived</c>, <c>any</c>, <c>tested</c>, <c>human</c> or <c>by-claim</c>.</param>
internal sealed record CodeView(string Code, string Name, bool Ordinary, string? Definition, string? Note, string? Evidence, string? EvidenceCode, string Provision)
{
    public static CodeView Of(ClassCode code)
    {
        var evidence = code.Evidence is { } kind ? JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()) : null;
        return new CodeView(
            code.Code,
            code.Title.InCallersLanguage(),
            code.Ordinary,
            code.Definition?.InCallersLanguage(),
            code.Note?.InCallersLanguage(),
            evidence is null ? null : new Text(typeof(FormulaTexts), $"evidence.{evidence}").InCallersLanguage(),
            evidence,
            code.Provision.In(CultureInfo.CurrentUICulture));
    }
}

/// <summary>What a classification comes to: its code, the way it takes, why, and what is wrong with it.</summary>
internal sealed record JudgedClassification(string? Code, FilingRoute Route, IReadOnlyList<ExplanationView> Explanations, IReadOnlyList<FormulaFinding> Findings)
{
    public static JudgedClassification Of(ClassificationForm classification, DateOnly day)
    {
        var boundary = Boundary.Of(classification);
        var context = new CheckContext(day, "", new HashSet<string>());
        var product = new Product(null, classification);
        return new JudgedClassification(
            ClassificationCode.Of(classification),
            boundary.Route,
            [.. boundary.Explanations.Select(explanation => new ExplanationView(explanation.Title.InCallersLanguage(), explanation.Provision.In(CultureInfo.CurrentUICulture), explanation.Code))],
            [.. ClassificationRules.For<Product>().SelectMany(rule => rule.Check(product, context)).Select(FormulaFinding.Of)]);
    }
}

internal sealed record ExplanationView(string Title, string Provision, string? Code);

/// <summary>A finding as the check of a case gives it.</summary>
internal sealed record FormulaFinding(string Pointer, string Code, string Title, string Mend, Severity Severity, string? Provision)
{
    public static FormulaFinding Of(Finding finding) => new(
        finding.Pointer, finding.Code, finding.Title.InCallersLanguage(), finding.Mend.InCallersLanguage(), finding.Severity, finding.Provision?.In(CultureInfo.CurrentUICulture));
}

/// <summary>A formula as it is checked outside a case.</summary>
internal sealed record CheckBody(FormulaForm? Formula, ClassificationForm? Classification);

/// <summary>A formula with its product's classification and nothing else: what the formula's rules need.</summary>
internal sealed record Product(FormulaForm? Formula, ClassificationForm? Classification) : IHasFormula, IClassified;

/// <param name="Sum">Percent, as everywhere a decimal string.</param>
/// <param name="Effective">Each ingredient with all it makes up, highest first.</param>
/// <param name="Tables">The tables it was checked by.</param>
internal sealed record JudgedFormula(string Sum, IReadOnlyList<FormulaFinding> Findings, IReadOnlyList<WarningView> Warnings, IReadOnlyList<EffectiveView> Effective, IReadOnlyList<TableView> Tables)
{
    public static JudgedFormula Of(FormulaForm formula, ClassificationForm? classification, Catalogue catalogue)
    {
        var contents = Contents.Of(formula);
        var context = new CheckContext(catalogue.On, "", new HashSet<string>()) { Known = new Knowing(catalogue) };
        var product = new Product(formula, classification);
        return new JudgedFormula(
            FormulaWords.Percent(contents.Sum),
            [.. FormulaRules.For<Product>().SelectMany(rule => rule.Check(product, context)).Select(FormulaFinding.Of)],
            [.. LabelWarnings.Of(formula, classification, catalogue).Select(warning => new WarningView(warning.Text.In(CultureInfo.CurrentUICulture), warning.Substance, warning.Provision.In(CultureInfo.CurrentUICulture)))],
            [.. contents.Effective.Select(content => new EffectiveView(content.Name, content.Inci, FormulaWords.Percent(content.Percent), [.. content.Lines.Select(line => line.Pointer)]))],
            [.. catalogue.Versions.Select(version => new TableView(version.Kind, version.ValidFrom, version.Source, version.Complete))]);
    }

    private sealed record Knowing(Catalogue Catalogue) : IKnowsCatalogue;
}

internal sealed record WarningView(string Text, string Substance, string Provision);

internal sealed record EffectiveView(string Name, string? Inci, string Percent, IReadOnlyList<string> From);

internal sealed record TableView(string Kind, DateOnly ValidFrom, string Source, bool Complete);

internal sealed record IngredientView(string Name, string? Inci, string Catalogue, string? Serial);

internal sealed record IngredientItems(IReadOnlyList<IngredientView> Items);
