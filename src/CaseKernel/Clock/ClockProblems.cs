using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Clock;

/// <summary>Everything an act on the clock or on the calendar may refuse with.</summary>
public static class ClockProblems
{
    public static readonly ProblemKind LimitNotRunning = Kind("limit-not-running", StatusCodes.Status409Conflict);
    public static readonly ProblemKind LimitNotPausable = Kind("limit-not-pausable", StatusCodes.Status409Conflict);
    public static readonly ProblemKind LimitNotPaused = Kind("limit-not-paused", StatusCodes.Status409Conflict);
    public static readonly ProblemKind LimitNotExtendable = Kind("limit-not-extendable", StatusCodes.Status409Conflict);
    public static readonly ProblemKind LimitHasPassed = Kind("limit-has-passed", StatusCodes.Status409Conflict);
    public static readonly ProblemKind CalendarWrong = Kind("calendar-wrong", StatusCodes.Status422UnprocessableEntity);

    /// <summary>One member of a body about the clock is wrong.</summary>
    public static FieldError Field(string pointer, string code, params object?[] args) =>
        new(pointer, code, new Text(typeof(ClockTexts), code, args));

    private static ProblemKind Kind(string code, int status) => new(code, status, typeof(ClockTexts));
}
