using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Tax;

/// <summary>One line of the working: what is counted, the formula with its numbers, the amount in CNY.</summary>
public sealed record TaxStep(string Code, Text Formula, decimal Amount, Provision? Provision)
{
    public Text Title => new(typeof(Texts.TaxTexts), $"step.{Code}");
}

/// <summary>What a reader of the result must know and no figure says.</summary>
public sealed record TaxNote(string Code, Text Title, Provision? Provision = null);

/// <summary>Taxes in CNY, each rounded to the fen half up on its own; the total is their sum.</summary>
/// <param name="Duty">With countermeasure duty.</param>
public sealed record TaxResult(decimal Duty, decimal ConsumptionTax, decimal Vat, decimal Total, IReadOnlyList<TaxStep> Steps)
{
    public IReadOnlyList<TaxNote> Notes { get; init; } = [];
}
