using System.Globalization;
using System.Text.Json.Serialization;

namespace Platform.BondedExhibition.Tax;

/// <summary>A tax result as JSON: money as decimal strings in CNY, words in the caller's language.</summary>
[JsonNumberHandling(JsonNumberHandling.WriteAsString)]
public sealed record TaxView(decimal DutiableValue, decimal Duty, decimal ConsumptionTax, decimal Vat, decimal Total, string Currency, IReadOnlyList<TaxStepView> Steps, IReadOnlyList<TaxNoteView> Notes, RatesView Rates)
{
    public static TaxView Of(decimal dutiableValue, TaxResult result, TaxRates rates, DateOnly on) => new(
        TaxCalculator.Fen(dutiableValue), result.Duty, result.ConsumptionTax, result.Vat, result.Total, "CNY",
        [.. result.Steps.Select(step => new TaxStepView(step.Code, step.Title.InCallersLanguage(), step.Formula.InCallersLanguage(), step.Amount, step.Provision?.In(CultureInfo.CurrentUICulture)))],
        [.. result.Notes.Select(note => new TaxNoteView(note.Code, note.Title.InCallersLanguage(), note.Provision?.In(CultureInfo.CurrentUICulture)))],
        RatesView.Of(rates, on));
}

[JsonNumberHandling(JsonNumberHandling.WriteAsString)]
public sealed record TaxStepView(string Code, string Title, string Formula, decimal Amount, string? Provision);

public sealed record TaxNoteView(string Code, string Title, string? Provision);

/// <summary>Rates as fractions, amounts per unit in CNY; <see cref="On"/> is the day whose rates they are.</summary>
[JsonNumberHandling(JsonNumberHandling.WriteAsString)]
public sealed record RatesView(RateBasis Basis, string? Agreement, string? Origin, decimal DutyRate, decimal DutyPerUnit, decimal ExtraDutyRate, decimal ConsumptionTaxRate, decimal ConsumptionTaxPerUnit, decimal VatRate, bool ToBeVerified, DateOnly On)
{
    public static RatesView Of(TaxRates rates, DateOnly on) => new(
        rates.Basis, rates.Agreement, rates.Origin, rates.Duty.AdValorem, rates.Duty.PerUnit, rates.ExtraDuty, rates.Consumption?.AdValorem ?? 0, rates.Consumption?.PerUnit ?? 0, rates.VatRate, rates.ToBeVerified, on);
}

/// <summary>A row of the tariff.</summary>
/// <param name="Code">Digits that the row stands for, two to ten.</param>
public sealed record TariffItem(string Code, string Name, string? Unit, string? UnitName, DutyView? Mfn, DutyView Ordinary, DutyView? Provisional, DutyView? Consumption, [property: JsonNumberHandling(JsonNumberHandling.WriteAsString)] decimal VatRate, string Supervision, bool Art, bool ToBeVerified)
{
    public static TariffItem Of(TariffLine line) => new(
        line.Code, line.Name.In(CultureInfo.CurrentUICulture), line.Unit, Units.NameOf(line.Unit), DutyView.Of(line.Mfn), DutyView.Of(line.Ordinary)!, DutyView.Of(line.Provisional),
        line.Consumption is { } tax ? new DutyView(tax.AdValorem, tax.PerUnit) : null, line.Vat, line.Supervision, Tariff.IsArt(line.Code), line.ToBeVerified);
}

[JsonNumberHandling(JsonNumberHandling.WriteAsString)]
public sealed record DutyView(decimal Rate, decimal PerUnit)
{
    public static DutyView? Of(DutyRate? rate) => rate is null ? null : new DutyView(rate.AdValorem, rate.PerUnit);
}

public sealed record TariffItems(IReadOnlyList<TariffItem> Items);

public sealed record AgreementView(string Name, IReadOnlyList<string> Origins, DutyView Rate);

public sealed record CountermeasureView(string Origin, [property: JsonNumberHandling(JsonNumberHandling.WriteAsString)] decimal Rate, bool ToBeVerified, DateOnly? From, DateOnly? To);

/// <summary>What the tariff says of one goods code on a day, and for an origin if one was asked for.</summary>
public sealed record TariffEntry(string Code, TariffItem Row, IReadOnlyList<AgreementView> Agreements, IReadOnlyList<CountermeasureView> Countermeasures, string? Note, RatesView Rates);
