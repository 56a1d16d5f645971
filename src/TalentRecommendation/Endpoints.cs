namespace Platform.TalentRecommendation;

/// <summary>What this service offers beside its cases, by audience.</summary>
internal static class Endpoints
{
    public static void MapTalentRecommendation(this WebApplication app) => app.MapGroup("/api/talent");
}
