using MassTransit;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.Worklist;
using Platform.Worklist.Acts;
using Platform.Worklist.Cases;
using Platform.Worklist.Notices;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddDatabase("worklist-db", typeof(Program).Assembly);
builder.AddMessaging(bus =>
{
    bus.AddConsumer<WhenCaseStepTaken>();
    bus.AddConsumer<WhenCaseSubmitted>();
    bus.AddConsumer<WhenCaseDecided>();
    bus.AddConsumer<WhenDraftDeleted>();
    bus.AddConsumer<WhenDeadlineApproaching>();
    bus.AddConsumer<WhenDeadlinePassed>();
    bus.AddConsumer<WhenExhibitionGoodsDueSoon>();
    bus.AddConsumer<WhenExhibitionGoodsSettled>();
    bus.AddConsumer<WhenExhibitionTaxDueSoon>();
    bus.AddConsumer<WhenExhibitionTaxSettled>();
    bus.AddConsumer<WhenPermitRenewalDueSoon>();
    bus.AddConsumer<WhenPermitRenewalSettled>();
    bus.AddConsumer<WhenStaffReported>();
    bus.AddConsumer<WhenStaffReportNoted>();
    bus.AddConsumer<WhenOpinionRequested>();
    bus.AddConsumer<WhenOpinionDueSoon>();
    bus.AddConsumer<WhenOpinionEnded>();
});
builder.Services.AddScoped<ListCases>();
builder.Services.AddScoped<ListNotices>();
builder.Services.AddSingleton<CaseFigures>().AddHostedService(provider => provider.GetRequiredService<CaseFigures>());

var app = builder.Build();
app.UseServiceDefaults();
app.MapDefaultEndpoints();
app.MapWorklist();
app.Run();
