using MassTransit;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Corrections;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Drafts;
using Platform.CaseKernel.Hands;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Opinions;
using Platform.CaseKernel.Privacy;
using Platform.CaseKernel.Proof;
using Platform.CaseKernel.Sweeps;
using Platform.Documents;
using Platform.Persistence;
using Platform.ServiceDefaults;

namespace Platform.CaseKernel;

public static class CaseKernelExtensions
{
    /// <summary>The kernel for one service's matters. <paramref name="service"/> is its name in the HTTP contract.</summary>
    public static IHostApplicationBuilder AddCaseKernel(this IHostApplicationBuilder builder, string service, params Matter[] matters)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddSingleton(new MatterCatalog(service, matters));
        foreach (var table in PersonalColumns.All)
            services.AddSingleton(table);
        services.AddSingleton<Calendars>();
        services.AddTransient(provider => provider.GetRequiredService<Calendars>().Days);
        services.AddSingleton<ClockReader>();
        services.AddSingleton<TurnClock>();
        services.AddSingleton<Pause>();
        services.AddSingleton<Resume>();
        services.AddSingleton<Extend>();
        services.AddSingleton<LoadCalendar>();
        services.AddSingleton<SweepWork>();
        services.AddSweep<DeadlineSweep>();
        services.AddSweep<SealTimelines>();
        services.AddHostedService<CalendarRefresh>();
        services.AddMaterials();
        services.AddSingleton<Signer>();
        services.AddSingleton<StepTaker>();
        services.AddSingleton(provider => new CaseSteps(provider.GetRequiredService<StepTaker>()));
        services.AddSingleton<CheckCase>();
        services.AddSingleton<CaseReader>();
        services.AddSingleton<CaseLists>();
        services.AddSingleton(provider => new SubjectCases(provider.GetRequiredService<MatterCatalog>(), provider.GetRequiredService<CaseReader>()));
        services.AddSingleton<Writes>();
        services.AddSingleton<Editing>();
        services.AddSingleton<RequestCorrections>();
        services.AddSingleton<TakeLook>();
        services.AddSingleton<IDatabaseSeed, FormVersionGuard>();
        services.AddSingleton<CreateCase>();
        services.AddSingleton(provider => new OpenCase(provider.GetRequiredService<MatterCatalog>(), provider.GetRequiredService<StepTaker>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SaveForm>();
        services.AddSingleton<Attach>();
        services.AddSingleton<Submit>();
        services.AddSingleton<TakeStep>();
        services.AddSingleton<Assign>();
        services.AddTransient<HandOver>();
        services.AddSweep<DraftSweep>();
        services.AddHttpClient<Colleagues>((provider, http) =>
        {
            http.BaseAddress = provider.GetRequiredService<IConfiguration>().ServiceAddress("identity");
            http.Timeout = Colleagues.Altogether;
        }).AddResilience(Colleagues.PerTry);
        services.AddDocuments();
        services.AddSingleton<CaseDocuments>();
        services.AddSingleton<Issuance>();
        services.AddSingleton<RevokeCertificate>();
        services.AddSingleton<Rounds>();
        services.AddSingleton<Ending>();
        services.AddSingleton<AskOpinions>();
        services.AddSingleton<AnswerOpinion>();
        services.AddSingleton<OpinionReader>();
        services.AddSingleton(provider => new DepartmentTasks(provider.GetRequiredService<MatterCatalog>()));
        services.AddSweep<OpinionSweep>();
        services.AddPrivacy();
        return builder;
    }

    /// <summary>The events that the kernel of every service consumes.</summary>
    public static IBusRegistrationConfigurator AddCaseKernel(this IBusRegistrationConfigurator bus)
    {
        ArgumentNullException.ThrowIfNull(bus);
        bus.AddConsumer<WhenHolidayCalendarLoaded>();
        return bus;
    }
}
