namespace Platform.Web.Shared.Api;

/// <summary>What the import of goods would cost. Amounts in CNY as decimal strings.</summary>
public sealed record TaxEstimate
{
    public string Duty { get; init; } = "";

    public string ConsumptionTax { get; init; } = "";

    public string Vat { get; init; } = "";

    public string Total { get; init; } = "";

    public IReadOnlyList<TaxStep> Steps { get; init => field = value ?? []; } = [];

    /// <summary>What has to be known besides, such as that a rate is to be verified.</summary>
    public IReadOnlyList<TaxNote> Notes { get; init => field = value ?? []; } = [];
}

public sealed record TaxNote(string Code, string Title);

/// <summary>One figure and how it came about.</summary>
public sealed record TaxStep(string Code, string? Title, string? Formula, string? Amount, string? Provision = null);
