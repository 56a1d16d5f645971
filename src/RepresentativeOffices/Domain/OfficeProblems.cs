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
}
