using Platform.CaseKernel;
using Platform.CaseKernel.Endpoints;
using Platform.Persistence;
using Platform.RepresentativeOffices;
using Platform.RepresentativeOffices.Domain;
using Platform.RepresentativeOffices.Register;
using Platform.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddDatabase("representative-offices-db", typeof(Matter).Assembly, typeof(Program).Assembly);
builder.AddMessaging(bus => bus.AddCaseKernel());
builder.AddCaseKernel("representative-offices", OfficeMatters.All());
builder.Services.AddOfficeRegister();
builder.Services.AddOpenApi();

var app = builder.Build();
app.UseServiceDefaults();
app.MapDefaultEndpoints();
app.MapOpenApi("/api/representative-offices/public/openapi.json").AllowAnonymous();
app.MapCases();
app.MapRegister();
await app.RunAsync();

/// <summary>Named so that tests can start the service in their own process.</summary>
public partial class Program;
