using Platform.CaseKernel.Endpoints;
using Platform.CaseKernel.Forms;
using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;

namespace Platform.CosmeticsFiling.Domain.Formulas;

/// <summary>What anybody may ask about a classification, a formula and the catalogue; nothing of it is stored.</summary>
internal static class FormulaEndpoints
{
    private const int MostIngredients = 20;
    private const int LongestWords = 100;

    /// <summary>Ingredients and components together, of what anybody may have checked: ten a row, several times what products have.</summary>
    private const int MostLines = 3000;

    public static IResult Tables(TimeProvider time) => Results.Ok(ClassificationTables.On(time.ShanghaiToday()));

    public static async Task<IResult> JudgeAsync(HttpContext context, TimeProvider time, CancellationToken cancellationToken)
    {
        if ((await ReadAsync<ClassificationForm>(context, cancellationToken)).Failed(out var problem, out var form))
            return problem;
        return Results.Ok(JudgedClassification.Of(form, time.ShanghaiToday()));
    }

    public static async Task<IResult> CheckAsync(HttpContext context, Database database, Catalogues.Catalogues catalogues, TimeProvider time, CancellationToken cancellationToken)
    {
        if ((await ReadAsync<CheckBody>(context, cancellationToken)).Failed(out var problem, out var body))
            return problem;
        // Bounds hold here as in a filing; what is missing is found by the rules.
        if (FieldChecks.Check(body, FormulaLaw.FormulaData).Where(finding => finding.Code != "field-required").ToList() is { Count: > 0 } errors)
            return ((Problem)CommonProblems.BadRequest) with { Errors = [.. errors.Select(finding => new FieldError(finding.Pointer, finding.Code, finding.Title, finding.Provision))] };
        if (body.Formula?.Rows?.Sum(row => Math.Max(1, row.Components?.Count ?? 0)) > MostLines)
            return FormulaProblems.FormulaTooLarge.With(MostLines);
        await using var work = await database.ReadAsync(cancellationToken);
        var catalogue = await catalogues.AsOfAsync(work, time.ShanghaiToday(), cancellationToken);
        return Results.Ok(JudgedFormula.Of(body.Formula ?? new FormulaForm(), body.Classification, catalogue));
    }

    public static async Task<IResult> IngredientsAsync(string? q, Database database, Catalogues.Catalogues catalogues, TimeProvider time, CancellationToken cancellationToken)
    {
        if (q is not { Length: > 0 and <= LongestWords })
            return Results.Ok(new IngredientItems([]));
        await using var work = await database.ReadAsync(cancellationToken);
        var catalogue = await catalogues.AsOfAsync(work, time.ShanghaiToday(), cancellationToken);
        return Results.Ok(new IngredientItems([.. catalogue.Search(q, MostIngredients).Select(found => new IngredientView(found.Name, found.Inci, found.Part, found.Serial))]));
    }

    private static async Task<Outcome<T>> ReadAsync<T>(HttpContext context, CancellationToken cancellationToken)
        where T : class =>
        (await StrictJson.ReadAsync(context.Request, cancellationToken)).Failed(out var problem, out var json) ? problem : FormReader.Read<T>(json);
}
