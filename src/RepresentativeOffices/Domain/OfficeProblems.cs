using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Problems;

namespace Platform.RepresentativeOffices.Domain;

/// <summary>What this service refuses beside the kernel.</summary>
internal static class OfficeProblems
{
    /// <summary>Nothing can be granted to an office that has ended.</summary>
    public static readonly ProblemKind NotRegistered = new("office-not-registered", StatusCodes.Status409Conflict, typeof(RoTexts));

    /// <summary>Another case has reported this year meanwhile.</summary>
    public static readonly ProblemKind YearReported = new("year-reported", StatusCodes.Status409Conflict, typeof(RoTexts));

    /// <summary>The entry is no longer as the officer saw it.</summary>
    public static readonly ProblemKind Changed = new("office-changed", StatusCodes.Status412PreconditionFailed, typeof(RoTexts));

    public static readonly ProblemKind NumberTaken = new("registration-number-taken", StatusCodes.Status409Conflict, typeof(RoTexts));

    /// <summary>The platform gives numbers of this shape itself.</summary>
    public static readonly ProblemKind NumberReserved = new("registration-number-reserved", StatusCodes.Status422UnprocessableEntity, typeof(RoTexts));

    public static readonly ProblemKind CodeTaken = new("unified-code-taken", StatusCodes.Status409Conflict, typeof(RoTexts));
}
