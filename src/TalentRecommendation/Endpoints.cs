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

namespace Platform.TalentRecommendation;

/// <summary>What this service offers beside its cases, by audience.</summary>
internal static class Endpoints
{
    public static void MapTalentRecommendation(this WebApplication app)
    {
        var root = app.MapGroup("/api/talent");

        var anybody = root.MapGroup("/public").AllowAnonymous();
        anybody.MapGet("/invitations/{token}", InvitationEndpoints.ShowAsync).Produces<object>();
        anybody.MapGet("/qualifications", QualificationEndpoints.List).Produces<RecognisedItems>();
        anybody.MapGet("/skill-posts", SkillPostEndpoints.ListAsync).Produces<Page<SkillPostItem>>();
        anybody.MapGraduatesPublic();
        anybody.MapPanelsPublic();

        root.MapListings();
        root.MapGraduates();

        var own = root.MapGroup("").RequireAuthorization(Policies.Applicant);
        own.MapPanelsOwn();

        var officer = root.MapGroup("/desk").RequireAuthorization(Policies.Officer);
        officer.MapPanelsDesk();

        root.MapExports();

        var readers = root.MapGroup("/desk").RequireAuthorization(policy => policy.RequireAuthenticatedUser().RequireRole(Roles.Officer, Roles.Supervisor, Roles.Auditor));
        readers.MapFigures();
    }
}
