namespace Platform.TalentRecommendation;

internal static class Services
{
    public static IServiceCollection AddTalentRecommendation(this IServiceCollection services) => services;
}
