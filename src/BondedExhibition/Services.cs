using Platform.BondedExhibition.Customs;
using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tax;

namespace Platform.BondedExhibition;

internal static class Services
{
    public static IServiceCollection AddBondedExhibition(this IServiceCollection services)
    {
        services.AddTax();
        services.AddCustoms();
        return services.AddLedger();
    }
}
