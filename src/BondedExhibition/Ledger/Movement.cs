namespace Platform.BondedExhibition.Ledger;

/// <summary>Kinds of movements (domain reference §3.4).</summary>
internal static class MovementKinds
{
    public const string In = "IN";
    public const string InTransfer = "IN_T";
    public const string ExhibitionOut = "EX_OUT";
    public const string ExhibitionBack = "EX_BACK";
    public const string Sale = "SALE";
    public const string Reexport = "REEXPORT";
    public const string OutTransfer = "OUT_T";
    public const string LossReport = "LOSS_REPORT";
    public const string ForceMajeure = "LOSS_FM";
    public const string OtherLoss = "LOSS_OTHER";
    public const string LossReturned = "LOSS_BACK";
    public const string Adjustment = "ADJ";
    public const string Take = "TAKE";
    public const string Release = "RELEASE";

    /// <summary>What stands for goods changes, and they stay where they are.</summary>
    public const string Guarantee = "GUARANTEE";
}

/// <summary>One row of the journal: a quantity leaves a place and comes to another, or stays and only what stands for it changes. It is never changed.</summary>
internal sealed record Movement
{
    public required string Kind { get; init; }

    public required Guid BookId { get; init; }

    public required Guid LotId { get; init; }

    public required string FromPlace { get; init; }

    public required string ToPlace { get; init; }

    public required decimal Quantity { get; init; }

    public Guid? GuaranteeId { get; init; }

    /// <summary>Tax that the guarantee no longer stands for where the goods were, CNY.</summary>
    public decimal Released { get; init; }

    /// <summary>Tax that the guarantee stands for where the goods are now, CNY.</summary>
    public decimal Reserved { get; init; }

    public Guid? ExhibitionId { get; init; }

    public Guid? SaleId { get; init; }

    public Guid? LossId { get; init; }

    public Guid? CaseId { get; init; }

    /// <summary>Number of the paper that it rests on.</summary>
    public string? Document { get; init; }

    public string? Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Whose act it was; null for the system's.</summary>
    public Guid? AccountId { get; init; }
}
