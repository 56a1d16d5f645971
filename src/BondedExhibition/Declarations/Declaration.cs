using Platform.BondedExhibition.Domain;

namespace Platform.BondedExhibition.Declarations;

/// <summary>A consolidated declaration from its submission: 核注清单 of type 5, its tax and by when it is paid. Money in CNY.</summary>
internal sealed record Declaration
{
    public required Guid CaseId { get; init; }

    /// <summary>保税核注清单编号, eighteen characters.</summary>
    public required string ListNumber { get; init; }

    public required string BookNumber { get; init; }

    public required string CustomsCode { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Zone { get; init; }

    /// <summary><c>each</c> or <c>summary</c> (<see cref="TaxPayment"/>).</summary>
    public required string Payment { get; init; }

    /// <summary>The day on which tax is handled, whose rates count (GSF art. 21(1)).</summary>
    public required DateOnly RateDay { get; init; }

    public required DateOnly DueOn { get; init; }

    public decimal DutiableValue { get; init; }

    public decimal Duty { get; init; }

    public decimal ConsumptionTax { get; init; }

    public decimal Vat { get; init; }

    public decimal Total { get; init; }

    public DateOnly? PaidOn { get; init; }

    public string? Receipt { get; init; }

    public DateOnly? ReleasedOn { get; init; }

    /// <summary>Withdrawn, returned or lapsed.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>The sums of its lines.</summary>
    public Declaration With(IReadOnlyList<DeclarationLine> lines) => this with
    {
        DutiableValue = lines.Sum(line => line.DutiableValue),
        Duty = lines.Sum(line => line.Duty),
        ConsumptionTax = lines.Sum(line => line.ConsumptionTax),
        Vat = lines.Sum(line => line.Vat),
        Total = lines.Sum(line => line.Total),
    };
}

/// <summary>One sale as it is declared, and how its tax was counted.</summary>
internal sealed record DeclarationLine
{
    public required Guid CaseId { get; init; }

    public required int Line { get; init; }

    /// <summary><c>SAL-…</c>.</summary>
    public required string Sale { get; init; }

    /// <summary>底账序号.</summary>
    public required int Item { get; init; }

    public required string GoodsCode { get; init; }

    public required string Name { get; init; }

    public string? Specification { get; init; }

    public required string Serial { get; init; }

    public string? Origin { get; init; }

    public required string Unit { get; init; }

    public required decimal Quantity { get; init; }

    public required decimal DutiableValue { get; init; }

    public required decimal Duty { get; init; }

    public required decimal ConsumptionTax { get; init; }

    public required decimal Vat { get; init; }

    public required decimal Total { get; init; }

    /// <summary>JSON of <see cref="CountedStep"/>s.</summary>
    public required string Steps { get; init; }
}

/// <summary>How a figure was counted, in both languages, as it was on the day.</summary>
internal sealed record CountedStep(string Code, string TitleZh, string TitleEn, string FormulaZh, string FormulaEn, decimal Amount);
