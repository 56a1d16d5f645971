using Platform.BondedExhibition.Stocktaking;
using Platform.CaseKernel.Sweeps;

namespace Platform.BondedExhibition.Ledger;

internal static class LedgerServices
{
    public static IServiceCollection AddLedger(this IServiceCollection services)
    {
        foreach (var table in PersonalColumns.All)
            services.AddSingleton(table);
        return services
            .AddSingleton<LedgerReader>()
            .AddSingleton<DeclareBook>()
            .AddSingleton<KeepBook>()
            .AddSingleton<EnterGoods>()
            .AddSingleton<StatePapers>()
            .AddSingleton<ShowGoods>()
            .AddSingleton<SellGoods>()
            .AddSingleton<LoseGoods>()
            .AddSingleton<ReexportGoods>()
            .AddSingleton<AdjustGoods>()
            .AddSingleton<ReplaceGuarantee>()
            .AddSingleton<EndGuarantee>()
            .AddSingleton<Duties>()
            .AddSingleton<Reconciliation>()
            .AddSingleton<TakeStock>()
            .AddSingleton<StocktakeReader>()
            .AddSweep<ExhibitionSweep>()
            .AddSweep<ReminderSweep>()
            .AddSweep<RatingSweep>()
            .AddSweep<BuyerRetention>();
    }
}
