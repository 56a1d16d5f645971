using Platform.ServiceDefaults.Authentication;
using Platform.Worklist.Acts;
using Platform.Worklist.Notices;

namespace Platform.Worklist;

internal static class Endpoints
{
    public static void MapWorklist(this WebApplication app)
    {
        // Everybody signed in: applicants see their organisations' cases, officers their jurisdiction's, supervision all.
        var worklist = app.MapGroup("/api/worklist").RequireAuthorization(Policies.SignedIn);
        worklist.MapGet("/cases", ([AsParameters] CaseFilter filter, Caller caller, ListCases list, CancellationToken cancellationToken) =>
            list.RunAsync(filter, caller, cancellationToken));
        worklist.MapGet("/notices", (string? after, Caller caller, ListNotices list, CancellationToken cancellationToken) => list.RunAsync(after, caller, cancellationToken));
    }
}
