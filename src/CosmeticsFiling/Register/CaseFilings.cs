using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Forms;
using Platform.CosmeticsFiling.Domain;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.CosmeticsFiling.Domain.Formulas;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CosmeticsFiling.Register;

/// <summary>What a case asks of its filing, for those who see the case; of a change beside what was filed before.</summary>
internal sealed class CaseFilings(Database database, Catalogues.Catalogues catalogues, SubjectCases cases, TimeProvider time)
{
    public async Task<Outcome<CaseFormula>> FormulaAsync(Guid id, Caller caller, Audience audience, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await cases.FindAsync(work, id, caller, audience, cancellationToken)).Failed(out var problem, out var @case))
            return problem;
        if (JsonNode.Parse(@case.Form)?["formula"]?.Deserialize<FormulaForm>(FormReader.Options) is not { } formula)
            return CommonProblems.NotFound;
        var classification = JsonNode.Parse(@case.Form)?["classification"]?.Deserialize<ClassificationForm>(FormReader.Options);
        var catalogue = await catalogues.AsOfAsync(work, time.ShanghaiToday(), cancellationToken);
        return CaseFormula.Of(formula, JudgedFormula.Of(formula, classification, catalogue), (await BeforeAsync(work, @case, cancellationToken))?.Form.Formula);
    }

    public async Task<Outcome<CaseFiling>> FilingAsync(Guid id, Caller caller, Audience audience, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await cases.FindAsync(work, id, caller, audience, cancellationToken)).Failed(out var problem, out var @case))
            return problem;
        if (@case.Subject is null || await work.FindFilingAsync(@case.Subject, cancellationToken) is not { } filing)
            return CommonProblems.NotFound;
        var before = await BeforeAsync(work, @case, cancellationToken);
        return CaseFiling.Of(filing, before is null ? [] : before.ChangesTo(before.With(Asked(@case))), before is null ? [] : before.Form.PartsOtherThan(Asked(@case)));
    }

    /// <summary>The filing as it was before this case changed it last; as it is while the case has not.</summary>
    private static async Task<FilingFile?> BeforeAsync(Work work, CaseRecord @case, CancellationToken cancellationToken)
    {
        if (@case.Subject is null || await work.FindFilingAsync(@case.Subject, cancellationToken) is not { } filing)
            return null;
        var versions = await work.VersionsOfAsync(filing.Id, cancellationToken);
        var own = versions.LastOrDefault(version => version.CaseId == @case.Id);
        var before = versions.LastOrDefault(version => own is null || version.Version < own.Version);
        return before is null ? null : new FilingFile(filing, FilingFile.Read(before.Entry)).With(FilingFile.Read(before.Entry));
    }

    private static FileForm Asked(CaseRecord @case) => JsonSerializer.Deserialize<FileForm>(@case.Form, Reading)!;

    // A change holds its reasons beside the file.
    private static readonly JsonSerializerOptions Reading = new(FormReader.Options) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Skip };
}

/// <summary>The formula of a case, judged by the tables of today.</summary>
/// <param name="Previous">The rows before, of a formula that has changed.</param>
/// <param name="Diff">Ingredient by ingredient, with its effective content.</param>
internal sealed record CaseFormula(
    string Sum,
    IReadOnlyList<FormulaRow> Rows,
    IReadOnlyList<EffectiveView> Effective,
    IReadOnlyList<FormulaFinding> Findings,
    IReadOnlyList<WarningView> Warnings,
    IReadOnlyList<TableView> Tables,
    IReadOnlyList<FormulaRow>? Previous,
    IReadOnlyList<FormulaDifference> Diff)
{
    public static CaseFormula Of(FormulaForm formula, JudgedFormula judged, FormulaForm? before) => new(
        judged.Sum, formula.Rows ?? [], judged.Effective, judged.Findings, judged.Warnings, judged.Tables,
        before is null || FileForm.Same(before, formula) ? null : before.Rows, before is null ? [] : [.. FormulaDifference.Between(Contents.Of(before), Contents.Of(formula))]);
}

/// <param name="Kind"><c>added</c>, <c>removed</c> or <c>changed</c>.</param>
/// <param name="From">Percent of the formula, a decimal string.</param>
internal sealed record FormulaDifference(string Kind, string Name, string? From, string? To)
{
    public static IEnumerable<FormulaDifference> Between(Contents before, Contents after)
    {
        var (was, now) = (before.Effective.ToDictionary(content => content.Key), after.Effective.ToDictionary(content => content.Key));
        foreach (var content in after.Effective)
        {
            if (!was.TryGetValue(content.Key, out var earlier))
                yield return new("added", content.Name, null, FormulaWords.Percent(content.Percent));
            else if (earlier.Percent != content.Percent)
                yield return new("changed", content.Name, FormulaWords.Percent(earlier.Percent), FormulaWords.Percent(content.Percent));
        }
        foreach (var content in before.Effective.Where(content => !now.ContainsKey(content.Key)))
            yield return new("removed", content.Name, FormulaWords.Percent(content.Percent), null);
    }
}

/// <summary>The filing that a case is about.</summary>
/// <param name="Changes">What the case changes of the public items.</param>
/// <param name="Parts">Names of the form's parts that it changes, such as <c>standard</c>.</param>
internal sealed record CaseFiling(string Number, string NameZh, string? NameForeign, string Filer, string State, string StateTitle, string CheckState, string CheckTitle, IReadOnlyList<ChangeView> Changes, IReadOnlyList<string> Parts)
{
    public static CaseFiling Of(Filing filing, IReadOnlyList<ItemChange> changes, IReadOnlyList<string> parts) => new(
        filing.Number, filing.NameZh, filing.NameForeign, filing.FilerName, filing.Standing, Titles.OfState(filing), filing.CheckState, Titles.Of("check", filing.CheckState), [.. changes.Select(ChangeView.Of)], parts);
}
