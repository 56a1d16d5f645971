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
    }

    public static void MapGraduatesSignedIn(this RouteGroupBuilder signedIn) =>
        signedIn.MapPost("/points/graduate", PointsEndpoints.CountAsync).Accepts<PointsForm>("application/json").Produces<ScoreView>();
}
