using Platform.ServiceDefaults.Authentication;
using Platform.Web.Officer.Features;
using Platform.Web.Shared;

namespace Platform.Web.Officer;

/// <summary>Every address of the officers' pages, below <c>/office</c>. A form is posted to the address of the page it stands on.</summary>
internal static class Endpoints
{
    public static void MapOfficer(this WebApplication app)
    {
        var desk = app.MapPages().MapGroup("").RequireAuthorization(Policies.Officer);
        desk.MapGet("/", Queue.ShowAsync);
        desk.MapPost("/", Queue.NextAsync);
        desk.MapGet("/cases/{id:guid}", CaseDesk.ShowAsync);
        desk.MapPost("/cases/{id:guid}", CaseDesk.ActAsync);
        desk.MapGet("/cases/{id:guid}/materials/{code}", CaseDesk.MaterialAsync);
    }
}
