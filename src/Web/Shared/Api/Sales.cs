namespace Platform.Web.Shared.Api;

public sealed record SaleLine
{
    public string Number { get; init; } = "";

    public Guid LotId { get; init; }

    public string BookNumber { get; init; } = "";

    public string? ExhibitionNumber { get; init; }

    public string Name { get; init; } = "";

    public string? Serial { get; init; }

    public string? Unit { get; init; }

    public string Quantity { get; init; } = "";

    public string Price { get; init; } = "";

    public DateOnly? SoldOn { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary><c>open</c>, <c>soon</c>, <c>overdue</c>, or <c>done</c> when it is declared or cancelled.</summary>
    public string? Due { get; init; }

    /// <summary><c>sale</c> or <c>loss</c>.</summary>
    public string Cause { get; init; } = "";

    public string? CauseTitle { get; init; }

    /// <summary><c>sold</c>, <c>declared</c>, <c>released</c> or <c>cancelled</c>.</summary>
    public string State { get; init; } = "";

    public string? StateTitle { get; init; }

    public Guid? CaseId { get; init; }
}

public sealed record GuaranteeLine
{
    public string Number { get; init; } = "";

    public string? KindTitle { get; init; }

    public string? ScopeTitle { get; init; }

    public string? OrganisationName { get; init; }

    /// <summary>Null: without a ceiling.</summary>
    public string? Ceiling { get; init; }

    public string Reserved { get; init; } = "";

    public string? Available { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    /// <summary><c>active</c>, <c>expired</c> or <c>ended</c>.</summary>
    public string State { get; init; } = "";

    public string? StateTitle { get; init; }

    public DateOnly? EndedOn { get; init; }

    public string? EndReasons { get; init; }

    /// <summary>Until when what was given is claimed.</summary>
    public DateOnly? ClaimBy { get; init; }

    /// <summary>Null while it has the rating it rests on, or rests on none.</summary>
    public Reexamination? Reexamination { get; init; }

    /// <summary>It stands for nothing any more, and customs have not ended it.</summary>
    public bool MayEnd => State is "active" or "expired" && Reserved is "0" or "0.00";
}

/// <summary>The rating that a guarantee rests on is gone.</summary>
/// <param name="Since">The first day without it.</param>
public sealed record Reexamination(DateOnly Since, string Provision);

/// <summary>Something that falls due: a declaration, tax, the last day of an exhibition, a storage term, a guarantee.</summary>
public sealed record GoodsDuty
{
    /// <summary><c>sale</c>, <c>tax</c>, <c>exhibition</c>, <c>storage</c> or <c>guarantee</c>.</summary>
    public string Kind { get; init; } = "";

    public string? KindTitle { get; init; }

    public string Reference { get; init; } = "";

    public string? Title { get; init; }

    public DateOnly? DueOn { get; init; }

    public bool Soon { get; init; }

    public bool Overdue { get; init; }

    /// <summary>The declaration of the tax, or the case that gave the exhibition or guarantee.</summary>
    public Guid? CaseId { get; init; }
}

/// <summary>A declaration whose tax is not paid.</summary>
public sealed record UnpaidDeclaration
{
    public Guid CaseId { get; init; }

    public string ListNumber { get; init; } = "";

    public string? OrganisationName { get; init; }

    public string? PaymentTitle { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary><c>open</c>, <c>soon</c> or <c>overdue</c>.</summary>
    public string? Due { get; init; }

    public string Total { get; init; } = "";

    public string? LateFee { get; init; }
}
