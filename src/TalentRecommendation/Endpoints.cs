using Platform.TalentRecommendation.Domain.Qualifications;
using Platform.TalentRecommendation.Graduates;
using Platform.TalentRecommendation.Invitations;

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
        anybody.MapGraduatesPublic();

        var signedIn = root.MapGroup("").RequireAuthorization();
        signedIn.MapGraduatesSignedIn();
    }
}
