using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Endpoints;

/// <summary>The officers' acts on a running limit.</summary>
internal static class ClockEndpoints
{
    public static Task<IResult> PauseAsync(Guid id, PauseBody body, HttpContext context, Caller caller, Pause pause, CaseReader reader, CancellationToken cancellationToken) =>
        ActAsync(id, context, caller, reader, version => pause.DoAsync(id, body, caller, version, cancellationToken), cancellationToken);

    public static Task<IResult> ResumeAsync(Guid id, ResumptionBody body, HttpContext context, Caller caller, Resume resume, CaseReader reader, CancellationToken cancellationToken) =>
        ActAsync(id, context, caller, reader, version => resume.DoAsync(id, body, caller, version, cancellationToken), cancellationToken);

    public static Task<IResult> ExtendAsync(Guid id, ExtensionBody body, HttpContext context, Caller caller, Extend extend, CaseReader reader, CancellationToken cancellationToken) =>
        ActAsync(id, context, caller, reader, version => extend.DoAsync(id, body, caller, version, cancellationToken), cancellationToken);

    private static async Task<IResult> ActAsync(Guid id, HttpContext context, Caller caller, CaseReader reader, Func<int, Task<Outcome<CaseRecord>>> act, CancellationToken cancellationToken)
    {
        if (Preconditions.Version(context.Request).Failed(out var problem, out var version))
            return problem;
        if ((await act(version)).Failed(out problem, out _))
            return problem;
        return await DeskEndpoints.ShowAsync(id, context, caller, reader, cancellationToken);
    }
}
