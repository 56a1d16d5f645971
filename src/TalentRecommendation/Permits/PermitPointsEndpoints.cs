using Platform.CaseKernel;
using Platform.CaseKernel.Endpoints;
using Platform.CaseKernel.Forms;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;

namespace Platform.TalentRecommendation.Permits;

/// <summary>The points table and its calculator, for anybody.</summary>
internal static class PermitPointsEndpoints
{
    /// <param name="on">The day whose table is asked for; today when not said.</param>
    public static IResult Table(DateOnly? on, TimeProvider time) =>
        PermitPointsTable.On(on ?? time.ShanghaiToday()) is { } table ? Results.Ok(PermitPointsTableView.Of(table)) : StaffProblems.NoPointsTable.With(on!.Value);

    public static async Task<IResult> CountAsync(HttpRequest request, TimeProvider time, CancellationToken cancellationToken)
    {
        if ((await StrictJson.ReadAsync(request, cancellationToken)).Failed(out var problem, out var body))
            return problem;
        if (FormReader.Read<PermitPointsForm>(body).Failed(out problem, out var form))
            return problem;
        if (form.Errors().ToList() is { Count: > 0 } wrong)
            return ((Problem)CaseProblems.BodyIncomplete) with { Errors = wrong };
        if (PermitPointsTable.On(form.On ?? time.ShanghaiToday()) is not { } table)
            return StaffProblems.NoPointsTable.With(form.On!.Value);
        if (form.Unknown(table).ToList() is { Count: > 0 } unknown)
            return ((Problem)CommonProblems.BadRequest) with { Errors = unknown };
        return Results.Ok(PermitPointsView.Of(WorkPermitPoints.Count(table, form.Facts())));
    }
}
