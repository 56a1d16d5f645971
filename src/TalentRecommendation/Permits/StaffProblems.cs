using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Permits;

/// <summary>What permits, points and the roster refuse beside the kernel.</summary>
internal static class StaffProblems
{
    /// <summary>Argument: the day.</summary>
    public static readonly ProblemKind NoPointsTable = Kind("no-points-table", StatusCodes.Status404NotFound);

    /// <summary>Argument: the code.</summary>
    public static readonly ProblemKind CodeUnknown = Kind("code-unknown", StatusCodes.Status400BadRequest);

    /// <summary>A permit beyond what class, contract, passport or the zone's measures allow.</summary>
    public static readonly ProblemKind BeyondCeiling = Kind("permit-beyond-ceiling", StatusCodes.Status422UnprocessableEntity);

    /// <summary>Arguments: its number, the day it ended.</summary>
    public static readonly ProblemKind SponsorEnded = Kind("sponsor-ended", StatusCodes.Status409Conflict);

    /// <summary>The person has left, or the permit has run out.</summary>
    public static readonly ProblemKind NotActive = Kind("staff-not-active", StatusCodes.Status409Conflict);

    /// <summary>Another application renews the permits. Argument: number of the member of staff.</summary>
    public static readonly ProblemKind UnderRenewal = Kind("staff-under-renewal", StatusCodes.Status409Conflict);

    /// <summary>The employer's own first application for the person is open. Argument: its number.</summary>
    public static readonly ProblemKind AppliedAlready = Kind("staff-applied-already", StatusCodes.Status409Conflict);

    /// <summary>The office that sponsors is another applicant's. Argument: its number.</summary>
    public static readonly ProblemKind SponsorNotOnesOwn = Kind("sponsor-not-ones-own", StatusCodes.Status409Conflict);

    public static readonly ProblemKind ReportAhead = Kind("report-lies-ahead", StatusCodes.Status422UnprocessableEntity);

    public static FieldError CodeUnknownAt(string pointer, string code) => new(pointer, CodeUnknown.Code, CodeUnknown.Title(code));

    /// <summary>A field's own sentence.</summary>
    public static FieldError At(string pointer, string code, params object?[] args) => new(pointer, code, new Text(typeof(StaffTexts), code, args));

    private static ProblemKind Kind(string code, int status) => new(code, status, typeof(StaffTexts));
}
