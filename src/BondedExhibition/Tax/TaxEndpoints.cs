using Platform.CaseKernel;
using Platform.CaseKernel.Endpoints;
using Platform.CaseKernel.Forms;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Tax;

/// <summary>Tariff and tax as anybody may ask; nothing of it is stored.</summary>
internal static class TaxEndpoints
{
    private const int MostRows = 50;
    private const int LongestWords = 100;

    public static async Task<IResult> EstimateAsync(HttpRequest request, Database database, Tariffs tariffs, TimeProvider time, CancellationToken cancellationToken)
    {
        if ((await StrictJson.ReadAsync(request, cancellationToken)).Failed(out var problem, out var body) || FormReader.Read<EstimateForm>(body).Failed(out problem, out var form))
            return problem;
        if (form.Errors().ToList() is { Count: > 0 } errors)
            return Refused(errors);
        var on = form.On ?? time.ShanghaiToday();
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await tariffs.ExchangeAsync(work, on, cancellationToken)).InCny(form.DutiableValue!.Value, form.Currency ?? "CNY") is not { } value)
            return Refused([TaxProblems.Field("/currency", "rate-missing", form.Currency, on)]);
        if (form.GoodsCode is null)
            return Results.Ok(Counted(value, form, form.Rates(), on));
        return (await tariffs.AsOfAsync(work, on, cancellationToken)).RatesOf(form.GoodsCode, form.Origin) is { } rates
            ? Results.Ok(Counted(value, form, rates, on))
            : Refused([TaxProblems.Field("/goodsCode", "tariff-missing", form.GoodsCode, on)]);
    }

    public static async Task<IResult> TariffAsync(string? q, DateOnly? on, Database database, Tariffs tariffs, TimeProvider time, CancellationToken cancellationToken)
    {
        if (q is { Length: > LongestWords })
            return Results.Ok(new TariffItems([]));
        await using var work = await database.ReadAsync(cancellationToken);
        var tariff = await tariffs.AsOfAsync(work, on ?? time.ShanghaiToday(), cancellationToken);
        return Results.Ok(new TariffItems([.. tariff.Search(q, MostRows).Select(TariffItem.Of)]));
    }

    public static async Task<IResult> EntryAsync(string code, string? origin, DateOnly? on, Database database, Tariffs tariffs, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        var tariff = await tariffs.AsOfAsync(work, on ?? time.ShanghaiToday(), cancellationToken);
        if (tariff.Find(code) is not { } line || tariff.RatesOf(code, origin) is not { } rates)
            return (Problem)CommonProblems.NotFound;
        return Results.Ok(new TariffEntry(
            Tariff.Plain(code), TariffItem.Of(line),
            [.. line.Agreements.Select(agreement => new AgreementView(agreement.Name, agreement.Origins, DutyView.Of(agreement.Rate)!))],
            [.. tariff.CountermeasuresOf(code).Select(measure => new CountermeasureView(measure.Origin, measure.Rate, measure.ToBeVerified, measure.From, measure.To))],
            line.Note, RatesView.Of(rates, tariff.On)));
    }

    private static TaxView Counted(decimal value, EstimateForm form, TaxRates rates, DateOnly on)
    {
        var dutiable = TaxCalculator.Fen(value);
        return TaxView.Of(dutiable, TaxCalculator.Of(dutiable, form.Quantity ?? 1, rates), rates, on);
    }

    private static Problem Refused(IReadOnlyList<FieldError> errors) => ((Problem)CaseProblems.BodyIncomplete) with { Errors = errors };
}
