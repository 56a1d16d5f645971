namespace Platform.Web.Shared.Api;

/// <summary>A document of a case for the customs system, and what that said of it.</summary>
/// <param name="State"><c>waiting</c> or <c>sent</c>.</param>
/// <param name="WithdrawnAt">When its case came to nothing.</param>
public sealed record CustomsMessage(string Kind, string InternalNumber, string State, DateTimeOffset? SentAt, string? CustomsNumber, string? StatusName, string? Message, DateTimeOffset? AnsweredAt, DateTimeOffset? WithdrawnAt)
{
    /// <summary>出入库单 of goods that went out or came back; everything else is the case's own document.</summary>
    public bool IsStockOrder => Kind == "SAS_STOCK";

    /// <summary>How it stands, as a key of words.</summary>
    public string Standing => WithdrawnAt is null || State == "cancelled" ? State : $"{State}-deletion";
}

/// <summary>What a consolidated declaration came to.</summary>
public sealed record Declaration
{
    public const string Matter = "bex.consolidated-declaration";

    /// <summary>核注清单编号.</summary>
    public string? ListNumber { get; init; }

    /// <summary>The day of the declaration, whose rates count.</summary>
    public DateOnly? RateDay { get; init; }

    /// <summary>滞纳金 until the tax was paid, or until today.</summary>
    public string? LateFee { get; init; }

    public DateOnly? DueOn { get; init; }

    public DateOnly? PaidOn { get; init; }

    public DateOnly? ReleasedOn { get; init; }

    public string? Duty { get; init; }

    public string? ConsumptionTax { get; init; }

    public string? Vat { get; init; }

    public string? Total { get; init; }

    public IReadOnlyList<DeclarationLine> Lines { get; init => field = value ?? []; } = [];
}

public sealed record DeclarationLine
{
    public int Line { get; init; }

    public string? Sale { get; init; }

    public string? GoodsCode { get; init; }

    public string? Name { get; init; }

    public string? Serial { get; init; }

    public string? Quantity { get; init; }

    public string? DutiableValue { get; init; }

    public string Duty { get; init; } = "";

    public string ConsumptionTax { get; init; } = "";

    public string Vat { get; init; } = "";

    public string Total { get; init; } = "";

    public IReadOnlyList<TaxStep> Steps { get; init => field = value ?? []; } = [];

    public TaxEstimate Tax => new() { Duty = Duty, ConsumptionTax = ConsumptionTax, Vat = Vat, Total = Total, Steps = Steps };
}
