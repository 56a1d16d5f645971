using Microsoft.AspNetCore.Authorization;
using Platform.CaseKernel.Cases;
using Platform.ServiceDefaults.Authentication;
using Platform.TalentRecommendation.Domain.Qualifications;
using Platform.TalentRecommendation.Domain.Skills;
using Platform.TalentRecommendation.Exports;
using Platform.TalentRecommendation.Figures;
using Platform.TalentRecommendation.Graduates;
using Platform.TalentRecommendation.Invitations;
using Platform.TalentRecommendation.Listings;
using Platform.TalentRecommendation.Panels;
using Platform.TalentRecommendation.Permits;
using Platform.TalentRecommendation.Staff;

namespace Platform.TalentRecommendation;

/// <summary>What this service offers beside its cases, by audience.</summary>
internal static class Endpoints
{
    /// <summary>Who may look at every zone beside the officers of one, and change nothing.</summary>
    private static readonly Action<AuthorizationPolicyBuilder> Readers = policy => policy.RequireAuthenticatedUser().RequireRole(Roles.Officer, Roles.Supervisor, Roles.Auditor);

    public static void MapTalentRecommendation(this WebApplication app)
    {
        var root = app.MapGroup("/api/talent");

        var anybody = root.MapGroup("/public").AllowAnonymous();
        anybody.MapGet("/invitations/{token}", InvitationEndpoints.ShowAsync).Produces<object>();
        anybody.MapGet("/qualifications", QualificationEndpoints.List).Produces<RecognisedItems>();
        anybody.MapGet("/skill-posts", SkillPostEndpoints.ListAsync).Produces<Page<SkillPostItem>>();
        anybody.MapGraduatesPublic();
        anybody.MapPanelsPublic();
        anybody.MapGet("/points/work-permit", PermitPointsEndpoints.Table).Produces<PermitPointsTableView>();
        anybody.MapPost("/points/work-permit", PermitPointsEndpoints.CountAsync).Accepts<PermitPointsForm>("application/json").Produces<PermitPointsView>();

        root.MapListings();
        root.MapGraduates();

        root.MapGroup("").RequireAuthorization().MapPost("/points/work-permit", PermitPointsEndpoints.CountAsync).Accepts<PermitPointsForm>("application/json").Produces<PermitPointsView>();

        var own = root.MapGroup("").RequireAuthorization(Policies.Applicant);
        own.MapPanelsOwn();
        own.MapOwnStaff();

        var officer = root.MapGroup("/desk").RequireAuthorization(Policies.Officer);
        officer.MapPanelsDesk();
        officer.MapStaffNotes();

        root.MapExports();

        var readers = root.MapGroup("/desk").RequireAuthorization(Readers);
        readers.MapFigures();
        readers.MapDeskStaff();
    }
}
