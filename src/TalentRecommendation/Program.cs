using Platform.CaseKernel;
using Platform.CaseKernel.Endpoints;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.TalentRecommendation;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Staff;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddDatabase("talent-db", typeof(Matter).Assembly, typeof(Program).Assembly);
builder.AddMessaging(bus => bus.AddCaseKernel().AddStaff());
builder.AddCaseKernel("talent", TalentMatters.All());
builder.Services.AddTalentRecommendation();
builder.Services.AddOpenApi();

var app = builder.Build();
app.UseServiceDefaults();
app.MapDefaultEndpoints();
app.MapOpenApi("/api/talent/public/openapi.json").AllowAnonymous();
app.MapCases();
app.MapTalentRecommendation();
await app.RunAsync();

/// <summary>Named so that tests can start the service in their own process.</summary>
public partial class Program;
