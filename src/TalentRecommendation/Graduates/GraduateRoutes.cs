using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.TalentRecommendation.Invitations;
using Platform.TalentRecommendation.Municipal;

namespace Platform.TalentRecommendation.Graduates;

/// <summary>Routes of employers' listings and of graduates, by audience.</summary>
internal static class GraduateRoutes
{
    public static void MapGraduatesPublic(this RouteGroupBuilder anybody)
    {
        anybody.MapGet("/industries", PointsEndpoints.Industries).Produces<IndustryItems>();
        anybody.MapGet("/windows", PointsEndpoints.Windows).Produces<WindowItems>();
        anybody.MapGet("/points/graduate", PointsEndpoints.Table).Produces<PointsTableView>();
        anybody.MapPost("/points/graduate", PointsEndpoints.CountAsync).Accepts<PointsForm>("application/json").Produces<ScoreView>();
        anybody.MapPost("/invitations/{token}/confirmation", ConfirmationEndpoints.ConfirmAsync).Accepts<ConfirmationForm>("application/json").Produces<ConfirmedView>();
    }

    public static void MapGraduates(this RouteGroupBuilder root)
    {
        root.MapPost("/points/graduate", PointsEndpoints.CountAsync).RequireAuthorization().Accepts<PointsForm>("application/json").Produces<ScoreView>();

        var own = root.MapGroup("/cases/{id:guid}").RequireAuthorization(Policies.Applicant);
        own.MapGet("/assessment", ConfirmationEndpoints.OwnAsync).Produces<AssessmentView>();
        own.MapPost("/invitation", ConfirmationEndpoints.InviteAsync).Produces<ConfirmedView>();

        var office = root.MapGroup("/desk/cases/{id:guid}").RequireAuthorization(Policies.Officer);
        office.MapGet("/assessment", ConfirmationEndpoints.DeskAsync).Produces<AssessmentView>();
        office.MapGet("/municipal-file", MunicipalEndpoints.FileAsync);
    }
}

internal static class GraduateServices
{
    public static IServiceCollection AddGraduates(this IServiceCollection services) => services
        .AddSingleton<IDatabaseSeed, PersonSecret>()
        .AddSingleton<Confirmation>()
        .AddSingleton<IInvitationPage>(provider => provider.GetRequiredService<Confirmation>())
        .AddSingleton<Assessments>()
        .AddMunicipal();
}
