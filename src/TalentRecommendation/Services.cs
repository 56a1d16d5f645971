using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Exports;
using Platform.TalentRecommendation.Figures;
using Platform.TalentRecommendation.Graduates;
using Platform.TalentRecommendation.Invitations;
using Platform.TalentRecommendation.Listings;
using Platform.TalentRecommendation.Panels;
using Platform.TalentRecommendation.Staff;

namespace Platform.TalentRecommendation;

internal static class Services
{
    public static IServiceCollection AddTalentRecommendation(this IServiceCollection services)
    {
        foreach (var table in PersonalColumns.All)
            services.AddSingleton(table);
        return services.AddInvitations().AddPanels().AddListings().AddExports().AddGraduates().AddFigures().AddStaff();
    }
}
