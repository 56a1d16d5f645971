namespace Platform.RepresentativeOffices.Register;

/// <summary>A report that was filed for a year (L584 art. 6).</summary>
internal sealed record FiledReport
{
    public required Guid OfficeId { get; init; }

    public required int Year { get; init; }

    public required DateOnly FiledOn { get; init; }

    public required bool Late { get; init; }
}

/// <summary>An office on the list of those that have not reported a year in time (L584 art. 38(1)); removed by reporting, and the entry stays.</summary>
internal sealed record ReportException
{
    public required Guid OfficeId { get; init; }

    public required int Year { get; init; }

    public required DateOnly ListedOn { get; init; }

    /// <summary>Null while it stands there.</summary>
    public DateOnly? RemovedOn { get; init; }
}

/// <summary>What falls due, as its row says it.</summary>
internal sealed record DateRow
{
    public required Guid OfficeId { get; init; }

    public required string Zone { get; init; }

    public required string Kind { get; init; }

    public required string Ref { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>In the calendar: of its office.</summary>
    public string RegistrationNumber { get; init; } = "";

    public string NameZh { get; init; } = "";
}

internal sealed record HistoryRow
{
    public required int Seq { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Act { get; init; }

    public string? Matter { get; init; }

    public Guid? CaseId { get; init; }

    /// <summary>JSON of <see cref="ItemChange"/>s, public ones only.</summary>
    public required string Changes { get; init; }
}
