using Platform.Persistence.PersonalData;

namespace Platform.CaseKernel.Opinions;

/// <summary>Where a round stands: the aggregate of its departments' tasks.</summary>
public enum RoundState
{
    Open,
    Agreed,
    Refused,

    /// <summary>The case went on without waiting for the departments that had not answered.</summary>
    Closed,
}

/// <summary>Where one department's task stands. Only <see cref="Asked"/> gives rights.</summary>
public enum OpinionState
{
    Asked,
    Agreed,
    Objected,
    Silent,

    /// <summary>Another department's objection made it unnecessary.</summary>
    Stopped,

    /// <summary>The case went on without it.</summary>
    Closed,
}

/// <summary>A round: several departments asked at once. Its state is the one record of what came of it.</summary>
internal sealed record ConsultationRecord
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required string Code { get; init; }

    /// <summary>The case's version after the asking; orders the rounds of a case.</summary>
    public required int Seq { get; init; }

    public required PersonalText Question { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Null when a step asked by itself.</summary>
    public required Guid? AskedBy { get; init; }

    /// <summary>Empty when a step asked by itself.</summary>
    public required PersonalText AskedByName { get; init; }

    public required RoundState State { get; init; }

    /// <summary>Counts what happened to the round.</summary>
    public required int Version { get; init; }

    public DateTimeOffset? SettledAt { get; init; }
}

/// <summary>One department's task within a round.</summary>
internal sealed record OpinionRecord
{
    public required Guid Id { get; init; }

    public required Guid ConsultationId { get; init; }

    public required Guid CaseId { get; init; }

    public required string Department { get; init; }

    /// <summary>The office whose officers may answer.</summary>
    public required string Office { get; init; }

    public required OpinionState State { get; init; }

    public required int Version { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>The next day on which the sweep must look: to remind, or to find silence. Null when the task has ended.</summary>
    public DateOnly? SweepOn { get; init; }

    public DateTimeOffset? RemindedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public Guid? AnsweredBy { get; init; }

    public PersonalText? AnsweredByName { get; init; }

    public PersonalText? Reason { get; init; }

    /// <summary>What the department granted (<see cref="Department.Grant"/>), as JSON.</summary>
    public PersonalText? Granted { get; init; }
}

/// <summary>A round with what the matter declares about it and the tasks in it.</summary>
internal sealed record Round(Consultation Declared, ConsultationRecord Record, IReadOnlyList<OpinionRecord> Opinions)
{
    /// <summary>The task that refused, if one did.</summary>
    public OpinionRecord? Objection => Opinions.FirstOrDefault(opinion => Aggregate.Objects(Declared, opinion.State));
}
